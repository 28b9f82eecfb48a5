/// <reference lib="dom" preserve="true" />
import { compare } from "../../analysis/compare/index.ts";
import { explain } from "../../analysis/explain/index.ts";
import {
  type ArgumentKinds,
  documentKind,
  flagKind,
  type Language,
  languages,
  type OwnKind,
  type Process,
  requireCall,
} from "../../model/index.ts";
import {
  createBlankDocument,
  drawDrag,
  drawFlowchart,
  drawGantt,
  drawWaterfall,
  type FlowchartDrawOptions,
  type Theme,
  themeKind,
  themes,
} from "../../picture/draw/index.ts";
import {
  type ChartView,
  chartViews,
  type Detail,
  type Direction,
  detailsKind,
  layoutFlowchart,
  type Picture,
} from "../../picture/layout/index.ts";
import { type ScheduleOptions, schedule, scheduleOptionKinds } from "../../process/schedule/index.ts";
import { buildDragData } from "./drag.ts";
import { buildGanttData } from "./gantt.ts";
import { buildWaterfallData } from "./waterfall.ts";

/** What `draw` can show of a process. */
export type ProcessView = ChartView | "gantt" | "drag" | "waterfall";

export interface DrawOptions extends ScheduleOptions {
  /**
   * `flowchart` when absent; `swimlane`: a lane for each unit; `phases`: bands for the phases across the lanes;
   * `overview`: a box for each phase; `gantt`: bars in working days; `drag`: what each critical step costs;
   * `waterfall`: what each chosen measure saves, for which a scenario, measures or changes are to be given.
   */
  readonly view?: ProcessView | undefined;
  /** Language of the words in the picture; English when absent. */
  readonly lang?: Language | undefined;
  /** A theme, or the name of one; `paper` when absent. */
  readonly theme?: Theme | keyof typeof themes | undefined;
  /** Where the flow runs in a picture with lanes; `down` when absent. */
  readonly direction?: Direction | undefined;
  /** What a box of a flowchart says of its step besides unit and name; the days when absent. */
  readonly show?: readonly Detail[] | undefined;
  /** Before and after in one flowchart, also the links that the reform drops. */
  readonly diff?: boolean | undefined;
  /** The DOM to draw on, such as that of a page; a small one of leadpath's own when absent. */
  readonly document?: Document | undefined;
}

const pickedThemeKind: OwnKind = {
  words: `one of ${Object.keys(themes).join(", ")}, or a theme such as themes.paper`,
  takes: (value) => (typeof value === "string" ? Object.hasOwn(themes, value) : themeKind.takes(value)),
};

export const drawOptionKinds: ArgumentKinds<DrawOptions> = {
  ...scheduleOptionKinds,
  view: [...chartViews, "gantt", "drag", "waterfall"],
  lang: languages,
  direction: ["down", "right"],
  theme: pickedThemeKind,
  show: detailsKind,
  diff: flagKind,
  document: documentKind,
};

/**
 * A process as one SVG, in one call: laid out, scheduled for its critical path, and drawn. With a scenario, measures or
 * changes it shows the reform, as `layoutFlowchart` does. Sizes are in pixels.
 * @throws InputError as `schedule` and `layoutFlowchart` do
 * @throws RangeError when the process is none, an option is none of its kind, or nothing is chosen for a waterfall
 * @example
 * ```ts
 * import { buildProcess, draw } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const svg = await draw(buildProcess({ id: "permit", steps }), { lang: "en", theme: "print" });
 * svg.startsWith("<svg "); // → true
 * ```
 */
export async function draw(process: Process, options: DrawOptions = {}): Promise<string> {
  return (await drawProcess(process, options)).svg;
}

/** What was drawn: of a flowchart also its geometry and how it was drawn, for other formats. */
export interface DrawnProcess {
  readonly svg: string;
  readonly chart?: { readonly picture: Picture; readonly look: FlowchartDrawOptions };
}

/** @throws as `draw` */
export async function drawProcess(process: Process, options: DrawOptions): Promise<DrawnProcess> {
  requireCall(process, options, drawOptionKinds);
  const { view = "flowchart", lang = "en", document = createBlankDocument() } = options;
  const look = { document, lang, theme: pickTheme(options.theme) };
  const { scenario, measures, changes, route, start, direction, show, diff } = options;
  const choice = { scenario, measures, changes, route, start };
  const isReform = scenario !== undefined || [...(measures ?? []), ...(changes ?? [])].length > 0;
  if (view === "waterfall" && !isReform)
    throw new RangeError("options.view waterfall shows what a reform saves: options.scenario, measures or changes should say which");
  if (view === "gantt") return { svg: drawGantt(buildGanttData(process, choice), look)[0] ?? "" };
  if (view === "waterfall") return { svg: drawWaterfall(buildWaterfallData(process, compare(process, choice)), look) };
  if (view === "drag") return { svg: drawDrag(buildDragData(process, explain(process, { ...choice, paths: 0 }), choice), look) };
  const picture = await layoutFlowchart(process, { scenario, measures, changes, route, direction, show, diff, lang, view });
  const before = isReform ? schedule(process, { route }) : undefined;
  const painted = { ...look, schedule: schedule(process, { scenario, measures, changes, route }), before };
  return { svg: drawFlowchart(picture, painted), chart: { picture, look: painted } };
}

function pickTheme(theme: DrawOptions["theme"]): Theme | undefined {
  return typeof theme === "string" ? themes[theme] : theme;
}
