/// <reference lib="dom" preserve="true" />
import type { Language } from "../../../../model/index.ts";
import type { Theme } from "../theme.ts";

/** What charts of simulations are drawn with. */
export interface ChartDrawOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** English when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
}
