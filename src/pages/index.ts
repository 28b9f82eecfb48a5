export { type ChangesOptions, changesFiles } from "./changes/changes-files.ts";
export { criticalityOf } from "./criticality.ts";
export { dragOf } from "./drag.ts";
export { type FrontierShown, frontierBeside, frontierOf } from "./frontier.ts";
export { ganttOf } from "./gantt.ts";
export { loadOf } from "./load.ts";
export { overlapsOf, type SharedDays } from "./overlaps.ts";
export { reportFiles } from "./report.ts";
export type { ReportOptions } from "./report-picture.ts";
export { riskDaysOf } from "./risk.ts";
export { savingsOf } from "./savings.ts";
export {
  type KnownItem,
  type NeededResult,
  type PlannedPart,
  producePart,
  type SiteFiles,
  type SiteOptions,
  type SitePart,
  type SiteTools,
  shownVersions,
  sitePartsOf,
  sitePlanOf,
  withoutItems,
} from "./site/index.ts";
export { tornadoOf } from "./tornado.ts";
export { waterfallOf } from "./waterfall.ts";
