export { buildCriticality } from "./charts/criticality.ts";
export { buildDragData } from "./charts/drag.ts";
export { type DrawnProcess, type DrawOptions, draw, drawProcess, type ProcessView } from "./charts/draw.ts";
export { buildFrontierData, computeFrontierData, type FrontierDisplay } from "./charts/frontier.ts";
export { buildGanttData } from "./charts/gantt.ts";
export { buildLoadData } from "./charts/load.ts";
export { buildOverlapsData, type SharedDays } from "./charts/overlaps.ts";
export { buildRiskData } from "./charts/risk.ts";
export { buildSavingsData } from "./charts/savings.ts";
export { buildTornadoData } from "./charts/tornado.ts";
export { buildWaterfallData } from "./charts/waterfall.ts";
export type { ReportOptions } from "./report-page/picture.ts";
export { writeReportFiles } from "./report-page/report.ts";
export { type ChangesOptions, writeChangeFiles } from "./site/changes/changes-files.ts";
export {
  createSiteParts,
  type KnownItem,
  type NeededResult,
  type PlannedPart,
  planSite,
  producePart,
  type SiteFiles,
  type SiteOptions,
  type SitePart,
  type SiteTools,
  selectVisibleVersions,
  withoutItems,
} from "./site/index.ts";
