import type { Rectangle } from "../../../../../picture/layout/index.ts";
import type { PictureAnswer } from "../../../work/questions.ts";
import { computeSheetOffset, findSeenPart, type Sight, type SightRoom } from "./sight.ts";

/** What stays at the top, at the left, and where both meet. */
export interface HeadElements {
  readonly top: HTMLElement;
  readonly side: HTMLElement;
  readonly corner: HTMLElement;
}

/** A head with the copy of a part of the picture in it. */
interface StuckHead {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The part, in pixels of the picture. */
  part: Rectangle | undefined;
}

/** Pixels of the picture from the line that a name stands on to its middle, and from there to where it ends. */
const nameReach = { up: 4, aside: 14 };
/** How much of the stage the names of rows may cover. */
const mostCovered = 0.65;

/**
 * Copies of the heads of a picture, which the browser itself keeps in sight while the stage is scrolled: each stands on
 * what it is a copy of until that leaves. They are in closed shadow trees, so that nobody takes a copy for the picture.
 */
export class StuckHeads {
  readonly #heads: { readonly [name in keyof HeadElements]: StuckHead };
  #answer: PictureAnswer | undefined;
  #svg: SVGSVGElement | undefined;
  /** Between which heights of the picture names of rows are copied. */
  #copied = { from: 0, to: 0 };

  constructor(elements: HeadElements, onStep: (step: string) => void) {
    const create = (element: HTMLElement): StuckHead => ({ element, root: element.attachShadow({ mode: "closed" }), part: undefined });
    this.#heads = { top: create(elements.top), side: create(elements.side), corner: create(elements.corner) };
    elements.side.addEventListener("click", ({ clientY }) => {
      const row = this.#findRow(clientY);
      if (row) onStep(row);
    });
  }

  /** Pixels of the page that they cover at the left and at the top. */
  getCovered(scale: number): { readonly x: number; readonly y: number } {
    const { top, side } = this.#heads;
    return { x: (side.part?.width ?? 0) * scale, y: (top.part?.height ?? 0) * scale };
  }

  /** Copies what a drawing has, as far as the stage will be scrolled past it. */
  show(svg: SVGSVGElement, answer: PictureAnswer, sight: Sight, room: SightRoom): void {
    this.#svg = svg;
    this.#answer = answer;
    this.place(sight, room);
    this.refresh(sight, room);
  }

