import { rectangle } from "./rectangle.ts";
import { padding, path, type StepSymbol } from "./step-symbol.ts";

const bar = 9;

/** Predefined process: described elsewhere; double bars at its sides. */
export const subprocess: StepSymbol = {
  ...rectangle,
  around: (text, least) => rectangle.around({ ...text, width: text.width + 2 * (bar - padding.x / 2) }, least),
  shape: (box) => ({
    ...rectangle.shape(box),
    bars: path("M", box.x + bar, box.y, "v", box.height, "M", box.x + box.width - bar, box.y, "v", box.height),
  }),
};
