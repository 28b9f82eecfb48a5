// The public library: pure functions over plain data, in the order of the pipeline.

// The words of a catalog.

export {
  type Actual,
  type Basis,
  type Bilingual,
  type Bundle,
  type CalendarDefinition,
  type Catalog,
  type Change,
  type Clock,
  type Day,
  type Document,
  dateOf,
  dayOf,
  type Fee,
  InputError,
  type Item,
  type ItemState,
  type ItemType,
  itemTerms,
  type Language,
  type Law,
  type Limit,
  type Link,
  type LinkType,
  type ListRuleCode,
  type LongWork,
  listRuleCodes,
  type Material,
  type Measure,
  minutesPerDay,
  nameOf,
  type Outcome,
  type Path,
  type Phase,
  type Place,
  type Places,
  type Problem,
  type ProblemCode,
  type Process,
  type Progress,
  problemCodes,
  type RelatedPlace,
  type Result,
  rulesToldElsewhere,
  type Scenario,
  type Severity,
  type Spread,
  type Step,
  type StepKind,
  type Text,
  type TimeLimit,
  textIn,
  type Unit,
  type Variant,
} from "./model/index.ts";

// Text → catalog → text.

export {
  addMeasures,
  catalogJsonSchema,
  type EventLog,
  type EventLogOptions,
  type LogColumns,
  listFiles,
  type MspdiSource,
  type Omission,
  type OmissionEntry,
  type ReadCatalog,
  type ReadEventLog,
  type ReadMspdi,
  type ReadTables,
  readCatalog,
  readCatalogs,
  readEventLog,
  readMspdi,
  readTables,
  type StepValues,
  setStepValues,
  type TableFile,
  writeCatalog,
  writeCsv,
  writeXlsx,
} from "./formats/index.ts";

// Process × measures → process.

export { type Choice, processOfItem, reformed } from "./reform/index.ts";

// Process → network.

export {
  buildNetwork,
  minutesOfSteps,
  type Network,
  type NetworkInput,
  type NetworkLink,
  networkOf,
  type ProcessNetwork,
  type Route,
  withMinutes,
} from "./graph/index.ts";

// Catalog → problems.

export { type CheckOptions, checkCatalog } from "./check/index.ts";

// Working days ↔ dates.

export {
  addWorkdays,
  type Calendar,
  calendarOf,
  dueDay,
  dueDayWithRests,
  isProvisional,
  isWorkday,
  type LimitDifference,
  latestStartDay,
  limitDifference,
  type Rest,
  workdaysBetween,
} from "./calendar/index.ts";

// Network → schedule.

export {
  type LimitDates,
  type LimitResult,
  type NetworkSchedule,
  type Reschedule,
  rescheduler,
  type Schedule,
  type ScheduleDates,
  type ScheduledStep,
  type ScheduleOptions,
  type ScheduleStart,
  type StepDates,
  schedule,
  scheduleNetwork,
} from "./schedule/index.ts";

// Two schedules side by side.

export { type CompareOptions, type Comparison, compare, type MeasureSaving } from "./compare/index.ts";

// Why it takes as long as it does.

export {
  type Absorber,
  type Driver,
  type ExplainOptions,
  type Explanation,
  explain,
  type HiddenStep,
  type LongPath,
  type PathStep,
  type Room,
  type StepDrag,
  type StepExplanation,
} from "./explain/index.ts";

// What many cases would take.

export {
  blocksOf,
  type CaseArrivals,
  type CaseBlock,
  type CaseChoice,
  type CaseDates,
  type Crew,
  compareLoads,
  compareRisks,
  type DaysShape,
  type DaysSpread,
  type Estimate,
  type Histogram,
  type LimitRisk,
  type Load,
  type LoadChoice,
  type LoadComparison,
  type LoadCrew,
  type LoadMoment,
  type LoadOptions,
  type LoadParts,
  leastStaff,
  type Quantile,
  type Replication,
  type Risk,
  type RiskComparison,
  replicationsOf,
  type SimulateBlock,
  type SimulateOptions,
  type StaffOptions,
  type StaffPlan,
  type StepRisk,
  simulate,
  simulateLoad,
  type UnitLoad,
} from "./simulate/index.ts";
// Event log → real days and probabilities, or a process.

export {
  type Arrivals,
  type CalibrateOptions,
  type Calibration,
  type CalibrationQuality,
  type CycleTimes,
  calibrate,
  type DiscoverOptions,
  type Discovery,
  type DurationFit,
  discover,
  type MappedActivity,
  type OutcomeCalibration,
  type StepCalibration,
  type WorkingHours,
} from "./calibrate/index.ts";

