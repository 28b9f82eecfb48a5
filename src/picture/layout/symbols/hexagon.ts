import { createTextRectangle, edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

const hexagonTip = 16;

/**
 * Milestone. The standard has no symbol for a point that is reached; its preparation symbol, otherwise unused here, is
 * nearest.
 */
export const hexagonSymbol: StepSymbol = {
  ...createTextRectangle(hexagonTip + 12, 11),
  shape: ({ x, y, width, height }) => {
    const b = height / 2;
    const flat = width - 2 * hexagonTip;
    return {
      outline: writePathData(
        "M",
        x + hexagonTip,
        y,
        "h",
        flat,
        "l",
        hexagonTip,
        b,
        "l",
        -hexagonTip,
        b,
        "h",
        -flat,
        "l",
        -hexagonTip,
        -b,
        "Z",
      ),
      edge: writePathData(
        "M",
        x + hexagonTip,
        y,
        "l",
        -hexagonTip,
        b,
        "l",
        hexagonTip,
        b,
        "h",
        edgeWidth,
        "l",
        -hexagonTip,
        -b,
        "l",
        hexagonTip,
        -b,
        "Z",
      ),
    };
  },
  down: ({ x, y, width, height }, at) => {
    const inset = (Math.max(0, x + hexagonTip - at, at - (x + width - hexagonTip)) / hexagonTip) * (height / 2);
    return [y + inset, y + height - inset];
  },
  across: ({ x, y, width, height }, at) => {
    const inset = (Math.abs(at - (y + height / 2)) / (height / 2)) * hexagonTip;
    return [x + inset, x + width - inset];
  },
  lift: 0,
};
