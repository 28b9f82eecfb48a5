export { type BundleItem, type BundleSchedule, scheduleBundle } from "./across/bundle/bundle.ts";
export { listMutualPrerequisites, type MutualPrerequisite, type MutualStep } from "./across/mutual-prerequisites.ts";
export { listPrerequisites, type Prerequisite } from "./across/prerequisites.ts";
export type { SharedDocument } from "./across/shared-documents.ts";
export { type AuditOptions, auditCatalog } from "./audit.ts";
export { type AcceptedFindings, type BaselineDifference, compareWithBaseline, createBaseline } from "./baseline.ts";
export { type CommentFigures, checkComments, computeCommentFigures, groupPublicComments, type PublicComment } from "./comments/index.ts";
export { pickHeadLimits } from "./head-limits.ts";
export { listMissingFields } from "./required-fields.ts";
export {
  type Compression,
  computeListStatistics,
  type GroupStatistics,
  type ListStatistics,
  type Share,
  type StatisticsOptions,
} from "./statistics/index.ts";
export { computeSupervision, type Supervision, type UnitSupervision } from "./supervision.ts";
export {
  compareLists,
  type DaysDifference,
  type EntryDifference,
  type EntryKind,
  type FactChange,
  type ItemDifference,
  type ItemMention,
  type ListDifference,
  type StepDifference,
} from "./versions/index.ts";
