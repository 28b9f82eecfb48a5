import { rectangleSymbol } from "./rectangle.ts";
import { type StepSymbol, writePathData } from "./step-symbol.ts";

const offPageTip = 12;
const offPageRoom = { sides: 10, ends: 11 };

/** Off-page connector: the flow goes on elsewhere, at the same mark. A box that points downwards. */
export const offPageSymbol: StepSymbol = {
  textWidths: (width) => [width - 2 * offPageRoom.sides],
  // As wide as its text, so that it is told from a step at a glance.
  around: (text) => ({ width: Math.max(72, text.width + 2 * offPageRoom.sides), height: text.height + 2 * offPageRoom.ends + offPageTip }),
  shape: (box, direction) => {
    const { x, y, width, height } = box;
    return {
      outline: writePathData(
        "M",
        x,
        y,
        "h",
        width,
        "v",
        height - offPageTip,
        "l",
        -width / 2,
        offPageTip,
        "l",
        -width / 2,
        -offPageTip,
        "Z",
      ),
      edge: rectangleSymbol.shape({ ...box, height: height - offPageTip }, direction).edge,
    };
  },
  down: ({ x, y, width, height }, at) => [y, y + height - offPageTip * Math.min(1, Math.abs(at - (x + width / 2)) / (width / 2))],
  across: ({ x, y, width, height }, at) => {
    const inset = (Math.max(0, at - (y + height - offPageTip)) / offPageTip) * (width / 2);
    return [x + inset, x + width - inset];
  },
  lift: offPageTip / 2,
};
