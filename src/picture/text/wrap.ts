import { type Chunk, findDivision, splitChunks } from "./breaks.ts";
import { toSingleLine } from "./clean.ts";
import { splitClusters } from "./clusters.ts";
import { measureText } from "./measure.ts";

interface TextPiece extends Chunk {
  readonly width: number;
}

/**
 * The text in as few lines as fit in `labelMaxWidth` pixels, evenly filled. Chinese breaks between characters but never
 * before closing or after opening punctuation, nor so that one sign is left alone; numbers stay with their unit; a
 * Latin word is divided only when it is wider than the line. No text, no lines.
 */
export function wrapText(text: string, maxWidth: number, size: number, bold = false): readonly string[] {
  const pieces = splitChunks(toSingleLine(text)).flatMap((chunk) => fitChunk(chunk, maxWidth, size, bold));
  return joinLinePieces(pieces, breakLinesEvenly(pieces, maxWidth, measureText(" ", size, bold)));
}

/**
 * Width in pixels of the widest stretch of a text that is divided only where nothing else helps: a word, a number with
 * its unit.
 */
export function measureWidestStretch(text: string, size: number, bold = false): number {
  return Math.max(0, ...splitChunks(toSingleLine(text)).map((chunk) => measureText(chunk.text, size, bold)));
}

/** The chunk itself, or parts of it that fit when it is wider than the line. */
function fitChunk(chunk: Chunk, maxWidth: number, size: number, bold: boolean): readonly TextPiece[] {
  const width = measureText(chunk.text, size, bold);
  if (width <= maxWidth) return [{ ...chunk, width }];
  const parts: TextPiece[] = [];
  const signs = splitClusters(chunk.text);
  const widths = signs.map((sign) => measureText(sign, size, bold));
  const sumWidths = (from: number, to: number) => widths.slice(from, to).reduce((sum, each) => sum + each, 0);
  let start = 0;
  let filled = 0;
  for (let index = 0; index < signs.length; index++) {
    const next = widths[index] as number;
    while (index > start && filled + next > maxWidth) {
      const end = findDivision(signs, start, index);
      parts.push({ text: signs.slice(start, end).join(""), space: false, ease: 0, width: sumWidths(start, end) });
      start = end;
      filled = sumWidths(start, index);
    }
    filled += next;
  }
  return [...parts, { ...chunk, text: signs.slice(start).join(""), width: filled }];
}

// Costs, in squares of line widths: an awkward break weighs as much as a line that is 22 % short, a sign alone
// outweighs everything.
const awkwardBreakCost = 0.05;
const loneSignCost = 100;

interface ReachedLine {
  readonly lines: number;
  readonly cost: number;
  /** Where the last line of the best way to get here starts. */
  readonly start: number;
}

/**
 * Ends of the fewest lines with the least sum of squared shortfalls (Knuth and Plass's criterion); earlier breaks win
 * ties.
 */
function breakLinesEvenly(pieces: readonly TextPiece[], maxWidth: number, space: number): readonly number[] {
  const best: (ReachedLine | undefined)[] = [{ lines: 0, cost: 0, start: 0 }];
  for (let start = 0; start < pieces.length; start++) {
    const from = best[start];
    if (from === undefined) continue;
    let width = 0;
    for (let end = start + 1; end <= pieces.length; end++) {
      const piece = pieces[end - 1] as TextPiece;
      width += piece.width;
      if (width > maxWidth && end > start + 1) break;
      const cost = from.cost + computeLineCost(pieces, start, end, Math.max(0, 1 - width / maxWidth));
      const reached = { lines: from.lines + 1, cost, start };
      if (isBetterBreak(reached, best[end])) best[end] = reached;
      width += piece.space ? space : 0;
    }
  }
  return traceLineEnds(best, pieces.length);
}

function isBetterBreak(one: ReachedLine, other: ReachedLine | undefined): boolean {
  return other === undefined || one.lines < other.lines || (one.lines === other.lines && one.cost < other.cost);
}

function traceLineEnds(best: readonly (ReachedLine | undefined)[], count: number): readonly number[] {
  const ends: number[] = [];
  for (let end = count; end > 0; end = best[end]?.start ?? 0) ends.push(end);
  return ends.reverse();
}

function computeLineCost(pieces: readonly TextPiece[], start: number, end: number, shortfall: number): number {
  const isLast = end === pieces.length;
  const awkward = isLast ? 0 : awkwardBreakCost * (1 - (pieces[end - 1] as TextPiece).ease);
  const alone = isLast && countSigns(pieces.slice(start, end)) < 2 ? loneSignCost : 0;
  return shortfall * shortfall + awkward + alone;
}

function countSigns(pieces: readonly TextPiece[]): number {
  return splitClusters(pieces.map((piece) => piece.text).join("")).filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length;
}

function joinLinePieces(pieces: readonly TextPiece[], ends: readonly number[]): readonly string[] {
  return ends.map((end, index) =>
    pieces
      .slice(ends[index - 1] ?? 0, end)
      .map((piece) => piece.text + (piece.space ? " " : ""))
      .join("")
      .trimEnd(),
  );
}