  /** Has the copies show what the drawing has come to show. */
  refresh(sight: Sight, room: SightRoom): void {
    const { top, side, corner } = this.#heads;
    if (!this.#svg) return;
    for (const head of [top, corner]) if (head.part) fillHead(head, this.#svg, listHeadPieces(this.#svg, this.#answer?.heads.top));
    if (side.part) this.#copyRows(sight, room);
  }

  /** Copies more names of rows when the stage is scrolled to where there are none. */
  follow(sight: Sight, room: SightRoom): void {
    if (!this.#heads.side.part) return;
    const { y, height } = findSeenPart(sight, room);
    if (y < this.#copied.from || y + height > this.#copied.to) this.#copyRows(sight, room);
  }

  /** Gives the heads their places and sizes on the page. */
  place({ scale }: Sight, room: SightRoom): void {
    const { drawing, stage } = room;
    const { top, side } = this.#answer?.heads ?? {};
    const isTall = drawing.height * scale > stage.height + 1;
    const isWide = drawing.width * scale > stage.width + 1 && side !== undefined && side.width * scale < mostCovered * stage.width;
    const offset = computeSheetOffset(room, scale);
    placeHead(this.#heads.top, isTall ? top : undefined, scale, offset);
    placeHead(this.#heads.side, isWide ? side : undefined, scale, offset);
    placeHead(this.#heads.corner, isTall && isWide && top ? { ...top, x: side.x, width: side.width } : undefined, scale, offset);
  }

  /** Moves the heads with a picture that is seen otherwise for a moment, from where they stand. */
  shift(from: Sight, to: Sight, shift: { readonly x: number; readonly y: number }): void {
    const growth = to.scale / from.scale;
    for (const { element, part } of Object.values(this.#heads)) {
      if (!part) continue;
      const isTop = element !== this.#heads.side.element;
      const isSide = element !== this.#heads.top.element;
      const x = isSide ? computeStuckShift(part.x, from.scale, from.left, to.scale, to.left) : shift.x;
      const y = isTop ? computeStuckShift(part.y, from.scale, from.top, to.scale, to.top) : shift.y + part.y * (to.scale - from.scale);
      element.style.transform = `translate(${x}px, ${y}px) scale(${growth})`;
    }
  }

  /** Ends the shift. */
  settle(): void {
    for (const { element } of Object.values(this.#heads)) element.style.transform = "";
  }

  /** The step whose name stands at a height of the page. */
  #findRow(clientY: number): string | undefined {
    const { element, root, part } = this.#heads.side;
    if (!part) return undefined;
    const { top, height } = element.getBoundingClientRect();
    const at = part.y + ((clientY - top) / height) * part.height + nameReach.up;
    const measure = (name: Element) => Math.abs(Number(name.getAttribute("y")) - at);
    const near = [...root.querySelectorAll("[data-row]")].filter((name) => measure(name) < nameReach.aside);
    const [nearest] = near.sort((one, other) => measure(one) - measure(other));
    return nearest?.getAttribute("data-row") ?? undefined;
  }

  #copyRows(sight: Sight, room: SightRoom): void {
    const { side } = this.#heads;
    if (!this.#svg || !side.part) return;
    const seen = findSeenPart(sight, room);
    const [from, to] = [seen.y - seen.height, seen.y + 2 * seen.height];
    this.#copied = { from, to };
    const right = side.part.x + side.part.width;
    fillHead(
      side,
      this.#svg,
      listRowNames(this.#svg, { from: Math.max(from, side.part.y), to: Math.min(to, side.part.y + side.part.height), right }),
    );
  }
}

/** By how much something moves that stays in sight. */
function computeStuckShift(at: number, scale: number, scroll: number, nextScale: number, nextScroll: number): number {
  return Math.max(0, at * nextScale - nextScroll) - Math.max(0, at * scale - scroll);
}

function placeHead(head: StuckHead, part: Rectangle | undefined, scale: number, offset: number): void {
  head.part = part;
  const { element } = head;
  element.hidden = part === undefined;
  if (!part) return;
  element.style.marginTop = `${part.y * scale}px`;
  element.style.marginLeft = `${offset + part.x * scale}px`;
  element.style.width = `${part.width * scale}px`;
  element.style.height = `${part.height * scale}px`;
  const svg = head.root.firstElementChild;
  if (svg) sizeCopy(svg, part);
}

/** A copy is as large as what it is in. */
function sizeCopy(svg: Element, { x, y, width, height }: Rectangle): void {
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  svg.setAttribute("width", "100%");
  svg.setAttribute("height", "100%");
  (svg as SVGSVGElement).style.display = "block";
}

function fillHead(head: StuckHead, svg: SVGSVGElement, pieces: readonly Node[]): void {
  if (!head.part) return;
  const copy = svg.cloneNode(false) as SVGSVGElement;
  for (const name of ["id", "role", "aria-labelledby", "class"]) copy.removeAttribute(name);
  sizeCopy(copy, head.part);
  copy.style.fontKerning = "none";
  // A finger that begins on a copy would go on with one that is taken away.
  copy.style.pointerEvents = "none";
  const ground = svg.querySelector(":scope > rect");
  copy.append(...(ground ? [ground.cloneNode()] : []), ...pieces);
  head.root.replaceChildren(copy);
}

/** Copies of what stands in the row of heads: single things, and groups that begin there. */
function listHeadPieces(svg: SVGSVGElement, part: Rectangle | undefined): readonly Node[] {
  if (!part) return [];
  return [...svg.children].flatMap((piece) => {
    if (piece.hasAttribute("data-step") || ["rect", "title", "desc", "defs"].includes(piece.localName)) return [];
    const y = readHeight(piece.localName === "g" ? piece.firstElementChild : piece);
    return y !== undefined && y >= part.y && y < part.y + part.height ? [piece.cloneNode(true)] : [];
  });
}

/** Copies of the names of the rows between two heights, with the strips of their phases. */
function listRowNames(svg: SVGSVGElement, { from, to, right }: { readonly from: number; readonly to: number; readonly right: number }) {
  const names: Node[] = [];
  for (const piece of svg.querySelectorAll("g > rect, g > text")) {
    const y = readHeight(piece);
    if (y === undefined || y < from || y > to || Number(piece.getAttribute("x")) >= right) continue;
    const step = piece.parentElement?.getAttribute("data-step") ?? undefined;
    if (step !== undefined && piece.localName === "rect") continue;
    const copy = piece.cloneNode(true) as Element;
    if (step !== undefined) copy.setAttribute("data-row", step);
    names.push(copy);
  }
  return names;
}

function readHeight(piece: Element | null): number | undefined {
  const y = piece?.getAttribute("y") ?? piece?.getAttribute("d")?.match(/^M -?[\d.]+ (-?[\d.]+)/)?.[1];
  return y === undefined ? undefined : Number(y);
}
