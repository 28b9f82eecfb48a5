import type { Rectangle } from "../picture.ts";
import { createTextRectangle, edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

const largestCornerRadius = 26;

/** Terminator: start and end of the flow. */
export const terminatorSymbol: StepSymbol = {
  // A text of many rows reaches into the round corners; the room at the sides keeps it inside.
  ...createTextRectangle(22, 11),
  shape: (box) => {
    const { x, y, width, height } = box;
    const r = computeCornerRadius(box);
    const straight = height - 2 * r;
    const strip = edgeWidth + 3;
    const rise = Math.sqrt(r * r - (r - strip) * (r - strip));
    return {
      outline: writePathData("M", x + r, y, "h", width - 2 * r, "a", r, r, 0, 0, 1, r, r, "v", straight, "a", r, r, 0, 0, 1, -r, r).concat(
        " ",
        writePathData("h", 2 * r - width, "a", r, r, 0, 0, 1, -r, -r, "v", -straight, "a", r, r, 0, 0, 1, r, -r, "Z"),
      ),
      edge: writePathData(
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
    const inset = computeCornerInset(box, Math.min(x - box.x, box.x + box.width - x));
    return [box.y + inset, box.y + box.height - inset];
  },
  across: (box, y) => {
    const inset = computeCornerInset(box, Math.min(y - box.y, box.y + box.height - y));
    return [box.x + inset, box.x + box.width - inset];
  },
  lift: 0,
};

/** How far a round corner is from one side of the box, so far from the other. */
function computeCornerInset(box: Rectangle, far: number): number {
  const r = computeCornerRadius(box);
  const beyond = Math.max(0, r - far);
  return r - Math.sqrt(Math.max(0, r * r - beyond * beyond));
}

function computeCornerRadius({ width, height }: Rectangle): number {
  return Math.min(height / 2, width / 2, largestCornerRadius);
}
