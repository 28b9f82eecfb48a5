interface Position {
  readonly x: number;
  readonly y: number;
}

/** Where a step stands in a picture, in its own units. */
export interface StepPlaces {
  readonly outline: Position | undefined;
  /** Of what is in it, nowhere what only tells something. */
  readonly parts: readonly (Position | undefined)[];
}

/** Milliseconds. */
const moveDuration = 280;
/**
 * So many steps at once are seen as one stir; and a picture of so many elements takes too long to paint to be painted
 * with each frame.
 */
const maxMovement = { steps: 300, elements: 3_000 };
/** Units of the picture from which on lines are not to be seen before the boxes that they join are nearly there. */
const farDistance = 24;

/** Something that is on its way. */
interface MovementRun {
  /** The frame that showed it first: one that is long in coming leaves the way as long as it was. */
  began: number | undefined;
  /** Where it came from, seen from where it stands now. */
  readonly from: Position;
  /** Shows how much of the way is left, from 1 to 0; then everything is as it was drawn. */
  readonly show: (left: number) => void;
}

/**
 * Moves what gets another place in a picture from where it is seen to where it stands now; at once where less movement
 * is wanted. It sets attributes with each frame: of what the browser animates itself it makes layers, and to sort those
 * of fifty bars takes longer than to paint the picture.
 */
export class Movement {
  readonly #runs = new Map<Element, MovementRun>();
  #isWanted = false;
  #lines: Element | undefined;

  /** Begins the change to another picture, in which so many of the steps in sight are different. */
  begin(count: number, svg: Element): void {
    const isLittle = count <= maxMovement.steps && svg.getElementsByTagName("*").length <= maxMovement.elements;
    this.#isWanted = isLittle && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#lines = [...svg.querySelectorAll("g[aria-hidden]")].at(-1);
  }

  appear(step: Element): void {
    if (this.#isWanted) this.#run(step, { x: 0, y: 0 }, (left) => applyAttribute(step, "opacity", left === 0 ? undefined : `${1 - left}`));
  }

  /**
   * Moves a step as a whole where all of it goes the same way, as a box does; else each of its parts: of a bar the name
   * stays where it is.
   */
  move(step: Element, former: StepPlaces, now: StepPlaces): void {
    if (!this.#isWanted) return;
    const whole = computeShift(former.outline, now.outline);
    const shifts = former.parts.length === now.parts.length ? now.parts.map((to, at) => computeShift(former.parts[at], to)) : [];
    if (shifts.every((shift) => !shift || (shift.x === whole?.x && shift.y === whole.y))) this.#slide(step, whole);
    else for (const [at, part] of [...step.children].entries()) this.#slide(part, shifts[at]);
  }

  #slide(element: Element, shift: Position | undefined): void {
    if (!shift || (shift.x === 0 && shift.y === 0)) return;
    // One that is still on its way goes on from there.
    const former = this.#runs.get(element);
    const rest = former ? computeRemainder(former, performance.now()) : 0;
    const from = { x: shift.x + (former?.from.x ?? 0) * rest, y: shift.y + (former?.from.y ?? 0) * rest };
    this.#run(element, from, (left) =>
      applyAttribute(
        element,
        "transform",
        left === 0 ? undefined : `translate(${(from.x * left).toFixed(2)} ${(from.y * left).toFixed(2)})`,
      ),
    );
    if (Math.hypot(from.x, from.y) < farDistance) return;
    const lines = this.#lines;
    if (lines)
      this.#run(lines, { x: 0, y: 0 }, (left) => applyAttribute(lines, "opacity", left === 0 ? undefined : `${Math.max(0, 1 - 5 * left)}`));
    this.#lines = undefined;
  }

  #run(element: Element, from: Position, show: MovementRun["show"]): void {
    if (this.#runs.size === 0) requestAnimationFrame((time) => this.#showAll(time));
    this.#runs.set(element, { began: undefined, from, show });
  }

  #showAll(time: number): void {
    for (const [element, run] of this.#runs) {
      run.began ??= time;
      const left = computeRemainder(run, time);
      run.show(left);
      if (left === 0) this.#runs.delete(element);
    }
    if (this.#runs.size > 0) requestAnimationFrame((next) => this.#showAll(next));
  }
}

/** How much of the way is left at a time: much at first, then less and less. */
function computeRemainder({ began }: MovementRun, time: number): number {
  return (1 - Math.min(1, Math.max(0, (time - (began ?? time)) / moveDuration))) ** 3;
}

function applyAttribute(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function computeShift(from: Position | undefined, to: Position | undefined): Position | undefined {
  return from && to && { x: from.x - to.x, y: from.y - to.y };
}

export function readStepPlaces(step: Element): StepPlaces {
  const outline = step.querySelector("path, rect");
  return { outline: outline ? readPosition(outline) : undefined, parts: [...step.children].map(readPosition) };
}

/** Where its line begins: to ask for its box would have the browser lay out the picture. */
function readPosition(element: Element): Position | undefined {
  const line = element.getAttribute("d") ?? `${element.getAttribute("x")} ${element.getAttribute("y")}`;
  const [x, y] = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return x === undefined || y === undefined ? undefined : { x, y };
}
