export {
  type ArgumentKind,
  type ArgumentKinds,
  bytesKind,
  documentKind,
  flagKind,
  functionKind,
  isObject,
  mapKind,
  type OwnKind,
  requireArgument,
  requireArguments,
  requireEntries,
  requireFields,
  shareKind,
  signalKind,
  wholeKind,
} from "./arguments.ts";
export { assembleCatalog, type Catalog, getPlannedMinutes, hasDuration, isEvent, isInCalendarDays, type Process } from "./catalog.ts";
export {
  type DateParts,
  type Day,
  findDateFault,
  firstDay,
  formatIsoDate,
  getMonthLength,
  getWeekday,
  lastDay,
  parseDay,
  toDateParts,
  toDay,
} from "./dates/date.ts";
export {
  convertCalendarDays,
  formatDays,
  formatDaysOrDash,
  formatShare,
  formatShareOrDash,
  formatSignedDays,
  maxDayCount,
  minutesPerDay,
  toMinutes,
  toWorkingDays,
} from "./dates/time.ts";
export { formatChance, formatInterval, formatPercent, formatPoints, type IntervalEstimate } from "./estimates.ts";
export { isExtra, listObjectExtras, stripExtras, writePlainJson } from "./extras.ts";
export { maxFileLength } from "./file-length.ts";
export { formatVersion, idPattern, maxIdLength, maxNameLength } from "./format.ts";
export { addGroupEntry, addGroupMember, groupValues, indexById } from "./groups.ts";
export { createKey, isSameJson } from "./json-key.ts";
export {
  administrativeLevels,
  calendarNames,
  clockKinds,
  expiryKinds,
  guardKinds,
  limitKinds,
  linkTypes,
  specialReasons,
  stepKinds,
} from "./kinds.ts";
export { type LongWork, longWorkKinds, type Progress, yieldToEvents } from "./long-work.ts";
export { getChangePath, getMeasurePath } from "./modes.ts";
export { findNearestName } from "./nearest-name.ts";
export { externalRuleNotes, type ListRuleCode, listRuleCodes } from "./problems/list-rule-codes.ts";
export {
  compareProblems,
  createProblem,
  createProblems,
  type DataPath,
  type Finding,
  hasErrors,
  InputError,
  type LocationLookup,
  type Problem,
  type RelatedLocation,
  type SourceLocation,
} from "./problems/problem.ts";
export { type ProblemCode, problemCodes } from "./problems/problem-codes.ts";
export type { Severity } from "./problems/severities.ts";
export { requireCall, requireCatalog, requireProcess } from "./require-process.ts";
export {
  type CalendarContent,
  type CalendarDefinition,
  type CatalogContent,
  type CatalogFile,
  catalogSchema,
  type Document,
  type Measure,
  type MeasureContent,
  measureSchema,
  type Phase,
  type ProcessContent,
  type ProcessFile,
  type Scenario,
  type StepContent,
  scenarioSchema,
  type Unit,
} from "./schema/file.ts";
export type { Basis, Bundle, Channel, Fee, Item, ItemState, ItemType, Law, Level, Material, Result, Variant } from "./schema/item.ts";
export type { Limit, StopEffect, TimeLimit } from "./schema/limit.ts";
export type { Actual, Spread } from "./schema/real-days.ts";
export {
  addChangeSchema,
  type Change,
  type Clock,
  type Link,
  type LinkType,
  type Mode,
  type Outcome,
  type StaffChange,
  type Step,
  type StepChange,
  type StepKind,
  staffChangeSchema,
  stepChangeSchema,
} from "./schema/step.ts";
export { type Screen, say, type TextLook, type TextStyle } from "./screen.ts";
export { formatSuggestion, hasName, type NamedEntry } from "./suggest.ts";
export {
  type Bilingual,
  buildBilingual,
  defaultLanguage,
  hasHan,
  type Language,
  languages,
  listTexts,
  localizeName,
  localizeText,
  type Text,
} from "./text.ts";
export { wasmKind } from "./wasm-kind.ts";
export { formatAmount, formatLimitLength } from "./words/amounts.ts";
export { faultTerms } from "./words/fault-terms.ts";
export { figureNames, figureNotes, formatComparedSum, formatCountedShare } from "./words/figure-terms.ts";
export { fileTerms } from "./words/file-terms.ts";
export { itemTerms } from "./words/item-terms.ts";
export { parenthesize, punctuation } from "./words/punctuation.ts";
export { simulationTerms } from "./words/simulation-terms.ts";
export { capitalizeText, formatMarkedDate, terms } from "./words/terms.ts";
export { annotateValue, findWordValue, getValueWord } from "./words/value-words.ts";
export type { Written } from "./written.ts";
