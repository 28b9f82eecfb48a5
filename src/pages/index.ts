export { type ChangesOptions, writeChangeFiles } from "./changes/changes-files.ts";
export { buildCriticality } from "./criticality.ts";
export { buildDragData } from "./drag.ts";
export { buildFrontierData, computeFrontierData, type FrontierDisplay } from "./frontier.ts";
export { buildGanttData } from "./gantt.ts";
export { buildLoadData } from "./load.ts";
export { buildOverlapsData, type SharedDays } from "./overlaps.ts";
export { writeReportFiles } from "./report.ts";
export type { ReportOptions } from "./report-picture.ts";
export { buildRiskData } from "./risk.ts";
export { buildSavingsData } from "./savings.ts";
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
export { buildTornadoData } from "./tornado.ts";
export { buildWaterfallData } from "./waterfall.ts";
