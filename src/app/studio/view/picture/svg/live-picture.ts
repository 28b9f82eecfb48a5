import { Movement, readStepPlaces } from "./movement.ts";
import { parseSvg } from "./parse-svg.ts";
import { patchAttributes, patchElement } from "./patch-element.ts";
import { findPieceHeight, isPieceOfStep, isStepPiece, parsePieces, writeOutline } from "./pieces.ts";
import { arrangePiece, attachPiece, emptyPiece, type PatchRest, parsePieceElements, type ShownPiece } from "./shown-pieces.ts";

/** A piece that does not show yet what the last drawing has for it. */
interface LatePiece {
  readonly shown: ShownPiece;
  readonly text: string;
  readonly isSeen: boolean;
}

type ShownPicture = ShownPiece & { element: SVGSVGElement };

interface DrawingWish {
  /** Drawings of one kind become each other; one of another takes the place of what is there. */
  readonly kind: string | undefined;
  /** Gives the picture its size on the page. */
  readonly size: (svg: SVGSVGElement) => void;
  /** Between which heights of the drawing it is in sight. */
  readonly sight: { readonly from: number; readonly to: number };
}

/**
 * Milliseconds for which the page works on a picture before it looks after other things: at first, and each time after.
 */
const [firstSlice, furtherSlice] = [8, 4];
/** Characters that are parsed at once. */
const handful = 8_000;
/** Pixels of a drawing by which a piece may reach further than to where it begins. */
const pieceReach = 400;

/**
 * A picture in the page that becomes like each new drawing and is left alone where it is like it already. What is in
 * sight changes first; the rest follows bit by bit, so that a slider does not wait for a picture of a thousand steps.
 * In the end it is the last drawing.
 */
export class LivePicture {
  readonly #stage: Element;
  readonly #onPatch: () => void;
  readonly #movement = new Movement();
  #shown: ShownPicture | undefined;
  #kind: string | undefined;
  #chosen: string | undefined;
  #late: LatePiece[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onPatch`: called after each bit of what follows what is in sight. */
  constructor(stage: Element, onPatch: () => void) {
    this.#stage = stage;
    this.#onPatch = onPatch;
  }

  /** The element on the stage, once there is one. */
  get svg(): SVGSVGElement | undefined {
    return this.#shown?.element;
  }

  show(drawing: string, { kind, size, sight }: DrawingWish): void {
    this.end();
    const isSeen = (text: string) => {
      const height = findPieceHeight(text);
      return height === undefined || (height > sight.from - pieceReach && height < sight.to);
    };
    if (this.#shown && this.#kind === kind) this.#change(this.#shown, drawing, size, isSeen);
    else this.#replace(drawing, size, isSeen);
    this.#kind = kind;
  }

  /** Marks a step; its element, if the picture has it. */
  choose(step: string | undefined): Element | undefined {
    this.#chosen = step;
    // It may be one that has not been drawn yet.
    const at = this.#late.findIndex(({ shown }) => isPieceOfStep(shown, step));
    if (at >= 0) {
      this.#late.push(...this.#late.splice(at, 1));
      this.#patchHandful();
    }
    for (const marked of this.#stage.querySelectorAll(".chosen")) marked.classList.remove("chosen");
    const chosen = [...this.#stage.querySelectorAll("[data-step]")].find((each) => this.#isChosen(each));
    chosen?.classList.add("chosen");
    return chosen;
  }

  /** Leaves the picture as it is. */
  end(): void {
    clearTimeout(this.#timer);
    this.#late = [];
  }

  #isChosen(element: Element): boolean {
    return this.#chosen !== undefined && element.getAttribute("data-step") === this.#chosen;
  }

  #replace(drawing: string, size: DrawingWish["size"], isSeen: (text: string) => boolean): void {
    const former = this.#shown && new Map(listStepPieces(this.#shown).map(({ key, element }) => [key, readStepPlaces(element)]));
    const drawn = parsePieces(drawing);
    const svg = parseSvg(writeOutline(drawn));
    size(svg);
    this.#shown = { ...attachPiece(svg, drawn), element: svg };
    const late = emptyPiece(this.#shown).map((each) => ({
      ...each,
      isSeen: isSeen(each.text) || isPieceOfStep(each.shown, this.#chosen),
    }));
    this.#late = late.filter((each) => each.isSeen);
    while (this.#late.length > 0) this.#patchHandful();
    this.#late = late.filter((each) => !each.isSeen).reverse();
    this.#stage.replaceChildren(svg);
    this.choose(this.#chosen);
    this.#work(firstSlice);
    if (!former) return;
    const steps = listStepPieces(this.#shown).filter(({ text }) => isSeen(text));
    this.#movement.begin(steps.length, svg);
    for (const { key, element } of steps) {
      const from = former.get(key);
      // Its parts are others than those of another kind of drawing.
      if (from) this.#movement.move(element, { ...from, parts: [] }, readStepPlaces(element));
      else this.#movement.appear(element);
    }
  }

  #change(shown: ShownPicture, drawing: string, size: DrawingWish["size"], isSeen: (text: string) => boolean): void {
    const pieces = parsePieces(drawing);
    if (shown.text !== pieces.text) {
      const sized = parseSvg(pieces.text.replace(/>$/, "/>"));
      size(sized);
      patchAttributes(shown.element, sized);
      shown.text = pieces.text;
    }
    const rest: PatchRest = { changed: [], fresh: [] };
    arrangePiece(shown, pieces, rest);
    const late = rest.changed.map((each) => ({ ...each, isSeen: isSeen(each.shown.text) || isSeen(each.text) }));
    const seen = late.filter((each) => each.isSeen);
    const appearing = rest.fresh.filter((each) => isStepPiece(each) && isSeen(each.text));
    this.#movement.begin(seen.filter((each) => isStepPiece(each.shown)).length + appearing.length, shown.element);
    for (const { element } of appearing) this.#movement.appear(element);
    this.#late = [...seen, ...late.filter((each) => !each.isSeen)].reverse();
    this.#work(firstSlice);
  }

  #work(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    while (this.#late.length > 0 && performance.now() < end) this.#patchHandful();
    this.#onPatch();
    // A timer, other than a message, lets events and frames come first.
    if (this.#late.length > 0) this.#timer = setTimeout(() => this.#work(furtherSlice));
  }

  #patchHandful(): void {
    const taken: LatePiece[] = [];
    for (let size = 0; size < handful; ) {
      const next = this.#late.pop();
      if (!next) break;
      size += next.text.length;
      taken.push(next);
    }
    const parsed = parsePieceElements(taken.map(({ shown, text }) => (shown.inside ? text.replace(/>$/, "/>") : text)).join(""));
    for (const [at, { shown, text, isSeen }] of taken.entries()) {
      const wanted = parsed[at] as Element;
      if (this.#isChosen(wanted)) wanted.classList.add("chosen");
      shown.text = text;
      if (shown.inside) {
        patchAttributes(shown.element, wanted);
        continue;
      }
      const former = isSeen && isStepPiece(shown) ? readStepPlaces(shown.element) : undefined;
      shown.element = patchElement(shown.element, wanted);
      if (former) this.#movement.move(shown.element, former, readStepPlaces(shown.element));
    }
  }
}

function listStepPieces(shown: ShownPiece): readonly ShownPiece[] {
  return isStepPiece(shown) ? [shown] : (shown.inside ?? []).flatMap(listStepPieces);
}
