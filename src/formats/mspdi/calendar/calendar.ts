import { type CalendarDefinition, type Day, findDateFault, formatIsoDate, getWeekday, minutesPerDay } from "../../../model/index.ts";
import type { Omissions } from "../../omissions.ts";
import { findXmlChild, findXmlText, listXmlEntries, type XmlElement } from "../file/records.ts";
import { findOwnValue, type OwnField } from "../own-fields.ts";
import type { PlanOmission } from "../words.ts";
import { createHoursReader, type Hours, sumWorkMinutes, usualWeek } from "./hours.ts";
import { parseClockTime } from "./moments.ts";
import { listExceptionDays } from "./recurrence.ts";

/** The calendar of a plan as a catalog says it. */
export interface PlanCalendar {
  readonly definition: CalendarDefinition;
  /** Minutes of working time in a working day of the plan: what a day of a step is. */
  readonly minutesPerDay: number;
  readonly hoursOf: (day: Day) => Hours;
  /** Minutes worked on a day before a minute of it. */
  readonly workedBefore: (day: Day, minute: number) => number;
}

/** Days that differ from the week; an exception that would go beyond is not written out. */
const maxExceptions = 60_000;

/** Days for which the days off of a plan are known; each border is a date, and absent where there is none. */
type CalendarCoverage = Pick<Exclude<CalendarDefinition, string>, "from" | "until">;

/** What the calendar of a plan is made of. */
interface PlanCalendarParts {
  readonly calendars: ReadonlyMap<string, XmlElement>;
  readonly resources: ReadonlyMap<string, XmlElement>;
  /** The minutes of a day by the project's properties, which count where its days have different hours. */
  readonly usual: number;
  readonly known: CalendarCoverage | undefined;
}

/**
 * The calendar of a plan, with what it takes from the calendar that it is based on; one that is not there is Monday to
 * Friday.
 */
export function buildPlanCalendar(
  uid: string | undefined,
  { calendars, resources, usual, known }: PlanCalendarParts,
  omissions: Omissions<PlanOmission>,
): PlanCalendar {
  const lineage = listLineage(uid, calendars);
  const missing = findMissingCalendar(uid, lineage, calendars);
  if (missing !== undefined) omissions.note("missing-calendar", missing);
  noteOtherCalendars(lineage, { calendars, resources }, omissions);
  const name = findXmlText(lineage.at(-1) ?? emptyElement, "Name") ?? "";
  let week = usualWeek;
  const differing = new Map<Day, Hours>();
  for (const each of lineage) {
    week = createHoursReader(findXmlText(each, "Name") ?? "", omissions).weekOf(listXmlEntries(each, "WeekDays"), week);
    addExceptions(each, differing, omissions);
  }
  const getHours = (day: Day) => differing.get(day) ?? (week[getWeekday(day) - 1] as Hours);

  const lengths = new Set([...week, ...differing.values()].map(sumWorkMinutes).filter((minutes) => minutes > 0));
  const weekly = new Set(week.map(sumWorkMinutes).filter((minutes) => minutes > 0));
  const [only = usual] = weekly;
  const length = weekly.size > 1 ? usual : only;
  if (lengths.size > 1) omissions.note("hours", name);
  if (length !== usual) omissions.note("day-length", name, `${formatDayLength(usual)} → ${formatDayLength(length)}`);
  return {
    definition: buildCalendarDefinition(week, differing, known),
    minutesPerDay: length,
    hoursOf: getHours,
    workedBefore: (day, minute) => getHours(day).reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, minute) - from), 0),
  };
}

const emptyElement: XmlElement = { name: "", place: { line: 1, column: 1 }, text: "", children: [] };

/** A calendar and those that it is based on, the last one first. */
function listLineage(uid: string | undefined, calendars: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const lineage = new Set<XmlElement>();
  let calendar = uid === undefined ? undefined : calendars.get(uid);
  while (calendar && !lineage.has(calendar)) {
    lineage.add(calendar);
    calendar = calendars.get(findXmlText(calendar, "BaseCalendarUID") ?? "");
  }
  return [...lineage].reverse();
}

