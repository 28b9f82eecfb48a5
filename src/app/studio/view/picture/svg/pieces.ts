/** A part of a drawing: a group with what is in it, or anything else as a whole, as the box of a step is. */
export interface DrawingPiece {
  /** What it is called among those beside it, in the next drawing as well. */
  readonly key: string;
  /** All of it; of a group the tag with which it begins. */
  readonly text: string;
  /** Undefined of what is no group. */
  readonly inside: readonly DrawingPiece[] | undefined;
}

interface PieceGroup extends DrawingPiece {
  readonly inside: DrawingPiece[];
  /** How many of each name are in it. */
  readonly named: Map<string, number>;
}

/** With the id of a step, what the piece of that step is called. */
const stepKeyPrefix = "step ";

const unendedMessage = "A drawing ends before its last tag";

/**
 * The pieces of a drawing of the library, whose text has signs of smaller and greater in tags alone. Not parsed, but
 * searched: a picture of a thousand steps takes a few milliseconds.
 */
export function parsePieces(svg: string): DrawingPiece {
  const open: PieceGroup[] = [];
  for (let at = 0; ; ) {
    const end = svg.indexOf(">", at) + 1;
    if (end === 0) throw new Error(unendedMessage);
    const tag = svg.slice(at, end);
    const group = open.at(-1);
    if (tag.startsWith("</")) {
      open.pop();
      if (group && open.length === 0) return group;
      at = end;
      continue;
    }
    const name = tag.match(/^<([a-z]+)/i)?.[1] ?? "";
    const step = tag.match(/ data-step="([^"]*)"/)?.[1];
    const isEmpty = tag.endsWith("/>");
    if (!isEmpty && step === undefined && (name === "svg" || name === "g")) {
      const piece: PieceGroup = { key: createPieceKey(group, `${name} with`), text: tag, inside: [], named: new Map() };
      group?.inside.push(piece);
      open.push(piece);
      at = end;
      continue;
    }
    const next = isEmpty ? end : findElementEnd(svg, end);
    group?.inside.push({
      key: createPieceKey(group, step === undefined ? name : `${stepKeyPrefix}${step}`),
      text: svg.slice(at, next),
      inside: undefined,
    });
    at = next;
  }
}

export function isPieceOfStep({ key }: Pick<DrawingPiece, "key">, step: string | undefined): boolean {
  return step !== undefined && key.startsWith(`${stepKeyPrefix}${step} `);
}

export function isStepPiece({ key }: Pick<DrawingPiece, "key">): boolean {
  return key.startsWith(stepKeyPrefix);
}

/** How far down in its picture a piece begins, where it says so. */
export function findPieceHeight(text: string): number | undefined {
  const found = text.match(/ d="M -?[\d.]+ (-?[\d.]+)| y="(-?[\d.]+)"/);
  return found ? Number(found[1] ?? found[2]) : undefined;
}

/** All of a piece with what is in it. */
export function writePiece(piece: DrawingPiece): string {
  return writeGroup(piece, ({ text }) => text);
}

/** The groups of a piece, with an empty place for each thing in them. */
export function writeOutline(piece: DrawingPiece): string {
  return writeGroup(piece, () => "<g/>");
}

function writeGroup(piece: DrawingPiece, write: (single: DrawingPiece) => string): string {
  const { text, inside } = piece;
  if (!inside) return write(piece);
  return `${text}${inside.map((each) => writeGroup(each, write)).join("")}</${text.startsWith("<svg") ? "svg" : "g"}>`;
}

/** Several of one name are told apart by their order. */
function createPieceKey(group: PieceGroup | undefined, name: string): string {
  const number = group?.named.get(name) ?? 0;
  group?.named.set(name, number + 1);
  return `${name} ${number}`;
}

/** Where the element ends whose first tag ends at `from`. */
function findElementEnd(svg: string, from: number): number {
  let at = from;
  for (let depth = 1; depth > 0; ) {
    const tag = svg.indexOf("<", at);
    at = svg.indexOf(">", tag) + 1;
    if (tag < 0 || at === 0) throw new Error(unendedMessage);
    if (svg[tag + 1] === "/") depth--;
    else if (svg[at - 2] !== "/") depth++;
  }
  return at;
}
