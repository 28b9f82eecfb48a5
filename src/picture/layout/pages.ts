import { type Language, nameOf, type Process, textIn } from "../../model/index.ts";
import { markChanges } from "../../process/reform/index.ts";
import { chartOf } from "./chart-of.ts";
import { blockOf, paragraph } from "./content.ts";
import { defaultsOf, type FlowchartOptions, layoutChart } from "./flowchart.ts";
import { overviewOf } from "./overview.ts";
import { pageCharts } from "./page-charts.ts";
import { overviewPage, phasesOf } from "./phases.ts";
import type { Home, Picture, TextLine } from "./picture.ts";
import { placeText } from "./place-text.ts";
import { backToOverview } from "./words.ts";

/** The left end of the way back to the overview. */
const corner = { x: 28, y: 16 };

export type PagesOptions = Omit<FlowchartOptions, "view">;

/** One picture of a set. */
export interface Page {
  /** What `page` of a box names; fit for a file name. */
  readonly name: string;
  readonly title: string;
  readonly picture: Picture;
}

/**
 * A long process as an overview with a box for each phase, and a swimlane picture of each phase with only the lanes that it uses. A link from
 * one phase to another ends on each of the two pages at an off-page connector with the same mark. The overview comes first, then the phases in
 * declaration order.
 * @throws InputError as `layoutFlowchart` and `schedule` do; the most steps are those of one page
 */
export async function layoutPages(process: Process, options: PagesOptions = {}): Promise<readonly Page[]> {
  const { lang } = defaultsOf(options);
  const chart = chartOf(markChanges(process, options), lang, options);
  const phases = phasesOf(chart, lang);
  const overview = await layoutChart(overviewOf(chart, lang, options.route, phases), { ...options, view: "overview" });
  const pages: Page[] = [{ name: overviewPage, title: nameOf(process, lang), picture: overview }];
  for (const { name, title, chart: part } of pageCharts(chart, phases, lang)) {
    const picture = await layoutChart(part, { ...options, view: "swimlane" }, title);
    pages.push({ name, title, picture: { ...picture, home: homeOf(lang) } });
  }
  return pages;
}

/** In the upper left corner, above the title. */
function homeOf(lang: Language): Home {
  const block = blockOf([[paragraph("heading", textIn(backToOverview, lang))]], Number.POSITIVE_INFINITY);
  const [line] = placeText(block, { x: corner.x + block.width / 2, y: corner.y });
  return { page: overviewPage, line: line as TextLine };
}
