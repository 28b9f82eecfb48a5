import { edgeWidth, path, type StepSymbol, textRectangle } from "./step-symbol.ts";

/** Process: any operation. */
export const rectangle: StepSymbol = {
  ...textRectangle(18, 11),
  shape: ({ x, y, width, height }) => ({
    outline: path("M", x, y, "h", width, "v", height, "h", -width, "Z"),
    edge: path("M", x, y, "h", edgeWidth, "v", height, "h", -edgeWidth, "Z"),
  }),
  down: ({ y, height }) => [y, y + height],
  across: ({ x, width }) => [x, x + width],
  lift: 0,
};
