import { edgeWidth, type StepSymbol, type TextSize, writePathData } from "./step-symbol.ts";

/** Distance between text corners and border, measured along the axes. */
const rhombusGap = { x: 10, y: 5 };
/** Flatter decisions save height, steeper ones save width; half the width is the usual look. */
const steepestSlope = 0.62;

/** Decision: one way in, several ways out, at the four vertices. */
export const rhombusSymbol: StepSymbol = {
  textWidths: (width) => [width * 0.8, width * 0.65, width * 0.5, width * 0.4],
  around: (text, least) => {
    let width = Math.max(least.width, text.width + 4 * rhombusGap.x);
    let height = computeRhombusHeight(text, width);
    while (height > width * steepestSlope) {
      width += 16;
      height = computeRhombusHeight(text, width);
    }
    return { width, height: Math.max(height, least.height) };
  },
  shape: ({ x, y, width, height }) => {
    const [a, b] = [width / 2, height / 2];
    // Along the upper left border: at a vertex it would look like the arrowhead of the line that leaves there.
    const side = Math.sqrt(a * a + b * b);
    const inner = edgeWidth * (side / b);
    const drop = edgeWidth * (side / a);
    return {
      outline: writePathData("M", x + a, y, "L", x + width, y + b, "L", x + a, y + height, "L", x, y + b, "Z"),
      edge: writePathData("M", x, y + b, "L", x + a, y, "L", x + a, y + drop, "L", x + inner, y + b, "Z"),
    };
  },
  down: ({ x, y, width, height }, at) => {
    const inset = Math.min(1, Math.abs(at - (x + width / 2)) / (width / 2)) * (height / 2);
    return [y + inset, y + height - inset];
  },
  across: ({ x, y, width, height }, at) => {
    const inset = Math.min(1, Math.abs(at - (y + height / 2)) / (height / 2)) * (width / 2);
    return [x + inset, x + width - inset];
  },
  lift: 0,
};

/** The least height whose border |x| / a + |y| / b = 1 clears the corners of every row. */
function computeRhombusHeight(text: TextSize, width: number): number {
  const a = width / 2;
  let b = 0;
  let top = -text.height / 2;
  for (const row of text.rows) {
    const reach = (row.width / 2 + rhombusGap.x) / a;
    const far = Math.max(Math.abs(top), Math.abs(top + row.height)) + rhombusGap.y;
    b = Math.max(b, reach >= 1 ? Number.POSITIVE_INFINITY : far / (1 - reach));
    top += row.height;
  }
  return 2 * Math.ceil(b);
}
