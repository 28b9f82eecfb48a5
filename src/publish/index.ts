export { dragOf } from "./drag.ts";
export { type FrontierShown, frontierBeside, frontierOf } from "./frontier.ts";
export { ganttOf } from "./gantt.ts";
export { overlapsOf, type SharedDays } from "./overlaps.ts";
export { reportFiles } from "./report.ts";
export type { ReportOptions } from "./report-pictures.ts";
export {
  type NeededResult,
  producePart,
  type SiteFiles,
  type SiteOptions,
  type SitePart,
  type SiteTools,
  sitePartsOf,
} from "./site/index.ts";
export { waterfallOf } from "./waterfall.ts";
