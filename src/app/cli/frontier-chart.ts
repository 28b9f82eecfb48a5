import type { Language } from "../../model/index.ts";
import { blankDocument, drawFrontier, type FrontierData, type Theme } from "../../picture/draw/index.ts";
import { sheetAcross } from "../../picture/layout/index.ts";
import { type Drawn, type FormatOptions, isPdf } from "./picture-file.ts";

/** Where a chart goes, and its look. */
interface ChartOptions extends FormatOptions {
  readonly output?: string | undefined;
  readonly theme?: Theme | undefined;
}

/** The smallest text of the chart, in pixels. */
const smallest = 12;

/** The chart of effort against days; for a PDF as large as its paper across. */
export function frontierChart(data: FrontierData, options: ChartOptions, lang: Language): Drawn {
  const { output, theme, paper = "A4" } = options;
  const sheet = output !== undefined && isPdf(output) ? sheetAcross(paper, smallest) : undefined;
  return { svg: drawFrontier(data, { document: blankDocument(), theme, lang, sheet }) };
}
