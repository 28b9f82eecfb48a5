import { edgeWidth, padding, path, type StepSymbol } from "./step-symbol.ts";

/** Process: any operation. */
export const rectangle: StepSymbol = {
  around: (text, least) => ({
    width: Math.max(least.width, text.width + 2 * padding.x),
    height: Math.max(least.height, text.height + 2 * padding.y),
  }),
  shape: ({ x, y, width, height }) => ({
    outline: path("M", x, y, "h", width, "v", height, "h", -width, "Z"),
    edge: path("M", x, y, "h", edgeWidth, "v", height, "h", -edgeWidth, "Z"),
  }),
  floor: ({ y, height }) => y + height,
  lift: 0,
};
