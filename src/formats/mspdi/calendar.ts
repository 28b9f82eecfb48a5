import { type CalendarDefinition, type Day, dateFault, dateOf, minutesPerDay, weekdayOf } from "../../model/index.ts";
import type { Omissions } from "../omissions.ts";
import { type Hours, hoursReader, minutesIn, usualWeek } from "./hours.ts";
import { clockTime } from "./moments.ts";
import { type OwnField, ownValue } from "./own-fields.ts";
import { childOf, type Element, entriesOf, textOf } from "./records.ts";
import { exceptionDays } from "./recurrence.ts";
import type { NotImported } from "./words.ts";

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
type KnownDays = Pick<Exclude<CalendarDefinition, string>, "from" | "until">;

/** What the calendar of a plan is made of. */
interface PlanCalendars {
  readonly calendars: ReadonlyMap<string, Element>;
  readonly resources: ReadonlyMap<string, Element>;
  /** The minutes of a day by the project's properties, which count where its days have different hours. */
  readonly usual: number;
  readonly known: KnownDays | undefined;
}

/** The calendar of a plan, with what it takes from the calendar that it is based on; one that is not there is Monday to Friday. */
export function planCalendar(
  uid: string | undefined,
  { calendars, resources, usual, known }: PlanCalendars,
  omissions: Omissions<NotImported>,
): PlanCalendar {
  const lineage = lineageOf(uid, calendars);
  const missing = missingFrom(uid, lineage, calendars);
  if (missing !== undefined) omissions.note("missing-calendar", missing);
  noteOthers(lineage, { calendars, resources }, omissions);
  const name = textOf(lineage.at(-1) ?? noElement, "Name") ?? "";
  let week = usualWeek;
  const differing = new Map<Day, Hours>();
  for (const each of lineage) {
    week = hoursReader(textOf(each, "Name") ?? "", omissions).weekOf(entriesOf(each, "WeekDays"), week);
    addExceptions(each, differing, omissions);
  }
  const hoursOf = (day: Day) => differing.get(day) ?? (week[weekdayOf(day) - 1] as Hours);

  const lengths = new Set([...week, ...differing.values()].map(minutesIn).filter((minutes) => minutes > 0));
  const weekly = new Set(week.map(minutesIn).filter((minutes) => minutes > 0));
  const [only = usual] = weekly;
  const length = weekly.size > 1 ? usual : only;
  if (lengths.size > 1) omissions.note("hours", name);
  if (length !== usual) omissions.note("day-length", name, `${hoursSaid(usual)} → ${hoursSaid(length)}`);
  return {
    definition: definitionOf(week, differing, known),
    minutesPerDay: length,
    hoursOf,
    workedBefore: (day, minute) => hoursOf(day).reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, minute) - from), 0),
  };
}

const noElement: Element = { name: "", place: { line: 1, column: 1 }, text: "", children: [] };

/** A calendar and those that it is based on, the last one first. */
function lineageOf(uid: string | undefined, calendars: ReadonlyMap<string, Element>): readonly Element[] {
  const lineage = new Set<Element>();
  let calendar = uid === undefined ? undefined : calendars.get(uid);
  while (calendar && !lineage.has(calendar)) {
    lineage.add(calendar);
    calendar = calendars.get(textOf(calendar, "BaseCalendarUID") ?? "");
  }
  return [...lineage].reverse();
}

/** The UID of a calendar that is asked for and is not there; none is asked for by -1, nor by 0 in some programs. */
function missingFrom(uid: string | undefined, lineage: readonly Element[], calendars: ReadonlyMap<string, Element>): string | undefined {
  const [outermost] = lineage;
  const asked = outermost ? textOf(outermost, "BaseCalendarUID") : uid;
  return asked === undefined || asked === "-1" || asked === "0" || calendars.has(asked) ? undefined : `CalendarUID ${asked}`;
}

/** Notes the calendars that neither the project has nor a resource, whose calendars are told with it. */
function noteOthers(
  lineage: readonly Element[],
  { calendars, resources }: Pick<PlanCalendars, "calendars" | "resources">,
  omissions: Omissions<NotImported>,
): void {
  const told = new Set([...resources.values()].map((resource) => textOf(resource, "CalendarUID")));
  for (const [uid, calendar] of calendars)
    if (!lineage.includes(calendar) && !told.has(uid)) omissions.note("other-calendars", textOf(calendar, "Name") ?? `CalendarUID ${uid}`);
}

function hoursSaid(minutes: number): string {
  return `${Math.round((minutes / 60) * 100) / 100} h`;
}

/** Weeks of their own first: single days have the last word. */
function addExceptions(calendar: Element, differing: Map<Day, Hours>, omissions: Omissions<NotImported>): void {
  const { hoursIn, weekOf } = hoursReader(textOf(calendar, "Name") ?? "", omissions);
  const inPeriod = entriesOf(calendar, "WorkWeeks");
  const single = [...entriesOf(calendar, "WeekDays").filter((day) => textOf(day, "DayType") === "0"), ...entriesOf(calendar, "Exceptions")];
  for (const each of [...inPeriod, ...single]) {
    const days = exceptionDays(each);
    if (!days || differing.size + days.length > maxExceptions) {
      omissions.note("exceptions", textOf(each, "Name") ?? fromDate(each));
      continue;
    }
    const weekDays = each.name === "WorkWeek" ? entriesOf(each, "WeekDays") : undefined;
    const stated = new Set(weekDays?.map((day) => (Number(textOf(day, "DayType")) + 5) % 7));
    const week = weekDays && weekOf(weekDays, usualWeek);
    const hours = weekDays ? [] : hoursIn(each);
    for (const day of days) {
      if (!week) differing.set(day, hours);
      else if (stated.has(weekdayOf(day) - 1)) differing.set(day, week[weekdayOf(day) - 1] as Hours);
    }
  }
}

function fromDate(exception: Element): string {
  const period = childOf(exception, "TimePeriod");
  const from = period && clockTime(textOf(period, "FromDate"));
  return from ? dateOf(from.day) : "";
}

function definitionOf(week: readonly Hours[], differing: ReadonlyMap<Day, Hours>, known: KnownDays = {}): CalendarDefinition {
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => week[weekday - 1]?.length);
  const isUsual = (day: Day, hours: Hours) => hours.length > 0 === weekdays.includes(weekdayOf(day));
  const days = [...differing].filter(([day, hours]) => !isUsual(day, hours)).sort(([a], [b]) => a - b);
  const holidays = days.flatMap(([day, hours]) => (hours.length === 0 ? [dateOf(day)] : []));
  const workdays = days.flatMap(([day, hours]) => (hours.length > 0 ? [dateOf(day)] : []));
  const isWeekOnly = days.length === 0 && Object.keys(known).length === 0;
  if (isWeekOnly && weekdays.join() === "1,2,3,4,5") return "mon-fri";
  if (isWeekOnly && weekdays.length === 7) return "every-day";
  return { weekdays, holidays, workdays, ...known };
}

/** The days for which the days off are known, as a plan that leadpath wrote says at the task of the project itself. */
export function knownDays(project: Element, fields: ReadonlyMap<string, OwnField>): KnownDays {
  const date = (field: OwnField) => {
    const text = ownValue(project, field, fields);
    return text !== undefined && dateFault(text) === undefined ? text : undefined;
  };
  const [from, until] = [date("calendarFrom"), date("calendarUntil")];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** The minutes of a day by the project's properties. */
export function usualMinutes(text: string | undefined): number {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60 ? minutes : minutesPerDay;
}
