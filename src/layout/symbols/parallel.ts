import { rectangle } from "./rectangle.ts";
import { path, type StepSymbol } from "./step-symbol.ts";

/** Parallel mode: what follows runs side by side, or what came before is awaited. Two lines across the flow. */
export const parallel: StepSymbol = {
  ...rectangle,
  shape: (box, direction) => {
    const { x, y, width, height } = box;
    const borders =
      direction === "right"
        ? path("M", x, y, "v", height, "M", x + width, y, "v", height)
        : path("M", x, y, "h", width, "M", x, y + height, "h", width);
    return { ...rectangle.shape(box, direction), borders };
  },
};
