import type { Contour, ContourPoint } from "./contours.ts";

interface PathPoint extends ContourPoint {
  /** It follows from its neighbours. */
  readonly implied?: true;
}

/** The lines of a glyph as the data of an SVG path, in font units, y down. */
export function writeGlyphPath(contours: readonly Contour[]): string {
  return contours.map(writeContour).join("");
}

function writeContour(contour: Contour): string {
  const points = startOnCurve(addImpliedPoints(contour));
  const [start] = points;
  if (start === undefined) return "";
  let path = `M${writeNumbers(start.x, -start.y)}`;
  let at = start;
  for (let index = 1; index <= points.length; index++) {
    const point = points[index % points.length] as PathPoint;
    if (point.on) {
      // The last line home is drawn by closing the path.
      if (index < points.length) path += writeLineCommand(at, point);
      at = point;
    } else {
      index++;
      const end = points[index % points.length] as PathPoint;
      // A curve that goes on smoothly needs no control point.
      path += at.implied && at !== start ? `t${writeOffset(at, end)}` : `q${writeNumbers(...getOffset(at, point), ...getOffset(at, end))}`;
      at = end;
    }
  }
  return `${path}z`;
}

function addImpliedPoints(contour: Contour): readonly PathPoint[] {
  return contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] as ContourPoint;
    if (point.on || next.on) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true, implied: true }];
  });
}

/** The same closed line, told from a point on it. */
function startOnCurve(points: readonly PathPoint[]): readonly PathPoint[] {
  const real = points.findIndex(({ on, implied }) => on && !implied);
  const first = real >= 0 ? real : points.findIndex(({ on }) => on);
  return first < 0 ? [] : [...points.slice(first), ...points.slice(0, first)];
}

function writeLineCommand(from: ContourPoint, to: ContourPoint): string {
  const [x, y] = getOffset(from, to);
  if (x === 0) return `v${writeNumbers(y)}`;
  return y === 0 ? `h${writeNumbers(x)}` : `l${writeNumbers(x, y)}`;
}

function writeOffset(from: ContourPoint, to: ContourPoint): string {
  return writeNumbers(...getOffset(from, to));
}

function getOffset(from: ContourPoint, to: ContourPoint): readonly [x: number, y: number] {
  return [to.x - from.x, from.y - to.y];
}

/** Nothing stands between numbers where a sign tells them apart. */
function writeNumbers(...values: readonly number[]): string {
  return values
    .map((value) => String(Math.round(value * 100) / 100).replace(/^(-?)0\./, "$1."))
    .map((text, index) => (index === 0 || text.startsWith("-") ? text : ` ${text}`))
    .join("");
}
