export { formatAmount, formatLimitLength } from "./amounts.ts";
export { type ArgumentKind, requireArgument, requireArguments, requireFields } from "./arguments.ts";
export { assembleCatalog, type Catalog, getPlannedMinutes, isEvent, isInCalendarDays, type Process } from "./catalog.ts";
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
} from "./date.ts";
export { formatChance, formatInterval, formatPercent, formatPoints, type IntervalEstimate } from "./estimates.ts";
export { isExtra, listObjectExtras, stripExtras, writePlainJson } from "./extras.ts";
export { figureNames, figureNotes } from "./figure-terms.ts";
export { maxFileLength } from "./file-length.ts";
export { formatVersion, idPattern, maxIdLength } from "./format.ts";
export { addGroupEntry, addGroupMember, groupValues, indexById } from "./groups.ts";
export { itemTerms } from "./item-terms.ts";
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
export { externalRuleNotes, type ListRuleCode, listRuleCodes } from "./list-rule-codes.ts";
export { type LongWork, type Progress, yieldToEvents } from "./long-work.ts";
export { getChangePath, getMeasurePath } from "./modes.ts";
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
} from "./problem.ts";
export { type ProblemCode, problemCodes } from "./problem-codes.ts";
export { parenthesize, punctuation } from "./punctuation.ts";
export { requireCall, requireCatalog, requireProcess } from "./require-process.ts";
export {
  type CalendarDefinition,
  type CatalogContent,
  type CatalogFile,
  catalogSchema,
  type Document,
  type Measure,
  measureSchema,
  type Phase,
  type ProcessContent,
  type ProcessFile,
  type Scenario,
  scenarioSchema,
  type Unit,
} from "./schema/file.ts";
export type { Basis, Bundle, Channel, Fee, Item, ItemState, ItemType, Law, Level, Material, Result, Variant } from "./schema/item.ts";
export type { Limit, StopEffect, TimeLimit } from "./schema/limit.ts";
export type { Actual, Spread } from "./schema/real-days.ts";
export {
  type Change,
  type Clock,
  changeSchema,
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
export type { Severity } from "./severities.ts";
export { findNearestName, formatSuggestion, hasName, type NamedEntry } from "./suggest.ts";
export { capitalizeText, formatMarkedDate, terms } from "./terms.ts";
export {
  type Bilingual,
  defaultLanguage,
  hasHan,
  type Language,
  languages,
  listTexts,
  localizeName,
  localizeText,
  type Text,
} from "./text.ts";
export {
  convertCalendarDays,
  formatDays,
  formatShare,
  formatSignedDays,
  maxDayCount,
  minutesPerDay,
  toMinutes,
  toWorkingDays,
} from "./time.ts";
export { annotateValue, findWordValue, getValueWord } from "./value-words.ts";
export type { Written } from "./written.ts";
