interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where a step stands in a picture, in its own units. */
export interface Places {
  readonly outline: Position | undefined;
  /** Of what is in it, nowhere what only tells something. */
  readonly parts: readonly (Position | undefined)[];
}

const duration = 280;
const easing = "cubic-bezier(.2,.7,.3,1)";
/** So many steps at once are seen as one stir, and the browser makes a layer of each. */
const mostMoving = 300;
/** Units of the picture from which on lines are not to be seen before the boxes that they join are nearly there. */
const far = 24;

/** Moves what gets another place in a picture from where it is seen to where it stands now; at once where less movement is wanted. */
export class Movement {
  readonly #running = new WeakMap<Element, { readonly animation: Animation; readonly from: Position }>();
  #isWanted = false;
  #lines: Element | undefined;

  /** Begins the change to another picture, in which so many of the steps in sight are different. */
  begin(count: number, svg: Element): void {
    this.#isWanted = count <= mostMoving && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#lines = [...svg.querySelectorAll("g[aria-hidden]")].at(-1);
  }

  appear(step: Element): void {
    if (this.#isWanted) step.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing });
  }

  /** Moves a step as a whole where all of it goes the same way, as a box does; else each of its parts: of a bar the name stays where it is. */
  move(step: Element, former: Places, now: Places): void {
    if (!this.#isWanted) return;
    const whole = shiftOf(former.outline, now.outline);
    const shifts = former.parts.length === now.parts.length ? now.parts.map((to, at) => shiftOf(former.parts[at], to)) : [];
    if (shifts.every((shift) => !shift || (shift.x === whole?.x && shift.y === whole.y))) this.#slide(step, whole);
    else for (const [at, part] of [...step.children].entries()) this.#slide(part, shifts[at]);
  }

  #slide(element: Element, shift: Position | undefined): void {
    if (!shift || (shift.x === 0 && shift.y === 0)) return;
    // One that is still on its way goes on from there.
    const left = this.#leftOf(element);
    const from = { x: shift.x + left.x, y: shift.y + left.y };
    this.#running.get(element)?.animation.cancel();
    const animation = element.animate([{ transform: `translate(${from.x}px, ${from.y}px)` }, { transform: "none" }], { duration, easing });
    this.#running.set(element, { animation, from });
    if (Math.hypot(from.x, from.y) < far) return;
    this.#lines?.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], { duration });
    this.#lines = undefined;
  }

  /** How far an element is seen from where it stands. */
  #leftOf(element: Element): Position {
    const running = this.#running.get(element);
    const progress = running?.animation.effect?.getComputedTiming().progress;
    if (!running || typeof progress !== "number") return { x: 0, y: 0 };
    return { x: running.from.x * (1 - progress), y: running.from.y * (1 - progress) };
  }
}

function shiftOf(from: Position | undefined, to: Position | undefined): Position | undefined {
  return from && to && { x: from.x - to.x, y: from.y - to.y };
}

export function placesIn(step: Element): Places {
  const outline = step.querySelector("path, rect");
  return { outline: outline ? placeOf(outline) : undefined, parts: [...step.children].map(placeOf) };
}

/** Where its line begins: to ask for its box would have the browser lay out the picture. */
function placeOf(element: Element): Position | undefined {
  const line = element.getAttribute("d") ?? `${element.getAttribute("x")} ${element.getAttribute("y")}`;
  const [x, y] = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return x === undefined || y === undefined ? undefined : { x, y };
}
