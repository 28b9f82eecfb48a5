import type { Language } from "../../model/index.ts";
import type { Chart } from "./chart/chart.ts";
import { buildTextBlock, createParagraph, type TextBlock } from "./chart/content.ts";
import { listShownLimits } from "./chart/shown-limits.ts";
import type { Direction, Note, Point, Rectangle, Size } from "./picture.ts";
import { placeTextBlock } from "./place-text.ts";

const noteTextWidth = { down: 136, right: 260 };
/** From the chart to the line along it, on to the bracket, its depth, from there to the text, and to the next note. */
const noteGap = { chart: 14, line: 12, bracket: 6, text: 6, next: 14 };
/** A shorter stretch of time is shown from the beginning of its first step. */
const leastSpan = 24;

interface NoteSpan {
  readonly from: number;
  readonly to: number;
}

/** A note with its text, before it has a place across the flow. */
interface NoteDraft {
  readonly block: TextBlock;
  /** The steps that it speaks of, along the flow. */
  readonly span: NoteSpan;
  readonly text: NoteSpan;
  readonly words: string;
}

/**
 * The limits of a process as annotations beside the chart (GB/T 1526-1989, annotation): a broken line along the time
 * that a limit bounds, and its text in an open bracket. Those between the same steps share one. `extent` is the room of
 * the chart; the notes stand to its right, or below it where the flow runs to the right. A limit between steps that are
 * not shown has none.
 */
export function placeLimitNotes(
  chart: Chart,
  boxes: ReadonlyMap<string, Rectangle>,
  extent: Size,
  { direction, lang }: { readonly direction: Direction; readonly lang: Language },
): readonly Note[] {
  const turn = direction === "right";
  const drafts = listShownLimits(chart, lang).map(({ from, to, texts, bases, ends, words }): NoteDraft => {
    const rows = [
      ...texts.map((text) => createParagraph("limit", text)),
      ...[ends, ...bases].map((text) => createParagraph("detail", text)),
    ];
    const block = buildTextBlock(
      rows.map((row) => [row]),
      noteTextWidth[direction],
    );
    const span = computeLimitSpan(boxes, from, to, turn);
    const middle = (span.from + span.to) / 2;
    const half = (turn ? block.width : block.height) / 2 + noteGap.text;
    const most = turn ? extent.width : extent.height;
    const shift = Math.max(0, half - middle) - Math.max(0, middle + half - most);
    return { block, span, text: { from: middle - half + shift, to: middle + half + shift }, words };
  });
  return rankNotes(drafts, extent, turn);
}

/** From the end of the one step to the end of the other. */
function computeLimitSpan(
  boxes: ReadonlyMap<string, Rectangle>,
  from: string | undefined,
  to: string | undefined,
  turn: boolean,
): NoteSpan {
  const getExtent = (box: Rectangle) => (turn ? { start: box.x, end: box.x + box.width } : { start: box.y, end: box.y + box.height });
  const all = [...boxes.values()].map(getExtent);
  const [first, last] = [from, to].map((id) => (id === undefined ? undefined : getExtent(boxes.get(id) as Rectangle)));
  const ends = {
    from: first?.end ?? Math.min(...all.map(({ start }) => start)),
    to: last?.end ?? Math.max(...all.map(({ end }) => end)),
  };
  if (ends.to - ends.from >= leastSpan) return ends;
  const both = [first, last].filter((each) => each !== undefined);
  return { from: Math.min(...both.map(({ start }) => start)), to: Math.max(...both.map(({ end }) => end)) };
}

/** In ranks away from the chart, the shortest nearest, so that no two notes overlap. */
function rankNotes(drafts: readonly NoteDraft[], extent: Size, turn: boolean): readonly Note[] {
  const ranks: NoteDraft[][] = [];
  for (const draft of [...drafts].sort((one, other) => one.span.to - one.span.from - (other.span.to - other.span.from))) {
    const rank = ranks.find((each) => !each.some((other) => isCollidingNote(draft, other)));
    if (rank) rank.push(draft);
    else ranks.push([draft]);
  }
  const notes = new Map<NoteDraft, Note>();
  let across = turn ? extent.height : extent.width;
  for (const rank of ranks) {
    for (const draft of rank) notes.set(draft, buildLimitNote(draft, across, turn));
    const deepest = Math.max(...rank.map(({ block }) => (turn ? block.height : block.width)));
    across += noteGap.chart + noteGap.line + noteGap.bracket + noteGap.text + deepest;
  }
  return drafts.map((draft) => notes.get(draft) as Note);
}

/** One time may begin where another ends. */
function isCollidingNote(one: NoteDraft, other: NoteDraft): boolean {
  const isMeeting = (a: NoteSpan, b: NoteSpan, apart = 0) => a.from < b.to + apart && b.from < a.to + apart;
  return (
    isMeeting(one.span, other.span) ||
    isMeeting(one.span, other.text) ||
    isMeeting(one.text, other.span) ||
    isMeeting(one.text, other.text, noteGap.next)
  );
}

function buildLimitNote({ block, span, text, words }: NoteDraft, across: number, turn: boolean): Note {
  const createPoint = (along: number, away: number): Point => (turn ? { x: along, y: away } : { x: away, y: along });
  const line = across + noteGap.chart;
  const back = line + noteGap.line;
  const front = back + noteGap.bracket;
  const depth = (turn ? block.height : block.width) + noteGap.text;
  const middle = (text.from + text.to) / 2;
  const lines = placeTextBlock(block, createPoint(middle, front + depth / 2));
  return {
    words,
    leaders: [
      [createPoint(span.from, across + 4), createPoint(span.from, line), createPoint(span.to, line), createPoint(span.to, across + 4)],
      [createPoint(middle, line), createPoint(middle, back)],
    ],
    bracket: [createPoint(text.from, front), createPoint(text.from, back), createPoint(text.to, back), createPoint(text.to, front)],
    // Beside a bracket text begins at it; below one it is centred.
    lines: turn ? lines : lines.map((each) => ({ ...each, x: front + noteGap.text + each.width / 2 })),
    ...spanRectangle(createPoint(Math.min(span.from, text.from), across + 4), createPoint(Math.max(span.to, text.to), front + depth)),
  };
}

function spanRectangle(one: Point, other: Point): Rectangle {
  return { ...one, width: other.x - one.x, height: other.y - one.y };
}
