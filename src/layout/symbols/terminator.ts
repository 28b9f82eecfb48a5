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
    const rise = Math.sqrt(r * r - (r - strip) ** 2);
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
  floor: (box, x) => {
    const r = radiusOf(box);
    const beyond = Math.max(0, box.x + r - x, x - (box.x + box.width - r));
    return box.y + box.height - r + Math.sqrt(Math.max(0, r * r - beyond * beyond));
  },
  lift: 0,
};

function radiusOf({ width, height }: Rectangle): number {
  return Math.min(height / 2, width / 2, largestRadius);
}
