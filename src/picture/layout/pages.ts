import { type Language, localizeName, localizeText, type Process, requireArguments, requireProcess } from "../../model/index.ts";
import { markChanges } from "../../process/reform/index.ts";
import { buildChart } from "./chart/build-chart.ts";
import { buildTextBlock, createParagraph } from "./chart/content.ts";
import { collectPhases, overviewPage } from "./chart/phases.ts";
import { overviewLinkWords } from "./chart/words.ts";
import { type FlowchartOptions, flowchartOptionKinds, layOutChart, resolveFlowchartDefaults } from "./flowchart.ts";
import { buildOverview } from "./overview.ts";
import { buildPageCharts } from "./page-charts.ts";
import type { Home, Picture, TextLine } from "./picture.ts";
import { placeTextBlock } from "./place-text.ts";

/** The left end of the way back to the overview. */
const homeCorner = { x: 28, y: 16 };

/** The options of `layoutPages`: those of one flowchart, without the view, which each page has of its own. */
export type PagesOptions = Omit<FlowchartOptions, "view">;

/** One picture of a set. */
export interface Page {
  /** What `page` of a box names; fit for a file name. */
  readonly name: string;
  readonly title: string;
  readonly picture: Picture;
}

/**
 * A long process as an overview with a box for each phase, and a swimlane picture of each phase with only the lanes
 * that it uses. A link from one phase to another ends on each of the two pages at an off-page connector with the same
 * mark. The overview comes first, then the phases in declaration order.
 * @throws InputError as `layoutFlowchart` and `schedule` do; the most steps are those of one page
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { layoutPages, readProcess } from "leadpath";
 * const pages = await layoutPages(readProcess(await readFile("fixtures/licence.yaml", "utf8")), { lang: "en" });
 * pages.slice(0, 2).map(({ title }) => title); // → [ "Administrative licence", "Application and acceptance" ]
 * ```
 */
export async function layoutPages(process: Process, options: PagesOptions = {}): Promise<readonly Page[]> {
  requireProcess(process);
  requireArguments(options, flowchartOptionKinds);
  const { lang } = resolveFlowchartDefaults(options);
  const chart = buildChart(markChanges(process, options), lang, options);
  const phases = collectPhases(chart, lang);
  const overview = await layOutChart(buildOverview(chart, lang, options.route, phases), { ...options, view: "overview" });
  const pages: Page[] = [{ name: overviewPage, title: localizeName(process, lang), picture: overview }];
  for (const { name, title, chart: part } of buildPageCharts(chart, phases, lang)) {
    const picture = await layOutChart(part, { ...options, view: "swimlane" }, title);
    pages.push({ name, title, picture: { ...picture, home: placeHome(lang) } });
  }
  return pages;
}

/** In the upper left corner, above the title. */
function placeHome(lang: Language): Home {
  const block = buildTextBlock([[createParagraph("heading", localizeText(overviewLinkWords, lang))]], Number.POSITIVE_INFINITY);
  const [line] = placeTextBlock(block, { x: homeCorner.x + block.width / 2, y: homeCorner.y });
  return { page: overviewPage, line: line as TextLine };
}
