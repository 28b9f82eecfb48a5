/** As in SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Moves, lines and cubic curves; a curve has two control points before its end, a close has no point. */
export type ShapeOutline = readonly Segment[];

export interface Segment {
  readonly kind: "move" | "line" | "curve" | "close";
  readonly points: readonly (readonly [x: number, y: number])[];
}

export type SvgAttributes = Readonly<Record<string, string>>;
type OutlinePoint = readonly [x: number, y: number];

/**
 * The outline of a basic shape of SVG.
 * @throws RangeError when it is none
 */
export function buildElementOutline(name: string, attributes: SvgAttributes, matrix: Matrix): ShapeOutline {
  const getNumber = (key: string) => Number(attributes[key] ?? 0);
  const path = buildElementPath(name, attributes, getNumber);
  return parsePathData(path).map(({ kind, points }) => ({ kind, points: points.map((point) => transformPoint(point, matrix)) }));
}

function buildElementPath(name: string, attributes: SvgAttributes, value: (key: string) => number): string {
  const [x, y, width, height] = [value("x"), value("y"), value("width"), value("height")];
  switch (name) {
    case "path":
      return attributes.d ?? "";
    case "rect": {
      const r = Math.min(value("rx") || value("ry"), width / 2, height / 2);
      if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
      const writeCorner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}`;
      return `M${x + r} ${y}h${width - 2 * r}${writeCorner(1, 1)}v${height - 2 * r}${writeCorner(-1, 1)}h${2 * r - width}${writeCorner(-1, -1)}v${2 * r - height}${writeCorner(1, -1)}Z`;
    }
    case "circle":
    case "ellipse": {
      const [rx, ry] = name === "circle" ? [value("r"), value("r")] : [value("rx"), value("ry")];
      return `M${value("cx") - rx} ${value("cy")}a${rx} ${ry} 0 0 1 ${2 * rx} 0a${rx} ${ry} 0 0 1 ${-2 * rx} 0Z`;
    }
    case "line":
      return `M${value("x1")} ${value("y1")}L${value("x2")} ${value("y2")}`;
    case "polyline":
    case "polygon":
      return `M${attributes.points ?? ""}${name === "polygon" ? "Z" : ""}`;
    default:
      throw new RangeError(`A drawing has no element "${name}"`);
  }
}

const argumentCounts: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** SVG path data as absolute moves, lines and cubic curves. */
function parsePathData(data: string): Segment[] {
  const segments: Segment[] = [];
  let [at, start]: [OutlinePoint, OutlinePoint] = [
    [0, 0],
    [0, 0],
  ];
  // What the next smooth curve reflects.
  let control: { readonly command: string; readonly point: OutlinePoint } | undefined;
  const addLine = (to: OutlinePoint) => {
    segments.push({ kind: "line", points: [to] });
    at = to;
  };
  const addCurve = (one: OutlinePoint, other: OutlinePoint, to: OutlinePoint) => {
    segments.push({ kind: "curve", points: [one, other, to] });
    at = to;
  };
  const addQuadratic = (middle: OutlinePoint, to: OutlinePoint) => {
    control = { command: "q", point: middle };
    addCurve(interpolatePoint(at, middle, 2 / 3), interpolatePoint(to, middle, 2 / 3), to);
  };
  const reflectControl = (command: string): OutlinePoint =>
    control?.command === command ? [2 * at[0] - control.point[0], 2 * at[1] - control.point[1]] : at;

  for (const [, letter = "", values = ""] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const numbers = [...values.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([text]) => Number(text));
    let command = letter.toLowerCase();
    const count = argumentCounts[command];
    if (count === undefined || (count > 0 && (numbers.length === 0 || numbers.length % count !== 0)))
      throw new RangeError(`A drawing has no path "${letter}${values}"`);
    for (let index = 0; index < Math.max(1, numbers.length); index += Math.max(1, count)) {
      const [x0, y0] = letter === command ? at : [0, 0];
      const n = numbers.slice(index, index + count);
      const readPoint = (first: number): OutlinePoint => [(n[first] ?? 0) + x0, (n[first + 1] ?? 0) + y0];
      const kept = control;
      control = undefined;
      switch (command) {
        case "m":
          at = start = readPoint(0);
          segments.push({ kind: "move", points: [at] });
          command = "l";
          break;
        case "l":
          addLine(readPoint(0));
          break;
        case "h":
          addLine([readPoint(0)[0], at[1]]);
          break;
        case "v":
          addLine([at[0], (n[0] ?? 0) + y0]);
          break;
        case "c":
          addCurve(readPoint(0), readPoint(2), readPoint(4));
          control = { command: "c", point: segments.at(-1)?.points[1] ?? at };
          break;
        case "s": {
          control = kept;
          const [first, second] = [reflectControl("c"), readPoint(0)];
          addCurve(first, second, readPoint(2));
          control = { command: "c", point: second };
          break;
        }
        case "q":
          addQuadratic(readPoint(0), readPoint(2));
          break;
        case "t":
          control = kept;
          addQuadratic(reflectControl("q"), readPoint(0));
          break;
        case "a":
          for (const [one, other, to] of convertArc(at, n, readPoint(5))) addCurve(one, other, to);
          break;
        default:
          segments.push({ kind: "close", points: [] });
          at = start;
      }
    }
  }
  return segments;
}

/** An elliptical arc as cubic curves of at most a quarter (SVG 2, appendix B.2.4, from end points to centre). */
function convertArc(
  from: OutlinePoint,
  [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0]: readonly number[],
  to: OutlinePoint,
): [OutlinePoint, OutlinePoint, OutlinePoint][] {
  if (rx0 === 0 || ry0 === 0) return [[from, to, to]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const stretch = Math.max(1, Math.sqrt((x / rx0) ** 2 + (y / ry0) ** 2));
  const [rx, ry] = [Math.abs(rx0) * stretch, Math.abs(ry0) * stretch];
  const part = (rx * y) ** 2 + (ry * x) ** 2;
  const factor = part === 0 ? 0 : (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - part) / part));
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const computeAngle = (px: number, py: number) => Math.atan2((py - cy) / ry, (px - cx) / rx);
  const first = computeAngle(x, y);
  let sweepAngle = computeAngle(-x, -y) - first;
  if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI;
  if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweepAngle) / (Math.PI / 2) - 1e-9));
  const step = sweepAngle / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const placePoint = (ux: number, uy: number): OutlinePoint => {
    const [px, py] = [cx + rx * ux, cy + ry * uy];
    return [cos * px - sin * py + (from[0] + to[0]) / 2, sin * px + cos * py + (from[1] + to[1]) / 2];
  };
  return Array.from({ length: pieces }, (_, index) => {
    const [a, b] = [first + index * step, first + (index + 1) * step];
    return [
      placePoint(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      placePoint(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      placePoint(Math.cos(b), Math.sin(b)),
    ];
  });
}

function interpolatePoint(one: OutlinePoint, other: OutlinePoint, share: number): OutlinePoint {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

function transformPoint([x, y]: OutlinePoint, [a, b, c, d, e, f]: Matrix): OutlinePoint {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * A matrix with a list of SVG transforms applied before it.
 * @throws RangeError on any but `translate` and `scale`
 */
export function applyTransforms(matrix: Matrix, transform = ""): Matrix {
  let [a, b, c, d, e, f] = matrix;
  for (const [, name, values = ""] of transform.matchAll(/(?<!\w)(\w+)\(([^()]*)\)/g)) {
    const [x = 0, y] = values.split(/[\s,]+/).map(Number);
    if (name === "translate") [e, f] = [a * x + c * (y ?? 0) + e, b * x + d * (y ?? 0) + f];
    else if (name === "scale") [a, b, c, d] = [a * x, b * x, c * (y ?? x), d * (y ?? x)];
    else throw new RangeError(`A drawing has no transform "${name}"`);
  }
  return [a, b, c, d, e, f];
}
