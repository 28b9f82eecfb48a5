import type { Attribution } from "../../analysis/attribute/index.ts";
import type { Comparison } from "../../analysis/compare/index.ts";
import type { LoadComparison, LoadResult, Risk, RiskComparison } from "../../analysis/simulate/index.ts";
import { type Bilingual, defaultLanguage, type Language, type Process } from "../../model/index.ts";
import {
  drawFlowchart,
  drawFrontier,
  drawGantt,
  drawOverlaps,
  drawWaterfall,
  type FrontierData,
  type OverlapsData,
} from "../../picture/draw/index.ts";
import { cutIntoSheets, layoutFlowchart } from "../../picture/layout/index.ts";
import type { Schedule, ScheduleOptions } from "../../process/schedule/index.ts";
import { buildGanttData, buildOverlapsData, buildWaterfallData } from "../charts/index.ts";
import { onePage, type ReportOptions, type ReportPicture, readSvgHeight } from "./picture.ts";
import { drawLoadPictures, drawRiskPictures } from "./risk-pictures.ts";
import { reportWords } from "./words.ts";

/** Pictures by what they show; `after` and `waterfall` only where something is chosen. */
export interface ReportPictures {
  readonly before: ReportPicture;
  readonly after?: ReportPicture;
  readonly waterfall?: ReportPicture;
  readonly frontier?: ReportPicture;
  /** Where any of the chosen measures bear on each other. */
  readonly overlaps?: ReportPicture;
  /** Of simulated cases, where their days differ, and of cases under load, where they come. */
  readonly risk: readonly ReportPicture[];
  readonly load: readonly ReportPicture[];
  /** The Gantt chart in sheets. */
  readonly gantt: readonly ReportPicture[];
}

/** A sheet that fits upright A4 beside the rest of the page, in pixels. */
const ganttSheet = { width: 1016, height: 1_320 };

/** As wide as the text of the page on paper, with text that is read there. */
const frontierSheet = { width: 760, height: 560 };

/** All of them, in the order of the page. */
export function listPictures({
  before,
  after,
  waterfall,
  frontier,
  overlaps,
  risk,
  load,
  gantt,
}: ReportPictures): readonly ReportPicture[] {
  return [before, after, waterfall, frontier, overlaps, ...risk, ...load, ...gantt].filter((picture) => picture !== undefined);
}

/** What the pictures show. */
interface ReportFindings {
  readonly comparison: Comparison;
  readonly frontier: FrontierData | undefined;
  readonly attribution: Attribution;
  readonly risk: Risk | RiskComparison;
  readonly load: LoadResult | LoadComparison | undefined;
  readonly isReform: boolean;
}

export async function drawReportPictures(
  process: Process,
  { comparison, frontier: reached, attribution, isReform, ...simulated }: ReportFindings,
  options: ReportOptions,
): Promise<ReportPictures> {
  const { lang = defaultLanguage, document, route, scenario, measures, changes } = options;
  const drawReportChart = async (
    name: string,
    title: Bilingual,
    choice: ScheduleOptions,
    schedule: Schedule,
    before?: Schedule,
  ): Promise<ReportPicture> => {
    const picture = await layoutFlowchart(process, { ...choice, route, lang });
    const svg = drawFlowchart(picture, { document, schedule, before, lang, idPrefix: `${name}-` });
    return { file: `${name}.svg`, id: `${name}-picture`, title: title[lang], svg, paper: cutIntoSheets(picture, readSvgHeight(svg)) };
  };
  const gantt = drawGanttPictures(process, options);
  const risk = await drawRiskPictures(process, simulated.risk, options);
  const load = simulated.load ? drawLoadPictures(process, simulated.load, options) : [];
  const frontier = drawFrontierPicture(reached, document, lang);
  if (!isReform)
    return { before: await drawReportChart("flowchart", reportWords.chart, {}, comparison.baseline), ...frontier, risk, load, gantt };
  const overlaps = drawOverlapsPicture(buildOverlapsData(process, attribution), document, lang);
  const svg = drawWaterfall(buildWaterfallData(process, comparison), { document, lang, idPrefix: "waterfall-" });
  return {
    before: await drawReportChart("before", reportWords.chartBefore, {}, comparison.baseline),
    after: await drawReportChart(
      "after",
      reportWords.chartAfter,
      { scenario, measures, changes },
      comparison.reformed,
      comparison.baseline,
    ),
    waterfall: { file: "waterfall.svg", id: "waterfall-picture", title: reportWords.waterfall[lang], svg, paper: onePage },
    ...frontier,
    ...overlaps,
    risk,
    load,
    gantt,
  };
}

function drawFrontierPicture(reached: FrontierData | undefined, document: Document, lang: Language): Pick<ReportPictures, "frontier"> {
  if (reached === undefined || reached.points.length === 0) return {};
  const svg = drawFrontier(reached, { document, lang, idPrefix: "frontier-", sheet: frontierSheet, table: "none" });
  return { frontier: { file: "frontier.svg", id: "frontier-picture", title: reportWords.frontier[lang], svg, paper: onePage } };
}

function drawOverlapsPicture(data: OverlapsData, document: Document, lang: Language): Pick<ReportPictures, "overlaps"> {
  if (data.pairs.length === 0) return {};
  const svg = drawOverlaps(data, { document, lang, idPrefix: "overlaps-", width: frontierSheet.width });
  return { overlaps: { file: "overlaps.svg", id: "overlaps-picture", title: reportWords.overlaps[lang], svg, paper: onePage } };
}

function drawGanttPictures(process: Process, options: ReportOptions): readonly ReportPicture[] {
  const { lang = defaultLanguage, document, solver: _, arrivals: __, ...choice } = options;
  const svgs = drawGantt(buildGanttData(process, choice), { document, lang, idPrefix: "gantt-", sheet: ganttSheet });
  return svgs.map((svg, index) => {
    const number = svgs.length > 1 ? `${index + 1}` : "";
    const title = reportWords.gantt[lang] + (number === "" ? "" : reportWords.inBrackets(`${number}/${svgs.length}`)[lang]);
    const [file, id] = number === "" ? ["gantt.svg", "gantt-picture"] : [`gantt-${number}.svg`, `gantt-${number}-picture`];
    return { file, id, title, svg, paper: onePage };
  });
}
