/// <reference lib="dom" preserve="true" />
import type { Attribution } from "../analysis/attribute/index.ts";
import type { Comparison } from "../analysis/compare/index.ts";
import type { Load, LoadComparison, Risk, RiskComparison } from "../analysis/simulate/index.ts";
import { type Bilingual, defaultLanguage, type Language, type Process } from "../model/index.ts";
import {
  drawFlowchart,
  drawFrontier,
  drawGantt,
  drawOverlaps,
  drawWaterfall,
  type FrontierData,
  type OverlapsData,
} from "../picture/draw/index.ts";
import { layoutFlowchart, sheetsOf } from "../picture/layout/index.ts";
import type { Schedule, ScheduleOptions } from "../process/schedule/index.ts";
import { ganttOf } from "./gantt.ts";
import { overlapsOf } from "./overlaps.ts";
import { heightOf, onePage, type ReportOptions, type ReportPicture } from "./report-picture.ts";
import { loadPictures, riskPictures } from "./risk-pictures.ts";
import { waterfallOf } from "./waterfall.ts";
import { words } from "./words.ts";

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
export function picturesIn({ before, after, waterfall, frontier, overlaps, risk, load, gantt }: ReportPictures): readonly ReportPicture[] {
  return [before, after, waterfall, frontier, overlaps, ...risk, ...load, ...gantt].filter((picture) => picture !== undefined);
}

/** What the pictures show. */
interface Shown {
  readonly comparison: Comparison;
  readonly frontier: FrontierData | undefined;
  readonly attribution: Attribution;
  readonly risk: Risk | RiskComparison;
  readonly load: Load | LoadComparison | undefined;
  readonly isReform: boolean;
}

export async function drawPictures(
  process: Process,
  { comparison, frontier: reached, attribution, isReform, ...simulated }: Shown,
  options: ReportOptions,
): Promise<ReportPictures> {
  const { lang = defaultLanguage, document, route, scenario, measures, changes } = options;
  const flowchart = async (
    name: string,
    title: Bilingual,
    choice: ScheduleOptions,
    schedule: Schedule,
    before?: Schedule,
  ): Promise<ReportPicture> => {
    const picture = await layoutFlowchart(process, { ...choice, route, lang });
    const svg = drawFlowchart(picture, { document, schedule, before, lang, idPrefix: `${name}-` });
    return { file: `${name}.svg`, id: `${name}-picture`, title: title[lang], svg, paper: sheetsOf(picture, heightOf(svg)) };
  };
  const gantt = ganttPictures(process, options);
  const risk = await riskPictures(process, simulated.risk, options);
  const load = simulated.load ? loadPictures(process, simulated.load, options) : [];
  const frontier = frontierPicture(reached, document, lang);
  if (!isReform) return { before: await flowchart("flowchart", words.chart, {}, comparison.baseline), ...frontier, risk, load, gantt };
  const overlaps = overlapsPicture(overlapsOf(process, attribution), document, lang);
  const svg = drawWaterfall(waterfallOf(process, comparison), { document, lang, idPrefix: "waterfall-" });
  return {
    before: await flowchart("before", words.chartBefore, {}, comparison.baseline),
    after: await flowchart("after", words.chartAfter, { scenario, measures, changes }, comparison.reformed, comparison.baseline),
    waterfall: { file: "waterfall.svg", id: "waterfall-picture", title: words.waterfall[lang], svg, paper: onePage },
    ...frontier,
    ...overlaps,
    risk,
    load,
    gantt,
  };
}

function frontierPicture(reached: FrontierData | undefined, document: Document, lang: Language): Pick<ReportPictures, "frontier"> {
  if (reached === undefined || reached.points.length === 0) return {};
  const svg = drawFrontier(reached, { document, lang, idPrefix: "frontier-", sheet: frontierSheet, table: "none" });
  return { frontier: { file: "frontier.svg", id: "frontier-picture", title: words.frontier[lang], svg, paper: onePage } };
}

function overlapsPicture(data: OverlapsData, document: Document, lang: Language): Pick<ReportPictures, "overlaps"> {
  if (data.pairs.length === 0) return {};
  const svg = drawOverlaps(data, { document, lang, idPrefix: "overlaps-", width: frontierSheet.width });
  return { overlaps: { file: "overlaps.svg", id: "overlaps-picture", title: words.overlaps[lang], svg, paper: onePage } };
}

function ganttPictures(process: Process, options: ReportOptions): readonly ReportPicture[] {
  const { lang = defaultLanguage, document, ...choice } = options;
  const svgs = drawGantt(ganttOf(process, choice), { document, lang, idPrefix: "gantt-", sheet: ganttSheet });
  return svgs.map((svg, index) => {
    const number = svgs.length > 1 ? `${index + 1}` : "";
    const title = words.gantt[lang] + (number === "" ? "" : words.inBrackets(`${number}/${svgs.length}`)[lang]);
    const [file, id] = number === "" ? ["gantt.svg", "gantt-picture"] : [`gantt-${number}.svg`, `gantt-${number}-picture`];
    return { file, id, title, svg, paper: onePage };
  });
}
