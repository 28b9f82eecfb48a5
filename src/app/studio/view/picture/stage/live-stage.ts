import type { Point, Size } from "../../../../../picture/layout/index.ts";
import type { PictureAnswer, StepPlace } from "../../../work/questions.ts";
import { LivePicture } from "../svg/live-picture.ts";
import { followHands } from "./hand.ts";
import { Minimap } from "./minimap.ts";
import { RovingStep } from "./roving-step.ts";
import {
  beginSight,
  centreSight,
  computePlaceShift,
  computeSheetOffset,
  computeSightScale,
  computeSightWish,
  findCentre,
  findMiddlePlace,
  findSeenPart,
  isAlikeSight,
  isInSight,
  isSameSight,
  keepFraction,
  leastText,
  moveSight,
  type Sight,
  type SightRoom,
  type SightWish,
  zoomSight,
} from "./sight.ts";
import { type HeadElements, StuckHeads } from "./stuck-heads.ts";

export interface StageElements extends HeadElements {
  /** What is scrolled. */
  readonly stage: HTMLElement;
  /** What the picture is in. */
  readonly sheet: HTMLElement;
  readonly minimap: HTMLElement;
}

/** What is drawn, and of what. */
export interface StageSubject {
  readonly answer: PictureAnswer;
  readonly process: string;
  /** Steps in the order of the flow. */
  readonly order: readonly string[];
  readonly critical: ReadonlySet<string>;
}

/** Milliseconds after the last turn of a wheel until the picture is drawn at its new scale. */
const zoomDelay = 140;

/**
 * The stage with its picture, seen at a scale and from a place that outlast changes of the picture. Where it is
 * scrolled is known from its events: to ask it on each tick would have the browser lay out the page.
 */
export class LiveStage {
  readonly #elements: StageElements;
  readonly #live: LivePicture;
  readonly #heads: StuckHeads;
  readonly #minimap: Minimap;
  readonly #ends: (() => void)[] = [];
  #subject: StageSubject | undefined;
  #drawing: Size = { width: 1, height: 1 };
  #size: Size;
  #leastText = leastText.near;
  #wish: SightWish = "reading";
  #sight: Sight = { scale: 1, left: 0, top: 0 };
  /** What was shown without anybody moving it, and which step that puts in the middle. */
  #shown: { readonly sight: Sight; readonly middle: string | undefined } | undefined;
  /** The sight that hands are about to give. */
  #coming: Sight | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #chosen: string | undefined;
  readonly #roving: RovingStep;

