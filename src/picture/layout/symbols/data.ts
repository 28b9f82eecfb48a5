import { createTextRectangle, edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

/** How far the upper border lies to the right of the lower one. */
const slant = 16;

/** Data: something is entered, looked up or shared; a parallelogram. */
export const dataSymbol: StepSymbol = {
  ...createTextRectangle(slant + 8, 11),
  shape: ({ x, y, width, height }) => ({
    outline: writePathData("M", x + slant, y, "h", width - slant, "l", -slant, height, "h", slant - width, "Z"),
    edge: writePathData("M", x + slant, y, "h", edgeWidth, "l", -slant, height, "h", -edgeWidth, "Z"),
  }),
  down: ({ x, y, width, height }, at) => [
    y + (Math.max(0, x + slant - at) / slant) * height,
    y + height - (Math.max(0, at - (x + width - slant)) / slant) * height,
  ],
  across: ({ x, y, width, height }, at) => {
    const inset = (slant * (at - y)) / height;
    return [x + slant - inset, x + width - inset];
  },
  lift: 0,
};
