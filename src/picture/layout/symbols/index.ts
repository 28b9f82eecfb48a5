import type { SymbolKind } from "../picture.ts";
import { dataSymbol } from "./data.ts";
import { documentSymbol } from "./document.ts";
import { hexagonSymbol } from "./hexagon.ts";
import { offPageSymbol } from "./off-page.ts";
import { parallelSymbol } from "./parallel.ts";
import { rectangleSymbol } from "./rectangle.ts";
import { rhombusSymbol } from "./rhombus.ts";
import type { StepSymbol } from "./step-symbol.ts";
import { subprocessSymbol } from "./subprocess.ts";
import { terminatorSymbol } from "./terminator.ts";

export type { StepSymbol } from "./step-symbol.ts";

/** Every symbol, after GB/T 1526-1989 (ISO 5807:1985). */
export const stepSymbols: Readonly<Record<SymbolKind, StepSymbol>> = {
  task: rectangleSymbol,
  decision: rhombusSymbol,
  document: documentSymbol,
  data: dataSymbol,
  parallel: parallelSymbol,
  milestone: hexagonSymbol,
  start: terminatorSymbol,
  end: terminatorSymbol,
  subprocess: subprocessSymbol,
  "off-page": offPageSymbol,
};
