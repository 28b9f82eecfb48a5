export { amountInWords, limitLength } from "./amounts.ts";
export { type Catalog, catalogOf, isEvent, isInCalendarDays, type Process, plannedMinutes } from "./catalog.ts";
export {
  type DateParts,
  type Day,
  dateFault,
  dateOf,
  dayOf,
  dayOfParts,
  firstDay,
  lastDay,
  lengthOfMonth,
  partsOf,
  weekdayOf,
} from "./date.ts";
export { formatChance, formatInterval, formatPercent, formatPoints } from "./estimates.ts";
export { extrasOf, isExtra, jsonWithoutExtras, withoutExtras } from "./extras.ts";
export { figureNames, figureNotes } from "./figure-terms.ts";
export { itemTerms } from "./item-terms.ts";
export { type ListRuleCode, listRuleCodes, rulesToldElsewhere, type Severity } from "./list-rule-codes.ts";
export { type LongWork, type Progress, pause } from "./long-work.ts";
export { changePath, measurePath } from "./modes.ts";
export {
  byPlace,
  type Finding,
  hasErrors,
  InputError,
  type Path,
  type Place,
  type Places,
  type Problem,
  problem,
  problemsOf,
  type RelatedPlace,
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
  type Basis,
  type Bundle,
  type Channel,
  type Fee,
  type Item,
  type ItemState,
  type ItemType,
  type Law,
  type Level,
  levels,
  type Material,
  type Result,
  type Variant,
} from "./schema/item.ts";
export { expiries, type Limit, limitKinds, type StopEffect, type TimeLimit } from "./schema/limit.ts";
export type { Actual, Spread } from "./schema/real-days.ts";
export {
  type Change,
  type Clock,
  changeSchema,
  clocks,
  type Link,
  type LinkType,
  linkTypes,
  type Mode,
  type Outcome,
  type StaffChange,
  type Step,
  type StepChange,
  type StepKind,
  specials,
  staffChangeSchema,
  stepChangeSchema,
  stepKinds,
} from "./schema/step.ts";
export { guards, idPattern, maxIdLength } from "./schema/values.ts";
export { isCalled, type Named, nearest, suggestion } from "./suggest.ts";
export { capital, markedDate, terms } from "./terms.ts";
export { type Bilingual, defaultLanguage, type Language, languages, nameOf, type Text, textIn, textsOf } from "./text.ts";
export { daysOf, formatDays, formatShare, formatSignedDays, maxDays, minutesOf, minutesOfCalendarDays, minutesPerDay } from "./time.ts";
export { valueCalled, withWord, wordOfValue } from "./value-words.ts";
