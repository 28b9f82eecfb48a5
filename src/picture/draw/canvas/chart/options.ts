/// <reference lib="dom" preserve="true" />
import { type Language, languages, requireArguments, requireFields } from "../../../../model/index.ts";
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

/**
 * What every drawing asks of its options, where they come from plain JavaScript.
 * @throws RangeError that names the option
 */
export function requireDrawOptions(options: ChartDrawOptions): void {
  requireFields("options", options, { document: "document" });
  requireArguments(options, { lang: languages, theme: "object", idPrefix: "text" });
}
