import { rectangleSymbol } from "./rectangle.ts";
import { createTextRectangle, type StepSymbol, writePathData } from "./step-symbol.ts";

const barInset = 9;

/** Predefined process: described elsewhere; double bars at its sides. */
export const subprocessSymbol: StepSymbol = {
  ...rectangleSymbol,
  ...createTextRectangle(barInset + 15, 11),
  shape: (box, direction) => ({
    ...rectangleSymbol.shape(box, direction),
    bars: writePathData("M", box.x + barInset, box.y, "v", box.height, "M", box.x + box.width - barInset, box.y, "v", box.height),
  }),
};
