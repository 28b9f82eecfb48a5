import { edgeWidth, path, type StepSymbol, textRectangle } from "./step-symbol.ts";

const tip = 16;

/**
 * Milestone. The standard has no symbol for a point that is reached; its preparation symbol, otherwise unused here, is nearest.
 */
export const hexagon: StepSymbol = {
  ...textRectangle(tip + 12, 11),
  shape: ({ x, y, width, height }) => {
    const b = height / 2;
    const flat = width - 2 * tip;
    return {
      outline: path("M", x + tip, y, "h", flat, "l", tip, b, "l", -tip, b, "h", -flat, "l", -tip, -b, "Z"),
      edge: path("M", x + tip, y, "l", -tip, b, "l", tip, b, "h", edgeWidth, "l", -tip, -b, "l", tip, -b, "Z"),
    };
  },
  down: ({ x, y, width, height }, at) => {
    const inset = (Math.max(0, x + tip - at, at - (x + width - tip)) / tip) * (height / 2);
    return [y + inset, y + height - inset];
  },
  across: ({ x, y, width, height }, at) => {
    const inset = (Math.abs(at - (y + height / 2)) / (height / 2)) * tip;
    return [x + inset, x + width - inset];
  },
  lift: 0,
};
