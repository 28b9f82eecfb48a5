import { Movement, placesIn } from "./moving.ts";
import { parsedSvg } from "./parsed-svg.ts";
import { patch, patchAttributes } from "./patched.ts";
import { heightIn, isStep, piecesOf } from "./pieces.ts";
import { arrange, parsedPieces, type Rest, type Shown, shownAs } from "./shown-pieces.ts";

/** A piece that does not show yet what the last drawing has for it. */
interface Late {
  readonly shown: Shown;
  readonly text: string;
  readonly isSeen: boolean;
}

type ShownPicture = Shown & { readonly element: SVGSVGElement };

interface Wish {
  /** Drawings of one kind become each other; one of another takes the place of what is there. */
  readonly kind: string | undefined;
  /** Gives the picture its size on the page. */
  readonly size: (svg: SVGSVGElement) => void;
  /** Between which heights of the drawing it is in sight. */
  readonly sight: { readonly from: number; readonly to: number };
}

/** Milliseconds for which the page works on a picture before it looks after other things: at first, and each time after. */
const [first, further] = [8, 4];
/** Characters that are parsed at once. */
const handful = 8_000;
/** Pixels of a drawing by which a piece may reach further than to where it begins. */
const reach = 400;

/**
 * A picture in the page that becomes like each new drawing and is left alone where it is like it already. What is in sight changes first; the rest
 * follows bit by bit, so that a slider does not wait for a picture of a thousand steps. In the end it is the last drawing.
 */
export class LivePicture {
  readonly #stage: Element;
  readonly #movement = new Movement();
  #shown: ShownPicture | undefined;
  #kind: string | undefined;
  #chosen: string | undefined;
  #late: Late[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: Element) {
    this.#stage = stage;
  }

  /** The element on the stage, once there is one. */
  get svg(): SVGSVGElement | undefined {
    return this.#shown?.element;
  }

  show(drawing: string, { kind, size, sight }: Wish): void {
    this.end();
    const isSeen = (text: string) => {
      const height = heightIn(text);
      return height === undefined || (height > sight.from - reach && height < sight.to);
    };
    if (this.#shown && this.#kind === kind) this.#change(this.#shown, drawing, size, isSeen);
    else this.#replace(drawing, size, isSeen);
    this.#kind = kind;
  }

  /** Marks a step; its element, if the picture has it. */
  choose(step: string | undefined): Element | undefined {
    this.#chosen = step;
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

  #replace(drawing: string, size: Wish["size"], isSeen: (text: string) => boolean): void {
    const former = this.#shown && new Map(stepsIn(this.#shown).map(({ key, element }) => [key, placesIn(element)]));
    const svg = parsedSvg(drawing);
    size(svg);
    this.#shown = { ...shownAs(svg, piecesOf(drawing)), element: svg };
    this.#stage.replaceChildren(svg);
    this.choose(this.#chosen);
    if (!former) return;
    const steps = stepsIn(this.#shown).filter(({ text }) => isSeen(text));
    this.#movement.begin(steps.length, svg);
    for (const { key, element } of steps) {
      const from = former.get(key);
      // Its parts are others than those of another kind of drawing.
      if (from) this.#movement.move(element, { ...from, parts: [] }, placesIn(element));
      else this.#movement.appear(element);
    }
  }

  #change(shown: ShownPicture, drawing: string, size: Wish["size"], isSeen: (text: string) => boolean): void {
    const pieces = piecesOf(drawing);
    if (shown.text !== pieces.text) {
      const sized = parsedSvg(pieces.text.replace(/>$/, "/>"));
      size(sized);
      patchAttributes(shown.element, sized);
      shown.text = pieces.text;
    }
    const rest: Rest = { changed: [], fresh: [] };
    arrange(shown, pieces, rest);
    const late = rest.changed.map((each) => ({ ...each, isSeen: isSeen(each.shown.text) || isSeen(each.text) }));
    const seen = late.filter((each) => each.isSeen);
    const appearing = rest.fresh.filter((each) => isStep(each) && isSeen(each.text));
    this.#movement.begin(seen.filter((each) => isStep(each.shown)).length + appearing.length, shown.element);
    for (const { element } of appearing) this.#movement.appear(element);
    this.#late = [...seen, ...late.filter((each) => !each.isSeen)].reverse();
    this.#work(first);
  }

  #work(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    while (this.#late.length > 0 && performance.now() < end) this.#patchHandful();
    // A timer, other than a message, lets events and frames come first.
    if (this.#late.length > 0) this.#timer = setTimeout(() => this.#work(further));
  }

  #patchHandful(): void {
    const taken: Late[] = [];
    for (let size = 0; size < handful; ) {
      const next = this.#late.pop();
      if (!next) break;
      size += next.text.length;
      taken.push(next);
    }
    const parsed = parsedPieces(taken.map(({ shown, text }) => (shown.inside ? text.replace(/>$/, "/>") : text)).join(""));
    for (const [at, { shown, text, isSeen }] of taken.entries()) {
      const wanted = parsed[at] as Element;
      if (this.#isChosen(wanted)) wanted.classList.add("chosen");
      shown.text = text;
      if (shown.inside) {
        patchAttributes(shown.element, wanted);
        continue;
      }
      const former = isSeen && isStep(shown) ? placesIn(shown.element) : undefined;
      patch(shown.element, wanted);
      if (former) this.#movement.move(shown.element, former, placesIn(shown.element));
    }
  }
}

function stepsIn(shown: Shown): readonly Shown[] {
  return isStep(shown) ? [shown] : (shown.inside ?? []).flatMap(stepsIn);
}
