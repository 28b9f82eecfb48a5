export { type BundleItem, type BundleSchedule, scheduleBundle } from "./across/bundle.ts";
export { type MutualPrerequisite, type MutualStep, mutualPrerequisites } from "./across/mutual.ts";
export { type Prerequisite, prerequisitesOf } from "./across/prerequisites.ts";
export type { SharedDocument } from "./across/shared-documents.ts";
export { type AuditOptions, auditCatalog } from "./audit.ts";
export { type AcceptedFindings, findingsOf, type SinceBaseline, sinceBaseline } from "./baseline.ts";
export { type CommentFigures, checkComments, commentFigures, type PublicComment, publicComments } from "./comments/index.ts";
export { headLimits } from "./head-limits.ts";
export { missingFields } from "./required-fields.ts";
export {
  type Compression,
  type GroupStatistics,
  type ListStatistics,
  listStatistics,
  type Share,
  type StatisticsOptions,
} from "./statistics/index.ts";
export { type Supervision, supervisionOf, type UnitFigures } from "./supervision.ts";
export {
  type DaysChanged,
  type EntryChanged,
  type FactChange,
  type ItemChanged,
  type ItemMention,
  type ListDifference,
  listDifference,
  type StepChanged,
} from "./versions/index.ts";