  constructor(elements: StageElements, onStep: (step: string) => void) {
    const { stage, sheet, minimap } = elements;
    this.#elements = elements;
    this.#roving = new RovingStep(elements);
    this.#size = { width: stage.clientWidth, height: stage.clientHeight };
    this.#live = new LivePicture(sheet, () => this.#followPatches());
    this.#heads = new StuckHeads(elements, onStep);
    this.#minimap = new Minimap(minimap, (x, y) => this.#moveMiddle(x, y));
    const pan = (across: number, down: number) => {
      const to = moveSight(this.#coming ?? this.#sight, { x: across, y: down }, this.#room);
      if (this.#coming) this.#preview(to);
      else this.#scroll(to);
    };
    const zoom = (growth: number, at: Point) => this.#zoomAbout(growth, at);
    this.#ends.push(followHands(stage, { pan, zoom, isOver: () => stage.matches(":hover") }));
    const observer = new ResizeObserver(([entry]) => entry && this.#resize(entry.contentRect));
    observer.observe(stage);
    this.#ends.push(() => observer.disconnect());
    stage.addEventListener("scroll", () => this.#follow(), { passive: true });
  }

  show(subject: StageSubject): void {
    const { answer, process, order, critical } = subject;
    const former = this.#subject;
    this.#settle();
    const isOtherProcess = former?.process !== process;
    const isOther = isOtherProcess || former.answer.view !== answer.view;
    const middle = isOtherProcess ? undefined : this.#findMiddle();
    const formerPlace = this.#findPlace(middle);
    this.#subject = subject;
    if (isOtherProcess) {
      this.#wish = "reading";
      this.#roving.begin(this.#chosen);
    }
    const before = this.#room;
    this.#drawing = readDrawingSize(answer.svg);
    const room = this.#room;
    const scale = computeSightScale(this.#wish, room);
    const place = this.#findPlace(isOtherProcess ? this.#chosen : middle);
    const begun = beginSight(this.#findPlace(order[0]), answer.heads, scale, room);
    const isSeen = place && isInSight(place, begun, room, { x: 0, y: 0 });
    const fresh = place && !(isOtherProcess && isSeen) ? centreSight(place, scale, room) : begun;
    const kept = scale === this.#sight.scale ? this.#sight : zoomSight(this.#sight, before, scale, findCentre(before));
    const shift = place && formerPlace ? computePlaceShift(formerPlace, place, answer.view, scale) : { x: 0, y: 0 };
    const sight = isOther ? fresh : moveSight(kept, shift, room);
    this.#live.show(answer.svg.replaceAll(' tabindex="0"', ' tabindex="-1"'), {
      kind: `${process} ${answer.view}`,
      size: (svg) => sizeDrawing(svg, scale),
      sight: { from: sight.top / scale, to: (sight.top + room.stage.height) / scale },
    });
    const steps = new Set(answer.places.map(({ id }) => id));
    this.#roving.keepWithin([...order.filter((each) => steps.has(each)), ...steps]);
    if (isOther || !isSameSight(sight, this.#sight)) this.#place(sight);
    if (isOther) this.#shown = { sight, middle };
    const { svg } = this.#live;
    if (svg) this.#heads.show(svg, answer, sight, room);
    this.#minimap.show(answer, critical, sight, room);
    this.#roving.refresh();
  }

  /** Marks a step, and brings it into sight. */
  choose(step: string | undefined): void {
    this.#chosen = step;
    this.#live.choose(step);
    if (step === undefined) return;
    this.#roving.enter(step);
    this.#reveal(step);
  }

  /** Gives the keyboard to a step, or to that to which Tab would. */
  focus(step = this.#roving.step): void {
    const element = this.#roving.find(step);
    if (step === undefined || !element) {
      this.#elements.stage.focus();
      return;
    }
    this.#reveal(step);
    element.focus({ preventScroll: true });
  }

  /** So many times as large, about the middle. */
  zoom(growth: number): void {
    this.#zoomAbout(growth, findCentre(this.#room));
    this.#settle();
  }

  /** All of the picture, or as it is best read. */
  setWish(wish: "fit" | "reading"): void {
    this.#wish = wish;
    this.#rescale(findCentre(this.#room));
  }

  /** Pixels that the smallest letters should measure. */
  setLeastText(least: number): void {
    if (least === this.#leastText) return;
    this.#settle();
    const former = this.#room;
    this.#leastText = least;
    this.#refit(former);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#live.end();
    this.#minimap.end();
    for (const end of this.#ends) end();
  }

  get #room(): SightRoom {
    const smallestText = this.#subject?.answer.smallestText ?? 1;
    return { drawing: this.#drawing, stage: this.#size, smallestText, leastText: this.#leastText };
  }

  #findPlace(step: string | undefined): StepPlace | undefined {
    return step === undefined ? undefined : this.#subject?.answer.places.find(({ id }) => id === step);
  }

  /** The step that stays in the middle when another picture is shown; none as long as nobody has moved this one. */
  #findMiddle(): string | undefined {
    const isUnmoved = this.#shown && isAlikeSight(this.#shown.sight, this.#sight);
    const chosen = this.#findPlace(this.#chosen);
    if (chosen && isInSight(chosen, this.#sight, this.#room, { x: 0, y: 0 })) return chosen.id;
    if (isUnmoved) return this.#shown?.middle;
    return findMiddlePlace(this.#subject?.answer.places ?? [], findSeenPart(this.#sight, this.#room))?.id;
  }

  #reveal(step: string): void {
    const place = this.#findPlace(step);
    if (!place) return;
    this.#settle();
    if (isInSight(place, this.#sight, this.#room, this.#heads.getCovered(this.#sight.scale))) return;
    this.#scroll(centreSight(place, this.#sight.scale, this.#room));
  }

  #moveMiddle(x: number, y: number): void {
    const { scale } = this.#sight;
    const place = { x: x * this.#drawing.width, y: y * this.#drawing.height, width: 0, height: 0 };
    this.#settle();
    this.#scroll(centreSight(place, scale, this.#room));
  }

  #zoomAbout(growth: number, at: Point): void {
    const room = this.#room;
    const now = this.#coming ?? this.#sight;
    this.#wish = computeSightWish(now.scale * growth, room);
    this.#preview(zoomSight(now, room, computeSightScale(this.#wish, room), at));
  }

  /** Shows the picture larger or smaller as it is; it is drawn so only when the hands have come to rest. */
  #preview(to: Sight): void {
    const room = this.#room;
    const from = this.#sight;
    this.#coming = to;
    const shift = {
      x: computeSheetOffset(room, to.scale) - to.left - computeSheetOffset(room, from.scale) + from.left,
      y: from.top - to.top,
    };
    this.#elements.sheet.style.transform = `translate(${shift.x}px, ${shift.y}px) scale(${to.scale / from.scale})`;
    this.#heads.shift(from, to, shift);
    this.#minimap.follow(to, room);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), zoomDelay);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const sight = this.#coming;
    if (!sight) return;
    this.#coming = undefined;
    this.#elements.sheet.style.transform = "";
    this.#heads.settle();
    this.#apply(sight);
  }

  #rescale(at: Point): void {
    this.#settle();
    if (!this.#subject) return;
    const room = this.#room;
    this.#apply(zoomSight(this.#sight, room, computeSightScale(this.#wish, room), at));
  }

  #apply(sight: Sight): void {
    const { svg } = this.#live;
    if (svg) sizeDrawing(svg, sight.scale);
    this.#place(sight);
    this.#heads.place(sight, this.#room);
    this.#heads.refresh(sight, this.#room);
    this.#minimap.follow(sight, this.#room);
  }

  #place(sight: Sight): void {
    this.#sight = sight;
    const { stage } = this.#elements;
    if (stage.scrollLeft !== sight.left) stage.scrollLeft = sight.left;
    if (stage.scrollTop !== sight.top) stage.scrollTop = sight.top;
  }

  #scroll(sight: Sight): void {
    this.#place(sight);
    this.#follow();
  }

  #follow(): void {
    const { scrollLeft, scrollTop } = this.#elements.stage;
    const { scale, left, top } = this.#sight;
    this.#sight = { scale, left: keepFraction(left, scrollLeft), top: keepFraction(top, scrollTop) };
    this.#heads.follow(this.#sight, this.#room);
    this.#minimap.follow(this.#sight, this.#room);
  }

  #resize({ width, height }: Size): void {
    if (width === 0 || (width === this.#size.width && height === this.#size.height)) return;
    const former = this.#room;
    this.#size = { width, height };
    this.#refit(former);
  }

  /** Keeps what is in the middle, or the beginning of the flow as long as nobody has moved the picture. */
  #refit(former: SightRoom): void {
    if (!this.#subject) return;
    const isUnmoved = this.#shown?.middle === undefined && this.#shown && isAlikeSight(this.#shown.sight, this.#sight);
    const room = this.#room;
    const scale = computeSightScale(this.#wish, room);
    const { answer, order } = this.#subject;
    const sight = isUnmoved
      ? beginSight(this.#findPlace(order[0]), answer.heads, scale, room)
      : zoomSight(this.#sight, { ...former, stage: this.#size }, scale, findCentre(former));
    this.#apply(sight);
    if (isUnmoved) this.#shown = { sight: this.#sight, middle: undefined };
  }

  #followPatches(): void {
    this.#roving.refresh();
    this.#heads.refresh(this.#sight, this.#room);
  }
}

function readDrawingSize(svg: string): Size {
  const [, width = "1", height = "1"] = svg.match(/ viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Gives a picture its size on the page. */
function sizeDrawing(svg: SVGSVGElement, scale: number): void {
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute("width", String(width * scale));
  svg.setAttribute("height", String(height * scale));
  svg.dataset.scale = String(scale);
  svg.classList.toggle("fine", scale < 0.5);
}
