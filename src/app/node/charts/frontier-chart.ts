import type { Language } from "../../../model/index.ts";
import { createBlankDocument, drawFrontier, type FrontierData, type Theme } from "../../../picture/draw/index.ts";
import { computeLandscapeSheet, type Paper } from "../../../picture/layout/index.ts";
import { type DrawnPicture, isPdf } from "../picture/picture-file.ts";

/** Where a chart goes, and its look. */
interface FrontierChartOptions {
  readonly paper?: Paper;
  readonly output?: string | undefined;
  readonly theme?: Theme | undefined;
}

/** The smallest text of the chart, in pixels. */
const smallestFrontierText = 12;

/** The chart of effort against days; for a PDF as large as its paper across. */
export function drawFrontierChart(data: FrontierData, options: FrontierChartOptions, lang: Language): DrawnPicture {
  const { output, theme, paper = "A4" } = options;
  const sheet = output !== undefined && isPdf(output) ? computeLandscapeSheet(paper, smallestFrontierText) : undefined;
  return { svg: drawFrontier(data, { document: createBlankDocument(), theme, lang, sheet }) };
}
