import type { SymbolKind } from "../picture.ts";
import { data } from "./data.ts";
import { document } from "./document.ts";
import { hexagon } from "./hexagon.ts";
import { offPage } from "./off-page.ts";
import { parallel } from "./parallel.ts";
import { rectangle } from "./rectangle.ts";
import { rhombus } from "./rhombus.ts";
import type { StepSymbol } from "./step-symbol.ts";
import { subprocess } from "./subprocess.ts";
import { terminator } from "./terminator.ts";

export { px, type StepSymbol } from "./step-symbol.ts";

/** Every symbol, after GB/T 1526-1989 (ISO 5807:1985). */
export const symbols: Readonly<Record<SymbolKind, StepSymbol>> = {
  task: rectangle,
  decision: rhombus,
  document,
  data,
  parallel,
  milestone: hexagon,
  start: terminator,
  end: terminator,
  subprocess,
  "off-page": offPage,
};
