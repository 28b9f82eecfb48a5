import type { Band, Picture, Point, Rectangle, TextLine } from "../picture.ts";

/** A line of a heading that stands elsewhere on one sheet than on the whole drawing, or not at all. */
export interface MovedLine {
  readonly line: TextLine;
  readonly to?: Point;
}

/**
 * The headings of bands that are cut, for each part of a drawing: the heading stands in the middle of what the part has
 * of its band, where that is long enough for it, and at least in the part that has most of it.
 */
export function moveBandHeadings({ bands, direction }: Picture, parts: readonly Rectangle[]): readonly (readonly MovedLine[])[] {
  const axis = direction === "right" ? ("x" as const) : ("y" as const);
  const size = direction === "right" ? ("width" as const) : ("height" as const);
  const listSpans = ({ heading }: Band) =>
    parts.map((part) => {
      const from = Math.max(part[axis], heading[axis]);
      return { from, length: Math.min(part[axis] + part[size], heading[axis] + heading[size]) - from };
    });
  const cut = bands.map((band) => ({ band, spans: listSpans(band) })).filter(({ spans }) => spans.filter(isVisibleSpan).length > 1);
  return parts.map((_, index) =>
    cut.flatMap(({ band, spans }) => {
      const span = spans[index] as BandSpan;
      if (!isVisibleSpan(span)) return [];
      const most = Math.max(...spans.map(({ length }) => length));
      const isSaid = span.length === most || span.length >= measureHeadingLength(band.lines, axis);
      const by = span.from + span.length / 2 - (band.heading[axis] + band.heading[size] / 2);
      return band.lines.map((line) => ({ line, ...(isSaid && { to: { x: line.x, y: line.y, [axis]: line[axis] + by } }) }));
    }),
  );
}

interface BandSpan {
  readonly from: number;
  readonly length: number;
}

function isVisibleSpan({ length }: BandSpan): boolean {
  return length > 0;
}

/** Of a block of text, with some air. */
function measureHeadingLength(lines: readonly TextLine[], axis: "x" | "y"): number {
  if (axis === "x") return Math.max(...lines.map(({ width }) => width)) + 8;
  const ys = lines.map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys) + Math.max(...lines.map((line) => line.size)) + 8;
}
