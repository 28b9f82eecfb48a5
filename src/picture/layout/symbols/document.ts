import type { Rectangle } from "../picture.ts";
import { createTextRectangle, edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

/** Height of the wave above and below its middle line. */
const wave = 5;

/** Document: something that is issued; its base is a wave. */
export const documentSymbol: StepSymbol = {
  ...createTextRectangle(18, 11 + wave),
  shape: ({ x, y, width, height }) => {
    const middle = height - wave;
    return {
      outline: writePathData("M", x, y, "h", width, "v", middle, "q", -width / 4, -2 * wave, -width / 2, 0, "t", -width / 2, 0, "Z"),
      edge: writePathData(
        "M",
        x,
        y,
        "h",
        edgeWidth,
        "v",
        computeWaveHeight({ x, y, width, height }, x + edgeWidth) - y,
        "L",
        x,
        y + middle,
        "Z",
      ),
    };
  },
  down: (box, x) => [box.y, computeWaveHeight(box, x)],
  across: ({ x, width }) => [x, x + width],
  lift: wave,
};

/** The base is two parabolas: bulging down on the left, up on the right. */
function computeWaveHeight(box: Rectangle, x: number): number {
  const t = ((x - box.x) / box.width) * 2;
  const bulge = t <= 1 ? 4 * t * (1 - t) : -4 * (t - 1) * (2 - t);
  return box.y + box.height - wave + bulge * wave;
}
