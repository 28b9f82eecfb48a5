import { newOmissions, type Omission, type Omissions, type OwnField, ownFields } from "../../../formats/index.ts";
import {
  type CalendarDefinition,
  type Day,
  dayOf,
  daysOf,
  defaultLanguage,
  firstDay,
  formatDays,
  isInCalendarDays,
  type Language,
  lastDay,
  minutesPerDay,
  type Process,
  type Step,
  terms,
  textIn,
} from "../../../model/index.ts";
import { type Calendar, calendarOf, isProvisional, type Timeline, timelineFrom } from "../../../process/calendar/index.ts";
import { analyse, type ScheduleOptions } from "../../../process/schedule/index.ts";
import { calendarContent, calendarUid, knownDays, type Range } from "./calendar.ts";
import { finishTime, startTime, timeOfDay, workingHours } from "./clock.ts";
import { type LongerLag, longerLags } from "./lags.ts";
import { planName } from "./name.ts";
import { noteProcess } from "./omissions.ts";
import { type PlanSource, tasksContent } from "./tasks.ts";
import { type NotExported, notExported } from "./words.ts";
import { type Content, xmlOf } from "./xml.ts";

export interface MspdiOptions extends ScheduleOptions {
  /** Of names, which a plan has in one language only. */
  readonly lang?: Language | undefined;
}

/** A process as a plan of Microsoft Project. */
export interface WrittenMspdi {
  /** XML as Project opens it (MSPDI). */
  readonly xml: string;
  /** The number of its tasks, without summary tasks. */
  readonly tasks: number;
  /** What the process says that the plan does not, or says in another way. */
  readonly omissions: readonly Omission[];
}

/** Days past the finish for which exceptions of the calendar are written, so that a plan may slip. */
const yearAhead = 366;

/**
 * A process as XML of Microsoft Project (MSPDI): steps of the route as tasks, phases as summary tasks, units as contacts, all four link types
 * with their lags, the calendar with its exceptions; with a start also the dates. Project computes the same starts and finishes from it, and the
 * same floats where no step is in calendar days: such a step takes there the working time that it takes here from this start.
 * @throws InputError as `schedule` does
 */
export async function writeMspdi(process: Process, options: MspdiOptions = {}): Promise<WrittenMspdi> {
  const { lang = defaultLanguage, start } = options;
  const omissions = newOmissions(notExported);
  const analysis = analyse(process, options);
  const { network, times } = analysis;
  const calendar = start?.calendar ?? (await calendarWithoutStart(process.calendar, omissions));
  const timeline = start && timelineFrom(calendar, start.day);
  if (!start) omissions.note("dates", "");
  noteProcess({ process: analysis.process, steps: network.steps, lang }, omissions);
  noteDates(analysis, timeline, omissions);
  const longer = longerLags(analysis);
  noteLags(analysis, longer, omissions);

  const finish = timeline && finishTime(timeline, times.finish);
  const range = rangeOf(start?.day, finish);
  const source: PlanSource = { analysis, timeline, lang, known: knownDays(calendar, range), longerLags: longer };
  const project: Content = [
    // The version of Project whose format it is: 2010 and later.
    ["SaveVersion", 14],
    ["Name", `${process.id}.xml`],
    ["Title", planName(process, lang)],
    ["Subject", aboutOf(process, lang)],
    ["ScheduleFromStart", 1],
    ["StartDate", timeline && startTime(timeline, 0)],
    ["FinishDate", finish],
    ["CriticalSlackLimit", 0],
    // The schema wants one, though the plan has no costs.
    ["CurrencyCode", "USD"],
    ["CalendarUID", calendarUid],
    ["DefaultStartTime", timeOfDay(workingHours[0].from)],
    ["DefaultFinishTime", timeOfDay(workingHours[1].to)],
    ["MinutesPerDay", minutesPerDay],
    ["MinutesPerWeek", minutesPerDay * (calendar.weekly[7] as number)],
    ["DaysPerMonth", 20],
    ["DurationFormat", 7],
    ["HonorConstraints", 0],
    ["MultipleCriticalPaths", 0],
    ["NewTasksAreManual", 0],
    ["ExtendedAttributes", Object.values(ownFields).map((field) => ["ExtendedAttribute", definitionContent(field)] as const)],
    ["Calendars", [["Calendar", calendarContent(calendar, range, lang)]]],
    ["Tasks", tasksContent(source)],
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n';
  return { xml: `${head}${xmlOf(project, 1)}</Project>\n`, tasks: network.steps.length, omissions: omissions.list() };
}

/** Notes steps whose time is written in another way, and dates that rest on days off that are not known. */
function noteDates({ network, times }: PlanSource["analysis"], timeline: Timeline | undefined, omissions: Omissions<NotExported>): void {
  for (const [number, step] of network.steps.entries()) {
    if (step.calendarDays !== undefined && isInCalendarDays(step)) {
      const days = formatDays(daysOf((times.earlyFinish[number] as number) - (times.earlyStart[number] as number)));
      omissions.note(timeline ? "calendar-days" : "calendar-days-converted", step.id, `${step.calendarDays}ed → ${days}d`);
    }
    const finish = timeline && finishTime(timeline, times.earlyFinish[number] as number);
    if (timeline && finish && isProvisional(timeline.calendar, dayIn(finish))) omissions.note("provisional", step.id, finish.slice(0, 10));
  }
}

function noteLags(
  { network: { steps } }: PlanSource["analysis"],
  longer: ReadonlyMap<number, LongerLag>,
  omissions: Omissions<NotExported>,
): void {
  for (const { link, minutes } of longer.values()) {
    const [from, to] = [steps[link.from], steps[link.to]] as [Step, Step];
    omissions.note("finish-lags", to.id, `${from.id} ${link.link.link}: ${formatDays(link.link.lag)}d → ${formatDays(daysOf(minutes))}d`);
  }
}

/** A text field with the title by which it is known when the plan is read again. */
function definitionContent({ id, name, title }: (typeof ownFields)[OwnField]): Content {
  return [
    ["FieldID", id],
    ["FieldName", name],
    ["Alias", title],
  ];
}

/** Where figures come from and that they are invented, which every picture and page says too. */
function aboutOf({ source, illustrative }: Process, lang: Language): string | undefined {
  const parts = [illustrative ? terms.illustrative[lang] : undefined, source && textIn(source, lang)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** The public holidays of a country are known for a start only. */
async function calendarWithoutStart(definition: CalendarDefinition, omissions: Omissions<NotExported>): Promise<Calendar> {
  if (typeof definition === "string" || definition.country === undefined) return calendarOf(definition);
  const { country, region: _region, ...own } = definition;
  omissions.note("country-holidays", country);
  return calendarOf(own);
}

/** From the start to a year after the finish; without a start all days, because Project begins with today. */
function rangeOf(start: Day | undefined, finish: string | undefined): Range {
  if (start === undefined || finish === undefined) return { from: firstDay, until: lastDay };
  return { from: start, until: dayIn(finish) + yearAhead };
}

function dayIn(moment: string): Day {
  return dayOf(moment.slice(0, 10));
}
