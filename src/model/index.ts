export { formatAmount, formatLimitLength } from "./amounts.ts";
export { buildCatalog, type Catalog, getPlannedMinutes, isEvent, isInCalendarDays, type Process } from "./catalog.ts";
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
export { formatChance, formatInterval, formatPercent, formatPoints } from "./estimates.ts";
export { isExtra, listObjectExtras, stripExtras, writePlainJson } from "./extras.ts";
export { figureNames, figureNotes } from "./figure-terms.ts";
export { maxFileLength } from "./file-length.ts";
export { itemTerms } from "./item-terms.ts";
export { externalRuleNotes, type ListRuleCode, listRuleCodes, type Severity } from "./list-rule-codes.ts";
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
export {
  type CalendarDefinition,
  type CatalogContent,
  type CatalogFile,
  catalogSchema,
  type Document,
  formatVersion,
  type Measure,
  measureSchema,
  type Phase,
  type ProcessFile,
  type Scenario,
  scenarioSchema,
  type Unit,
} from "./schema/file.ts";
export {
  administrativeLevels,
  type Basis,
  type Bundle,
  type Channel,
  type Fee,
  type Item,
  type ItemState,
  type ItemType,
  type Law,
  type Level,
  type Material,
  type Result,
  type Variant,
} from "./schema/item.ts";
export { expiryKinds, type Limit, limitKinds, type StopEffect, type TimeLimit } from "./schema/limit.ts";
export type { Actual, Spread } from "./schema/real-days.ts";
export {
  type Change,
  type Clock,
  changeSchema,
  clockKinds,
  type Link,
  type LinkType,
  linkTypes,
  type Mode,
  type Outcome,
  type StaffChange,
  type Step,
  type StepChange,
  type StepKind,
  specialReasons,
  staffChangeSchema,
  stepChangeSchema,
  stepKinds,
} from "./schema/step.ts";
export { guardKinds, idPattern, maxIdLength } from "./schema/values.ts";
export { type Screen, say, type TextLook, type TextStyle } from "./screen.ts";
export { findNearestName, formatSuggestion, hasName, type NamedEntry } from "./suggest.ts";
export { capitalizeText, formatMarkedDate, terms } from "./terms.ts";
export { type Bilingual, defaultLanguage, type Language, languages, listTexts, localizeName, localizeText, type Text } from "./text.ts";
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
