import type { Point } from "../../geometry/index.ts";
import { measureManhattanDistance, roundPixels } from "../../geometry/index.ts";

export const cornerRadius = 6;
export const jumpRadius = 5;

/**
 * A line with rounded corners as path data; it ends `shorten` pixels before its last point, where the arrowhead begins.
 * `hops` are points on its legs at which it makes a half circle over another line.
 */
export function writeWirePath(points: readonly Point[], shorten: number, hops: readonly Point[] = []): string {
  const [first, ...rest] = shortenLine(points, shorten);
  if (first === undefined) return "";
  const parts = [`M ${formatPoint(first)}`];
  let previous = first;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    parts.push(...writeLineJumps(previous, point, hops));
    if (next === undefined) {
      parts.push(`L ${formatPoint(point)}`);
      return;
    }
    // The end of the line needs nothing of the last leg for a corner of its own.
    const ahead = measureManhattanDistance(point, next) / (next === rest.at(-1) ? 1 : 2);
    const radius = Math.min(cornerRadius, measureManhattanDistance(previous, point) / 2, ahead);
    parts.push(
      `L ${formatPoint(moveAlongLeg(point, previous, radius))}`,
      `Q ${formatPoint(point)} ${formatPoint(moveAlongLeg(point, next, radius))}`,
    );
    previous = point;
  });
  return parts.join(" ");
}

/** Half circles, upwards or to the right, in the order in which a leg comes to them. */
function writeLineJumps(from: Point, to: Point, hops: readonly Point[]): readonly string[] {
  const [along, across] = from.y === to.y ? (["x", "y"] as const) : (["y", "x"] as const);
  const ahead = to[along] > from[along] ? 1 : -1;
  return hops
    .filter((hop) => hop[across] === from[across] && (hop[along] - from[along]) * ahead > 0 && (to[along] - hop[along]) * ahead > 0)
    .sort((one, other) => (one[along] - other[along]) * ahead)
    .flatMap((hop) => [
      `L ${formatPoint({ ...hop, [along]: hop[along] - ahead * jumpRadius })}`,
      `A ${jumpRadius} ${jumpRadius} 0 0 ${ahead > 0 ? 1 : 0} ${formatPoint({ ...hop, [along]: hop[along] + ahead * jumpRadius })}`,
    ]);
}

/** A filled triangle whose tip is the last point. */
export function writeArrowPath(points: readonly Point[], length: number): string {
  const tip = points.at(-1);
  const from = points.at(-2);
  if (tip === undefined || from === undefined) return "";
  const base = moveAlongLeg(tip, from, length);
  const half = length * 0.46;
  const across = tip.x === from.x ? { x: half, y: 0 } : { x: 0, y: half };
  return `M ${formatPoint(tip)} L ${formatPoint({ x: base.x - across.x, y: base.y - across.y })} L ${formatPoint({ x: base.x + across.x, y: base.y + across.y })} Z`;
}

function shortenLine(points: readonly Point[], by: number): readonly Point[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return points;
  return [...points.slice(0, -1), moveAlongLeg(last, before, Math.min(by, measureManhattanDistance(last, before)))];
}

function moveAlongLeg(from: Point, to: Point, length: number): Point {
  const far = measureManhattanDistance(from, to);
  if (far === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / far, y: from.y + ((to.y - from.y) * length) / far };
}

function formatPoint({ x, y }: Point): string {
  return `${roundPixels(x)} ${roundPixels(y)}`;
}
