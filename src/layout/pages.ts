import { nameOf, type Process } from "../model/index.ts";
import { markChanges } from "../reform/index.ts";
import { chartOf } from "./chart-of.ts";
import { defaultsOf, type FlowchartOptions, layoutChart } from "./flowchart.ts";
import { overviewOf } from "./overview.ts";
import { pageCharts } from "./page-charts.ts";
import { overviewPage, phasesOf } from "./phases.ts";
import type { Picture } from "./picture.ts";

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
    pages.push({ name, title, picture: await layoutChart(part, { ...options, view: "swimlane" }, title) });
  }
  return pages;
}
