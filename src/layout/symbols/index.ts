import type { StepKind } from "../../model/index.ts";
import { document } from "./document.ts";
import { hexagon } from "./hexagon.ts";
import { rectangle } from "./rectangle.ts";
import { rhombus } from "./rhombus.ts";
import type { StepSymbol } from "./step-symbol.ts";
import { subprocess } from "./subprocess.ts";
import { terminator } from "./terminator.ts";

export { px, type StepSymbol } from "./step-symbol.ts";

/** The symbol of every kind of step, after GB/T 1526-1989 (ISO 5807:1985). */
export const symbols: Readonly<Record<StepKind, StepSymbol>> = {
  task: rectangle,
  decision: rhombus,
  document,
  milestone: hexagon,
  start: terminator,
  end: terminator,
  subprocess,
};
