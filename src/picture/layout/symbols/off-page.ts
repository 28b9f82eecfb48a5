import { rectangle } from "./rectangle.ts";
import { path, type StepSymbol } from "./step-symbol.ts";

const tip = 12;
const room = { sides: 10, ends: 11 };

/** Off-page connector: the flow goes on elsewhere, at the same mark. A box that points downwards. */
export const offPage: StepSymbol = {
  textWidths: (width) => [width - 2 * room.sides],
  // As wide as its text, so that it is told from a step at a glance.
  around: (text) => ({ width: Math.max(72, text.width + 2 * room.sides), height: text.height + 2 * room.ends + tip }),
  shape: (box, direction) => {
    const { x, y, width, height } = box;
    return {
      outline: path("M", x, y, "h", width, "v", height - tip, "l", -width / 2, tip, "l", -width / 2, -tip, "Z"),
      edge: rectangle.shape({ ...box, height: height - tip }, direction).edge,
    };
  },
  down: ({ x, y, width, height }, at) => [y, y + height - tip * Math.min(1, Math.abs(at - (x + width / 2)) / (width / 2))],
  across: ({ x, y, width, height }, at) => {
    const inset = (Math.max(0, at - (y + height - tip)) / tip) * (width / 2);
    return [x + inset, x + width - inset];
  },
  lift: tip / 2,
};
