import type { Point } from "../../src/picture/geometry/index.ts";

const curveParts = 64;

/**
 * Corner points of closed SVG path data, curves in short straight pieces. Knows the commands that symbols use; arcs are
 * of circles.
 */
export function outlinePoints(data: string): readonly Point[] {
  const tokens = data.split(" ");
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let control: Point = at;
  let command = "";
  const next = () => Number(tokens.shift());
  const go = (to: Point) => {
    at = to;
    points.push(to);
  };
  const by = (x: number, y: number): Point => ({ x: at.x + x, y: at.y + y });
  const curve = (to: Point) => {
    const start = at;
    for (let part = 1; part <= curveParts; part++) {
      const t = part / curveParts;
      const mix = (axis: "x" | "y") => (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t * t * to[axis];
      go({ x: mix("x"), y: mix("y") });
    }
  };
  while (tokens.length > 0) {
    if (/[a-zA-Z]/.test(tokens[0] as string)) command = tokens.shift() as string;
    if (command === "M" || command === "L") go({ x: next(), y: next() });
    else if (command === "l") go(by(next(), next()));
    else if (command === "h") go(by(next(), 0));
    else if (command === "v") go(by(0, next()));
    else if (command === "q") {
      control = by(next(), next());
      const [x, y] = [next(), next()];
      curve(by(x, y));
    } else if (command === "t") {
      control = { x: 2 * at.x - control.x, y: 2 * at.y - control.y };
      curve(by(next(), next()));
    } else if (command === "a") {
      const [radius, , , , isClockwise] = [next(), next(), next(), next(), next()];
      for (const point of arc(at, by(next(), next()), radius as number, isClockwise === 1)) go(point);
    } else if (command === "Z") go(points[0] as Point);
    else throw new Error(`${command} in ${data}`);
  }
  return points;
}

/** The shorter arc of a circle through two points. */
function arc(from: Point, to: Point, radius: number, isClockwise: boolean): readonly Point[] {
  const [x, y] = [(to.x - from.x) / 2, (to.y - from.y) / 2];
  const half = Math.hypot(x, y);
  const away = (Math.sqrt(Math.max(0, radius ** 2 - half ** 2)) / half) * (isClockwise ? 1 : -1);
  const centre = { x: from.x + x - y * away, y: from.y + y + x * away };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  let turn = Math.atan2(to.y - centre.y, to.x - centre.x) - start;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  return Array.from({ length: curveParts }, (_, part) => {
    const angle = start + (turn * (part + 1)) / curveParts;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/** Pixels from a point to the nearest of the lines between corners. */
export function distanceTo(corners: readonly Point[], { x, y }: Point): number {
  return Math.min(
    ...corners.slice(1).map((to, index) => {
      const from = corners[index] as Point;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
    }),
  );
}
