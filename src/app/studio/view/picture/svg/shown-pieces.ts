import { parseSvg } from "./parse-svg.ts";
import { type DrawingPiece, writePiece } from "./pieces.ts";

/** A piece with its element in the page. */
export interface ShownPiece {
  readonly key: string;
  element: Element;
  /** What it shows: that of an earlier drawing, or nothing, as long as it waits. */
  text: string;
  /** Of a group. */
  inside: readonly ShownPiece[] | undefined;
}

/** What is still to be done after the page has the same pieces as a drawing. */
export interface PatchRest {
  /** Pieces that do not show yet what the drawing has for them. */
  readonly changed: { readonly shown: ShownPiece; readonly text: string }[];
  /** Those that are new in the page, and done. */
  readonly fresh: ShownPiece[];
}

/** The pieces of a drawing with the elements that it has become. */
export function attachPiece(element: Element, { key, text, inside }: DrawingPiece): ShownPiece {
  return { key, element, text, inside: inside?.map((piece, at) => attachPiece(element.children[at] as Element, piece)) };
}

/** Has all but its groups show nothing yet; what they will show, in order. */
export function emptyPiece(shown: ShownPiece): PatchRest["changed"] {
  if (shown.inside) return shown.inside.flatMap(emptyPiece);
  const { text } = shown;
  shown.text = "";
  return [{ shown, text }];
}

/**
 * Makes the page have the same pieces as a drawing in the same order, and adds to the rest what they do not show yet.
 */
export function arrangePiece(shown: ShownPiece, piece: DrawingPiece, rest: PatchRest): void {
  if (shown.text !== piece.text) rest.changed.push({ shown, text: piece.text });
  // Of two equal texts only that of the last drawing is kept: each keeps its whole drawing in memory.
  else shown.text = piece.text;
  if (!shown.inside || !piece.inside) return;
  if (!hasSameKeys(shown.inside, piece.inside)) shown.inside = arrangeGroup(shown.element, shown.inside, piece.inside, rest);
  for (const [at, each] of shown.inside.entries()) arrangePiece(each, piece.inside[at] as DrawingPiece, rest);
}

function hasSameKeys(shown: readonly ShownPiece[], pieces: readonly DrawingPiece[]): boolean {
  return shown.length === pieces.length && shown.every(({ key }, at) => key === pieces[at]?.key);
}

function arrangeGroup(
  group: Element,
  shown: readonly ShownPiece[],
  pieces: readonly DrawingPiece[],
  rest: PatchRest,
): readonly ShownPiece[] {
  const left = new Map(shown.map((each) => [each.key, each]));
  const wanted = pieces.map((piece) => {
    const found = left.get(piece.key);
    if (found) left.delete(piece.key);
    else rest.fresh.push(createShownPiece(piece));
    return found ?? (rest.fresh.at(-1) as ShownPiece);
  });
  for (const { element } of left.values()) element.remove();
  let next = group.firstElementChild;
  for (const { element } of wanted) {
    if (element === next) next = element.nextElementSibling;
    else group.insertBefore(element, next);
  }
  return wanted;
}

function createShownPiece(piece: DrawingPiece): ShownPiece {
  return attachPiece(parsePieceElements(writePiece(piece))[0] as Element, piece);
}

/** Pieces of a drawing as elements. */
export function parsePieceElements(texts: string): readonly Element[] {
  return [...parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${texts}</svg>`).children];
}
