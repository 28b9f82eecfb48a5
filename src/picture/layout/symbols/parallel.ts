import { rectangleSymbol } from "./rectangle.ts";
import { edgeWidth, type StepSymbol, writePathData } from "./step-symbol.ts";

/** Parallel mode: what follows runs side by side, or what came before is awaited. Two lines across the flow. */
export const parallelSymbol: StepSymbol = {
  ...rectangleSymbol,
  shape: (box, direction) => {
    const { x, y, width, height } = box;
    const borders =
      direction === "right"
        ? writePathData("M", x, y, "v", height, "M", x + width, y, "v", height)
        : writePathData("M", x, y, "h", width, "M", x, y + height, "h", width);
    // A strip at the side would make it look like a process that lacks a border.
    const edge =
      direction === "right"
        ? writePathData("M", x, y, "h", edgeWidth, "v", height, "h", -edgeWidth, "Z")
        : writePathData("M", x, y, "h", width, "v", edgeWidth, "h", -width, "Z");
    return { ...rectangleSymbol.shape(box, direction), borders, edge };
  },
};