// Which measures to adopt.

export {
  type CandidateOptions,
  type CheckedSet,
  type ExcludedMeasures,
  type Frontier,
  frontier,
  highsSolver,
  type LinearColumn,
  type LinearProgram,
  type LinearRow,
  type LinearSolution,
  type LinearSolver,
  type MeasureSet,
  type NoSet,
  type OptimizeOptions,
  type Optimum,
  type OptimumStatus,
  optimize,
  type ProcessDays,
  type ReckonedClock,
  type RiskRound,
  type SearchOptions,
  type TargetRisk,
} from "./optimize/index.ts";

// Which measure saves what.

export {
  type AttributedMeasure,
  type AttributeOptions,
  type Attribution,
  attribute,
  type Clocked,
  type MeasurePair,
  type WastedWork,
  type WastefulDecision,
  type WaterfallStep,
} from "./attribute/index.ts";

// Measures that nobody wrote yet.

export { type Suggestion, suggest } from "./suggest/index.ts";

// A list of items → problems, prerequisites, bundles.

export {
  type AcceptedFindings,
  type AuditOptions,
  auditCatalog,
  type BundleItem,
  type BundleSchedule,
  findingsOf,
  type MutualPrerequisite,
  type MutualStep,
  missingFields,
  mutualPrerequisites,
  type Prerequisite,
  prerequisitesOf,
  type SharedDocument,
  type SinceBaseline,
  type Supervision,
  scheduleBundle,
  sinceBaseline,
  supervisionOf,
  type UnitFigures,
} from "./audit/index.ts";

// Process → picture → SVG, and process → outline → list.

export {
  blankDocument,
  type ChartOptions,
  type ChartSource,
  type Colours,
  type Criticality,
  type Delay,
  type Delays,
  type DragBar,
  type DragData,
  type DragOptions,
  type DrawOptions,
  drawDrag,
  drawFlowchart,
  drawFrontier,
  drawGantt,
  drawHistogram,
  drawOverlaps,
  drawQueue,
  drawSavings,
  drawSCurve,
  drawTornado,
  drawUtilisation,
  drawWaiting,
  drawWaterfall,
  type FrontierData,
  type FrontierOptions,
  type FrontierPoint,
  type FrontierSet,
  type GanttBar,
  type GanttData,
  type GanttDates,
  type GanttGroup,
  type GanttLink,
  type GanttOptions,
  type GanttTimes,
  type ListOptions,
  type LoadData,
  type LoadOffice,
  type LoadUnit,
  type LoadWait,
  listOf,
  type OverlapsData,
  type OverlapsMeasure,
  type OverlapsOptions,
  type OverlapsPair,
  paper,
  type RiskBound,
  type RiskClock,
  type RiskData,
  type RiskDays,
  type SavedLimit,
  type SavingsData,
  type Simulated,
  type Theme,
  type TornadoBar,
  type TornadoData,
  type TotalParts,
  themes,
  type WaterfallBar,
  type WaterfallData,
  type WaterfallOptions,
} from "./draw/index.ts";
export {
  type Box,
  type Detail,
  type FlowchartOptions,
  layoutFlowchart,
  layoutPages,
  measurePicture,
  type Outline,
  type OutlineLink,
  type OutlineStep,
  outlineOf,
  type Page,
  type PagesOptions,
  type Paper,
  type Picture,
  type Quality,
  type Wire,
} from "./layout/index.ts";

// Picture, SVG → draw.io, PDF, PNG, SVG with its own letters; process → XML of Microsoft Project.

export {
  type Brotli,
  type DrawioOptions,
  drawio,
  type EmbedOptions,
  type Exported,
  type ExportedPdf,
  embedFonts,
  type Lettered,
  type MspdiOptions,
  type OutlineOptions,
  outlineText,
  type PdfChart,
  type PdfOptions,
  type PngOptions,
  pdf,
  png,
  readTypeface,
  type SmallPrint,
  type Typeface,
  type Typefaces,
  type WrittenMspdi,
  writeMspdi,
} from "./export/index.ts";

// What charts show of a process; all of it → one page.

export {
  criticalityOf,
  dragOf,
  type FrontierShown,
  frontierOf,
  ganttOf,
  loadOf,
  type NeededResult,
  overlapsOf,
  producePart,
  type ReportOptions,
  reportFiles,
  riskDaysOf,
  type SharedDays,
  type SiteFiles,
  type SiteOptions,
  type SitePart,
  type SiteTools,
  savingsOf,
  sitePartsOf,
  tornadoOf,
  waterfallOf,
} from "./publish/index.ts";