/** The UID of a calendar that is asked for and is not there; none is asked for by -1, nor by 0 in some programs. */
function findMissingCalendar(
  uid: string | undefined,
  lineage: readonly XmlElement[],
  calendars: ReadonlyMap<string, XmlElement>,
): string | undefined {
  const [outermost] = lineage;
  const asked = outermost ? findXmlText(outermost, "BaseCalendarUID") : uid;
  return asked === undefined || asked === "-1" || asked === "0" || calendars.has(asked) ? undefined : `CalendarUID ${asked}`;
}

/** Notes the calendars that neither the project has nor a resource, whose calendars are told with it. */
function noteOtherCalendars(
  lineage: readonly XmlElement[],
  { calendars, resources }: Pick<PlanCalendarParts, "calendars" | "resources">,
  omissions: Omissions<PlanOmission>,
): void {
  const told = new Set([...resources.values()].map((resource) => findXmlText(resource, "CalendarUID")));
  for (const [uid, calendar] of calendars)
    if (!lineage.includes(calendar) && !told.has(uid))
      omissions.note("other-calendars", findXmlText(calendar, "Name") ?? `CalendarUID ${uid}`);
}

function formatDayLength(minutes: number): string {
  return `${Math.round((minutes / 60) * 100) / 100} h`;
}

/** Weeks of their own first: single days have the last word. */
function addExceptions(calendar: XmlElement, differing: Map<Day, Hours>, omissions: Omissions<PlanOmission>): void {
  const { hoursIn, weekOf } = createHoursReader(findXmlText(calendar, "Name") ?? "", omissions);
  const inPeriod = listXmlEntries(calendar, "WorkWeeks");
  const single = [
    ...listXmlEntries(calendar, "WeekDays").filter((day) => findXmlText(day, "DayType") === "0"),
    ...listXmlEntries(calendar, "Exceptions"),
  ];
  for (const each of [...inPeriod, ...single]) {
    const days = listExceptionDays(each);
    if (!days || differing.size + days.length > maxExceptions) {
      omissions.note("exceptions", findXmlText(each, "Name") ?? readFromDate(each));
      continue;
    }
    const weekDays = each.name === "WorkWeek" ? listXmlEntries(each, "WeekDays") : undefined;
    const stated = new Set(weekDays?.map((day) => (Number(findXmlText(day, "DayType")) + 5) % 7));
    const week = weekDays && weekOf(weekDays, usualWeek);
    const hours = weekDays ? [] : hoursIn(each);
    for (const day of days) {
      if (!week) differing.set(day, hours);
      else if (stated.has(getWeekday(day) - 1)) differing.set(day, week[getWeekday(day) - 1] as Hours);
    }
  }
}

function readFromDate(exception: XmlElement): string {
  const period = findXmlChild(exception, "TimePeriod");
  const from = period && parseClockTime(findXmlText(period, "FromDate"));
  return from ? formatIsoDate(from.day) : "";
}

function buildCalendarDefinition(
  week: readonly Hours[],
  differing: ReadonlyMap<Day, Hours>,
  known: CalendarCoverage = {},
): CalendarDefinition {
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => week[weekday - 1]?.length);
  const isUsual = (day: Day, hours: Hours) => hours.length > 0 === weekdays.includes(getWeekday(day));
  const days = [...differing].filter(([day, hours]) => !isUsual(day, hours)).sort(([a], [b]) => a - b);
  const holidays = days.flatMap(([day, hours]) => (hours.length === 0 ? [formatIsoDate(day)] : []));
  const workdays = days.flatMap(([day, hours]) => (hours.length > 0 ? [formatIsoDate(day)] : []));
  const isWeekOnly = days.length === 0 && Object.keys(known).length === 0;
  if (isWeekOnly && weekdays.join() === "1,2,3,4,5") return "mon-fri";
  if (isWeekOnly && weekdays.length === 7) return "every-day";
  return { weekdays, holidays, workdays, ...known };
}

/** The days for which the days off are known, as a plan that leadpath wrote says at the task of the project itself. */
export function readKnownPeriod(project: XmlElement, fields: ReadonlyMap<string, OwnField>): CalendarCoverage {
  const readDate = (field: OwnField) => {
    const text = findOwnValue(project, field, fields);
    return text !== undefined && findDateFault(text) === undefined ? text : undefined;
  };
  const [from, until] = [readDate("calendarFrom"), readDate("calendarUntil")];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** The minutes of a day by the project's properties. */
export function readMinutesPerDay(text: string | undefined): number {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60 ? minutes : minutesPerDay;
}
