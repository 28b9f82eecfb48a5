/// <reference lib="dom" preserve="true" />
import {
  type ArgumentKind,
  type ArgumentKinds,
  documentKind,
  type Language,
  languages,
  requireArguments,
  requireFields,
} from "../../../../model/index.ts";
import { type Theme, themeKind } from "../theme.ts";

/** What every chart is drawn with. */
export interface ChartDrawOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** English when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
}

const chartOptionKinds: ArgumentKinds<ChartDrawOptions> = {
  document: documentKind,
  lang: languages,
  theme: themeKind,
  idPrefix: "text",
};

/**
 * What every drawing asks of its options, where they come from plain JavaScript.
 * @throws RangeError that names the option
 */
export function requireDrawOptions<Options extends ChartDrawOptions>(
  options: Options,
  others: Readonly<Record<Exclude<keyof Options & string, keyof ChartDrawOptions>, ArgumentKind>>,
): void {
  requireFields("options", options, { document: documentKind });
  const kinds: Readonly<Record<string, ArgumentKind>> = { ...chartOptionKinds, ...others };
  requireArguments<object>(options, kinds);
}
