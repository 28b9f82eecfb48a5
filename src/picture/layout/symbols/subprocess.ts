import { rectangle } from "./rectangle.ts";
import { path, type StepSymbol, textRectangle } from "./step-symbol.ts";

const bar = 9;

/** Predefined process: described elsewhere; double bars at its sides. */
export const subprocess: StepSymbol = {
  ...rectangle,
  ...textRectangle(bar + 15, 11),
  shape: (box, direction) => ({
    ...rectangle.shape(box, direction),
    bars: path("M", box.x + bar, box.y, "v", box.height, "M", box.x + box.width - bar, box.y, "v", box.height),
  }),
};
