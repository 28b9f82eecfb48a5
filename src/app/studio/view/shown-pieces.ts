import { parsedSvg } from "./parsed-svg.ts";
import { type Piece, textOf } from "./pieces.ts";

/** A piece with its element in the page. */
export interface Shown {
  readonly key: string;
  readonly element: Element;
  /** What it shows: that of an earlier drawing as long as it waits. */
  text: string;
  /** Of a group. */
  inside: readonly Shown[] | undefined;
}

/** What is still to be done after the page has the same pieces as a drawing. */
export interface Rest {
  /** Pieces that do not show yet what the drawing has for them. */
  readonly changed: { readonly shown: Shown; readonly text: string }[];
  /** Those that are new in the page, and done. */
  readonly fresh: Shown[];
}

/** The pieces of a drawing with the elements that it has become. */
export function shownAs(element: Element, { key, text, inside }: Piece): Shown {
  return { key, element, text, inside: inside?.map((piece, at) => shownAs(element.children[at] as Element, piece)) };
}

/** Makes the page have the same pieces as a drawing in the same order, and adds to the rest what they do not show yet. */
export function arrange(shown: Shown, piece: Piece, rest: Rest): void {
  if (shown.text !== piece.text) rest.changed.push({ shown, text: piece.text });
  // Of two equal texts only that of the last drawing is kept: each keeps its whole drawing in memory.
  else shown.text = piece.text;
  if (!shown.inside || !piece.inside) return;
  if (!isAlike(shown.inside, piece.inside)) shown.inside = arranged(shown.element, shown.inside, piece.inside, rest);
  for (const [at, each] of shown.inside.entries()) arrange(each, piece.inside[at] as Piece, rest);
}

function isAlike(shown: readonly Shown[], pieces: readonly Piece[]): boolean {
  return shown.length === pieces.length && shown.every(({ key }, at) => key === pieces[at]?.key);
}

function arranged(group: Element, shown: readonly Shown[], pieces: readonly Piece[], rest: Rest): readonly Shown[] {
  const left = new Map(shown.map((each) => [each.key, each]));
  const wanted = pieces.map((piece) => {
    const found = left.get(piece.key);
    if (found) left.delete(piece.key);
    else rest.fresh.push(freshFrom(piece));
    return found ?? (rest.fresh.at(-1) as Shown);
  });
  for (const { element } of left.values()) element.remove();
  let next = group.firstElementChild;
  for (const { element } of wanted) {
    if (element === next) next = element.nextElementSibling;
    else group.insertBefore(element, next);
  }
  return wanted;
}

function freshFrom(piece: Piece): Shown {
  return shownAs(parsedPieces(textOf(piece))[0] as Element, piece);
}

/** Pieces of a drawing as elements. */
export function parsedPieces(texts: string): readonly Element[] {
  return [...parsedSvg(`<svg xmlns="http://www.w3.org/2000/svg">${texts}</svg>`).children];
}
