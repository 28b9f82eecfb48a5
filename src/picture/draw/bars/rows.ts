import { type Language, punctuation } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import type { TotalPart } from "./total-parts.ts";
import { barRowsWords } from "./words.ts";

/** Sizes in pixels. */
export const barRowSize = { least: 26, line: 17, padding: 9, bar: 16, size: 12.5, names: 288 };

/** One line of the chart. */
export interface BarRow {
  readonly lines: readonly string[];
  readonly height: number;
  readonly kind: "total" | "saving" | "lengthening" | "none";
  /** Where the bar runs from and to, in days. */
  readonly from: number;
  readonly to: number;
  /** A hollow bar behind it, from 0 to so many days. */
  readonly whole?: number;
  /** What a total is made of. */
  readonly parts?: Readonly<Record<TotalPart, number>>;
  readonly value: string;
  readonly alternative: string;
}

/** A row whose bar runs from one number of days to another. */
export function createBarRow(kind: BarRow["kind"], name: string, from: number, to: number, value: string, lang: Language): BarRow {
  const lines = wrapText(name, barRowSize.names, barRowSize.size, kind === "total");
  const days = barRowsWords.days(value)[lang];
  return {
    lines,
    kind,
    from,
    to,
    value,
    height: Math.max(barRowSize.least, lines.length * barRowSize.line + barRowSize.padding),
    alternative: `${name}${punctuation.colon[lang]}${days}`,
  };
}
