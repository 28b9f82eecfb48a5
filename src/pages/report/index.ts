export { formatCalibration, formatDiscovery } from "./calibration/calibration-tables.ts";
export { calibrationWords } from "./calibration/calibration-words.ts";
export { buildBundleDocument } from "./documents/bundle-document.ts";
export {
  type BundleDocument,
  type CalibrationDocument,
  type CheckDocument,
  type ComparisonDocument,
  commandDocuments,
  type DifferenceDocument,
  type DiscoveryDocument,
  type DrawingDocument,
  type ExplanationDocument,
  type ExportDocument,
  type ImportDocument,
  type OptimumDocument,
  type PublicationDocument,
  type ScheduleDocument,
  type SimulationDocument,
  type StaffPlanDocument,
  type StatisticsDocument,
  type SuggestionsDocument,
  type VerificationDocument,
} from "./documents/documents.ts";
export { localizeFrontier, localizeOptimum } from "./documents/localize-optimum.ts";
export { localizeOmissions } from "./documents/omissions-document.ts";
export { buildProblemDocument } from "./documents/problem-document.ts";
export { exchangeWords } from "./exchange/exchange-words.ts";
export { formatOmissions } from "./exchange/omissions.ts";
export { formatBundle } from "./list/bundle-text.ts";
export { formatListDifference } from "./list/difference-text.ts";
export { buildGroupChart, buildGroupTable, formatListStatistics } from "./list/statistics-text.ts";
export { buildSupervisionTable, formatSupervision } from "./list/supervision-text.ts";
export { formatLoad, formatLoadComparison } from "./load/load-text.ts";
export { formatStaffPlan } from "./load/staff-text.ts";
export { formatFrontier, formatOptimum } from "./optimum/output.ts";
export { formatTargetRisk } from "./optimum/target-risk-text.ts";
export { formatQuality, sumQualities } from "./picture/quality.ts";
export { describeSoundFiles, formatBaselineDifference, formatFileNames, formatFindings } from "./problems/findings-text.ts";
export { formatGithubCommands } from "./problems/github-commands.ts";
export { placePrintedProblems } from "./problems/place-problems.ts";
export { problemWords } from "./problems/problem-words.ts";
export { formatProblems } from "./problems/problems.ts";
export { formatPublication } from "./publication/publication-text.ts";
export { publicationWords } from "./publication/publication-words.ts";
export { formatVerification } from "./publication/verification-text.ts";
export { formatRisk, formatRiskComparison } from "./risk/text.ts";
export { formatComparison } from "./schedule/comparison-text.ts";
export { formatExplanation } from "./schedule/explanation-text.ts";
export { explanationWords } from "./schedule/explanation-words.ts";
export { formatSchedule, formatScheduleSummary, formatStepTimes } from "./schedule/schedule-text.ts";
export { formatSuggestions } from "./suggestion/suggestion-text.ts";
export { wrapColumns } from "./text/columns.ts";
export { pluralize } from "./text/counts.ts";
export type { PlainTable } from "./text/plain-table.ts";
export { sanitizeText } from "./text/sanitize-text.ts";
export { measureColumns } from "./text/width.ts";
