import { createTextRectangle, edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

/** Process: any operation. */
export const rectangleSymbol: StepSymbol = {
  ...createTextRectangle(18, 11),
  shape: ({ x, y, width, height }) => ({
    outline: writePathData("M", x, y, "h", width, "v", height, "h", -width, "Z"),
    edge: writePathData("M", x, y, "h", edgeWidth, "v", height, "h", -edgeWidth, "Z"),
  }),
  down: ({ y, height }) => [y, y + height],
  across: ({ x, width }) => [x, x + width],
  lift: 0,
};
