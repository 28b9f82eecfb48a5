import type { Point } from "../../../../../picture/layout/index.ts";

/** What hands do to a picture. Points are those of the stage. */
export interface HandActions {
  readonly pan: (across: number, down: number) => void;
  /** Goes on growing, so many times since the last call, about a point. */
  readonly zoom: (growth: number, at: Point) => void;
  /** Whether the press of a key is meant for the stage. */
  readonly isOver: () => boolean;
}

/** Pixels that a hand moves before it drags; and what the turn of a wheel counts at most, and for what. */
const [dragDistance, wheelMost, wheelStrength] = [4, 30, 0.01];
/** Pixels of a line and of a page, as which some wheels count. */
const wheelUnits = [1, 16, 400];

/**
 * Has the stage follow hands: Ctrl and the wheel (which a trackpad makes of two fingers) and two fingers on a screen
 * zoom where they are; the mouse drags by the left and the middle button, and over anything while the space bar is
 * held. One finger scrolls by itself. What ends that.
 */
export function followHands(stage: HTMLElement, actions: HandActions): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  followWheel(stage, actions, signal);
  followFingers(stage, actions, signal);
  followMouse(stage, actions, signal);
  return () => ends.abort();
}

function followWheel(stage: HTMLElement, { zoom }: HandActions, signal: AbortSignal): void {
  const turnWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turn = event.deltaY * (wheelUnits[event.deltaMode] ?? 1);
    zoom(Math.exp(-Math.max(-wheelMost, Math.min(wheelMost, turn)) * wheelStrength), findStagePoint(stage, event));
  };
  stage.addEventListener("wheel", turnWheel, { signal, passive: false });
}

function followFingers(stage: HTMLElement, { pan, zoom }: HandActions, signal: AbortSignal): void {
  let former: { readonly middle: Point; readonly spread: number } | undefined;
  const readFingers = ({ touches: [one, other, third] }: TouchEvent) => {
    if (!one || !other || third) return undefined;
    const middle = { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
    return { middle: findStagePoint(stage, middle), spread: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) };
  };
  const moveFingers = (event: TouchEvent) => {
    const now = readFingers(event);
    if (!now) return;
    event.preventDefault();
    if (former && former.spread > 0) {
      pan(former.middle.x - now.middle.x, former.middle.y - now.middle.y);
      zoom(now.spread / former.spread, now.middle);
    }
    former = now;
  };
  const putFingers = (event: TouchEvent) => {
    former = readFingers(event);
    if (former) event.preventDefault();
  };
  for (const kind of ["touchstart", "touchend", "touchcancel"] as const)
    stage.addEventListener(kind, putFingers, { signal, passive: false });
  stage.addEventListener("touchmove", moveFingers, { signal, passive: false });
}

function followMouse(stage: HTMLElement, { pan, isOver }: HandActions, signal: AbortSignal): void {
  const held = { space: false, isDragging: false };
  const startDrag = (event: PointerEvent) => {
    if (event.pointerType !== "mouse" || event.button > 1) return;
    if (event.button === 1 || held.space) event.preventDefault();
    const from = { x: event.clientX, y: event.clientY };
    let former = from;
    const end = new AbortController();
    const drag = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!held.isDragging && Math.hypot(x - from.x, y - from.y) < dragDistance) return;
      held.isDragging = true;
      stage.classList.add("dragged");
      pan(former.x - x, former.y - y);
      former = { x, y };
    };
    const endDrag = () => {
      end.abort();
      stage.classList.remove("dragged");
      // The click that follows the end of a drag comes before this.
      setTimeout(() => {
        held.isDragging = false;
      });
    };
    addEventListener("pointermove", drag, { signal: end.signal });
    addEventListener("pointerup", endDrag, { signal: end.signal });
    addEventListener("pointercancel", endDrag, { signal: end.signal });
  };
  stage.addEventListener("pointerdown", startDrag, { signal });
  // Else the middle button would begin to scroll by itself.
  stage.addEventListener("mousedown", (event) => event.button === 1 && event.preventDefault(), { signal });
  // A step on which a drag ends is not chosen.
  stage.addEventListener("click", (event) => (held.isDragging || held.space) && event.stopPropagation(), { signal, capture: true });
  const holdSpace = (event: KeyboardEvent) => {
    if (event.key !== " " || !isOver() || isWrittenTo(event.target)) return;
    held.space = true;
    stage.classList.add("held");
    event.preventDefault();
  };
  // Wherever it is let go of, also in another window.
  const releaseSpace = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== " ") return;
    // Else a button that a mouse has pressed before is pressed again.
    if (held.space) event.preventDefault();
    held.space = false;
    stage.classList.remove("held");
  };
  addEventListener("keydown", holdSpace, { signal });
  addEventListener("keyup", releaseSpace, { signal });
  addEventListener("blur", releaseSpace, { signal });
}

/** Whether the space bar writes there, or presses what the keyboard has come to. */
function isWrittenTo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, select, textarea") !== null || (target.matches(":focus-visible") && !target.closest("[data-step]"));
}

function findStagePoint(stage: HTMLElement, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  const { left, top } = stage.getBoundingClientRect();
  return { x: clientX - left - stage.clientLeft, y: clientY - top - stage.clientTop };
}
