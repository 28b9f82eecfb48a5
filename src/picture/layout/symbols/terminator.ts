import type { Rectangle } from "../picture.ts";
import { edgeWidth, path, type StepSymbol, textRectangle } from "./step-symbol.ts";

const largestRadius = 26;

/** Terminator: start and end of the flow. */
export const terminator: StepSymbol = {
  // A text of many rows reaches into the round corners; the room at the sides keeps it inside.
  ...textRectangle(22, 11),
  shape: (box) => {
    const { x, y, width, height } = box;
    const r = radiusOf(box);
    const straight = height - 2 * r;
    const strip = edgeWidth + 3;
    const rise = Math.sqrt(r * r - (r - strip) * (r - strip));
    return {
      outline: path("M", x + r, y, "h", width - 2 * r, "a", r, r, 0, 0, 1, r, r, "v", straight, "a", r, r, 0, 0, 1, -r, r).concat(
        " ",
        path("h", 2 * r - width, "a", r, r, 0, 0, 1, -r, -r, "v", -straight, "a", r, r, 0, 0, 1, r, -r, "Z"),
      ),
      edge: path(
        "M",
        x + strip,
        y + r - rise,
        "A",
        r,
        r,
        0,
        0,
        0,
        x,
        y + r,
        "v",
        straight,
        "A",
        r,
        r,
        0,
        0,
        0,
        x + strip,
        y + height - r + rise,
        "Z",
      ),
    };
  },
  down: (box, x) => {
    const inset = insetOf(box, Math.min(x - box.x, box.x + box.width - x));
    return [box.y + inset, box.y + box.height - inset];
  },
  across: (box, y) => {
    const inset = insetOf(box, Math.min(y - box.y, box.y + box.height - y));
    return [box.x + inset, box.x + box.width - inset];
  },
  lift: 0,
};

/** How far a round corner is from one side of the box, so far from the other. */
function insetOf(box: Rectangle, far: number): number {
  const r = radiusOf(box);
  const beyond = Math.max(0, r - far);
  return r - Math.sqrt(Math.max(0, r * r - beyond * beyond));
}

function radiusOf({ width, height }: Rectangle): number {
  return Math.min(height / 2, width / 2, largestRadius);
}
