import type { Language } from "../../model/index.ts";
import type { Chart } from "./chart.ts";
import { type Block, blockOf, paragraph } from "./content.ts";
import type { Direction, Note, Point, Rectangle, Size } from "./picture.ts";
import { placeText } from "./place-text.ts";
import { shownLimits } from "./shown-limits.ts";

const textWidth = { down: 136, right: 260 };
/** From the chart to the line along it, on to the bracket, its depth, from there to the text, and to the next note. */
const gap = { chart: 14, line: 12, bracket: 6, text: 6, next: 14 };
/** A shorter stretch of time is shown from the beginning of its first step. */
const leastSpan = 24;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A note with its text, before it has a place across the flow. */
interface Draft {
  readonly block: Block;
  /** The steps that it speaks of, along the flow. */
  readonly span: Span;
  readonly text: Span;
  readonly words: string;
}

/**
 * The limits of a process as annotations beside the chart (GB/T 1526-1989, annotation): a broken line along the time that a limit bounds, and
 * its text in an open bracket. Those between the same steps share one. `extent` is the room of the chart; the notes stand to its right, or
 * below it where the flow runs to the right. A limit between steps that are not shown has none.
 */
export function limitNotes(
  chart: Chart,
  boxes: ReadonlyMap<string, Rectangle>,
  extent: Size,
  { direction, lang }: { readonly direction: Direction; readonly lang: Language },
): readonly Note[] {
  const turn = direction === "right";
  const drafts = shownLimits(chart, lang).map(({ from, to, texts, bases, ends, words }): Draft => {
    const rows = [...texts.map((text) => paragraph("limit", text)), ...[ends, ...bases].map((text) => paragraph("detail", text))];
    const block = blockOf(
      rows.map((row) => [row]),
      textWidth[direction],
    );
    const span = spanOf(boxes, from, to, turn);
    const middle = (span.from + span.to) / 2;
    const half = (turn ? block.width : block.height) / 2 + gap.text;
    const most = turn ? extent.width : extent.height;
    const shift = Math.max(0, half - middle) - Math.max(0, middle + half - most);
    return { block, span, text: { from: middle - half + shift, to: middle + half + shift }, words };
  });
  return placed(drafts, extent, turn);
}

/** From the end of the one step to the end of the other. */
function spanOf(boxes: ReadonlyMap<string, Rectangle>, from: string | undefined, to: string | undefined, turn: boolean): Span {
  const along = (box: Rectangle) => (turn ? { start: box.x, end: box.x + box.width } : { start: box.y, end: box.y + box.height });
  const all = [...boxes.values()].map(along);
  const [first, last] = [from, to].map((id) => (id === undefined ? undefined : along(boxes.get(id) as Rectangle)));
  const ends = {
    from: first?.end ?? Math.min(...all.map(({ start }) => start)),
    to: last?.end ?? Math.max(...all.map(({ end }) => end)),
  };
  if (ends.to - ends.from >= leastSpan) return ends;
  const both = [first, last].filter((each) => each !== undefined);
  return { from: Math.min(...both.map(({ start }) => start)), to: Math.max(...both.map(({ end }) => end)) };
}

/** In ranks away from the chart, the shortest nearest, so that no two notes overlap. */
function placed(drafts: readonly Draft[], extent: Size, turn: boolean): readonly Note[] {
  const ranks: Draft[][] = [];
  for (const draft of [...drafts].sort((one, other) => one.span.to - one.span.from - (other.span.to - other.span.from))) {
    const rank = ranks.find((each) => !each.some((other) => collide(draft, other)));
    if (rank) rank.push(draft);
    else ranks.push([draft]);
  }
  const notes = new Map<Draft, Note>();
  let across = turn ? extent.height : extent.width;
  for (const rank of ranks) {
    for (const draft of rank) notes.set(draft, noteAt(draft, across, turn));
    const deepest = Math.max(...rank.map(({ block }) => (turn ? block.height : block.width)));
    across += gap.chart + gap.line + gap.bracket + gap.text + deepest;
  }
  return drafts.map((draft) => notes.get(draft) as Note);
}

/** One time may begin where another ends. */
function collide(one: Draft, other: Draft): boolean {
  const meet = (a: Span, b: Span, apart = 0) => a.from < b.to + apart && b.from < a.to + apart;
  return meet(one.span, other.span) || meet(one.span, other.text) || meet(one.text, other.span) || meet(one.text, other.text, gap.next);
}

function noteAt({ block, span, text, words }: Draft, across: number, turn: boolean): Note {
  const point = (along: number, away: number): Point => (turn ? { x: along, y: away } : { x: away, y: along });
  const line = across + gap.chart;
  const back = line + gap.line;
  const front = back + gap.bracket;
  const depth = (turn ? block.height : block.width) + gap.text;
  const middle = (text.from + text.to) / 2;
  const lines = placeText(block, point(middle, front + depth / 2));
  return {
    words,
    leaders: [
      [point(span.from, across + 4), point(span.from, line), point(span.to, line), point(span.to, across + 4)],
      [point(middle, line), point(middle, back)],
    ],
    bracket: [point(text.from, front), point(text.from, back), point(text.to, back), point(text.to, front)],
    // Beside a bracket text begins at it; below one it is centred.
    lines: turn ? lines : lines.map((each) => ({ ...each, x: front + gap.text + each.width / 2 })),
    ...rectangleBetween(point(Math.min(span.from, text.from), across + 4), point(Math.max(span.to, text.to), front + depth)),
  };
}

function rectangleBetween(one: Point, other: Point): Rectangle {
  return { ...one, width: other.x - one.x, height: other.y - one.y };
}
