export { amountInWords, limitLength } from "./amounts.ts";
export { type Catalog, catalogOf, isInCalendarDays, type Process, plannedMinutes } from "./catalog.ts";
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
  type RelatedPlace,
} from "./problem.ts";
export { type ProblemCode, problemCodes, type Severity } from "./problem-codes.ts";
export * from "./schema.ts";
export { isCalled, type Named, nearest, suggestion } from "./suggest.ts";
export { capital, markedDate, terms } from "./terms.ts";
export { type Bilingual, defaultLanguage, type Language, languages, nameOf, type Text, textIn } from "./text.ts";
export { daysOf, formatDays, formatShare, formatSignedDays, maxDays, minutesOf, minutesOfCalendarDays, minutesPerDay } from "./time.ts";
