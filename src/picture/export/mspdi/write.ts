import { createOmissions, type Omission, type Omissions, type OwnField, ownFields } from "../../../formats/index.ts";
import {
  type CalendarDefinition,
  type Day,
  defaultLanguage,
  firstDay,
  formatDays,
  isInCalendarDays,
  type Language,
  languages,
  lastDay,
  localizeText,
  minutesPerDay,
  type Process,
  parseDay,
  requireCall,
  type Step,
  terms,
  toWorkingDays,
} from "../../../model/index.ts";
import { type Calendar, createTimeline, isProvisionalDay, loadCalendar, type Timeline } from "../../../process/calendar/index.ts";
import { analyseProcess, type ScheduleOptions, scheduleOptionKinds } from "../../../process/schedule/index.ts";
import { buildCalendarContent, calendarUid, computeKnownPeriod, type DayRange } from "./calendar.ts";
import { formatFinishTime, formatStartTime, formatTimeOfDay, workingHours } from "./clock.ts";
import { computeLongerLags, type LongerLag } from "./lags.ts";
import { noteProcess } from "./omissions.ts";
import { getPlanName } from "./plan-name.ts";
import { buildTasksContent, type PlanSource } from "./tasks.ts";
import { type ExportOmission, exportOmissionWords } from "./words.ts";
import { writeXml, type XmlContent } from "./xml.ts";

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
const calendarReserveDays = 366;

/**
 * A process as XML of Microsoft Project (MSPDI): steps of the route as tasks, phases as summary tasks, units as
 * contacts, all four link types with their lags, the calendar with its exceptions; with a start also the dates. Project
 * computes the same starts and finishes from it, and the same floats where no step is in calendar days: such a step
 * takes there the working time that it takes here from this start.
 * @throws InputError as `schedule` does
 * @example
 * ```ts
 * import { buildProcess, loadCalendar, parseDay, writeMspdi } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar("cn") };
 * const { xml } = await writeMspdi(buildProcess({ id: "permit", steps }), { start });
 * /<FinishDate>(.*?)T/.exec(xml)?.[1]; // → "2026-03-12"
 * ```
 */
export async function writeMspdi(process: Process, options: MspdiOptions = {}): Promise<WrittenMspdi> {
  requireCall(process, options, { ...scheduleOptionKinds, lang: languages });
  const { lang = defaultLanguage, start } = options;
  const omissions = createOmissions(exportOmissionWords);
  const analysis = analyseProcess(process, options);
  const { network, times } = analysis;
  const calendar = start?.calendar ?? (await buildUndatedCalendar(process.calendar, omissions));
  const timeline = start && createTimeline(calendar, start.day);
  if (!start) omissions.note("dates", "");
  noteProcess({ process: analysis.process, steps: network.steps, lang }, omissions);
  noteDates(analysis, timeline, omissions);
  const longer = computeLongerLags(analysis);
  noteLags(analysis, longer, omissions);

  const finish = timeline && formatFinishTime(timeline, times.finish);
  const range = computeExceptionRange(start?.day, finish);
  const source: PlanSource = { analysis, timeline, lang, known: computeKnownPeriod(calendar, range), longerLags: longer };
  const project: XmlContent = [
    // The version of Project whose format it is: 2010 and later.
    ["SaveVersion", 14],
    ["Name", `${process.id}.xml`],
    ["Title", getPlanName(process, lang)],
    ["Subject", formatPlanSubject(process, lang)],
    ["ScheduleFromStart", 1],
    ["StartDate", timeline && formatStartTime(timeline, 0)],
    ["FinishDate", finish],
    ["CriticalSlackLimit", 0],
    // The schema wants one, though the plan has no costs.
    ["CurrencyCode", "USD"],
    ["CalendarUID", calendarUid],
    ["DefaultStartTime", formatTimeOfDay(workingHours[0].from)],
    ["DefaultFinishTime", formatTimeOfDay(workingHours[1].to)],
    ["MinutesPerDay", minutesPerDay],
    ["MinutesPerWeek", minutesPerDay * (calendar.weekly[7] as number)],
    ["DaysPerMonth", 20],
    ["DurationFormat", 7],
    ["HonorConstraints", 0],
    ["MultipleCriticalPaths", 0],
    ["NewTasksAreManual", 0],
    ["ExtendedAttributes", Object.values(ownFields).map((field) => ["ExtendedAttribute", buildDefinitionContent(field)] as const)],
    ["Calendars", [["Calendar", buildCalendarContent(calendar, range, lang)]]],
    ["Tasks", buildTasksContent(source)],
  ];
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n';
  return { xml: `${head}${writeXml(project, 1)}</Project>\n`, tasks: network.steps.length, omissions: omissions.list() };
}

/** Notes steps whose time is written in another way, and dates that rest on days off that are not known. */
function noteDates({ network, times }: PlanSource["analysis"], timeline: Timeline | undefined, omissions: Omissions<ExportOmission>): void {
  for (const [number, step] of network.steps.entries()) {
    if (step.calendarDays !== undefined && isInCalendarDays(step)) {
      const days = formatDays(toWorkingDays((times.earlyFinish[number] as number) - (times.earlyStart[number] as number)));
      omissions.note(timeline ? "calendar-days" : "calendar-days-converted", step.id, `${step.calendarDays}ed → ${days}d`);
    }
    const finish = timeline && formatFinishTime(timeline, times.earlyFinish[number] as number);
    if (timeline && finish && isProvisionalDay(timeline.calendar, parseMomentDay(finish)))
      omissions.note("provisional", step.id, finish.slice(0, 10));
  }
}

function noteLags(
  { network: { steps } }: PlanSource["analysis"],
  longer: ReadonlyMap<number, LongerLag>,
  omissions: Omissions<ExportOmission>,
): void {
  for (const { link, minutes } of longer.values()) {
    const [from, to] = [steps[link.from], steps[link.to]] as [Step, Step];
    omissions.note(
      "finish-lags",
      to.id,
      `${from.id} ${link.link.link}: ${formatDays(link.link.lag)}d → ${formatDays(toWorkingDays(minutes))}d`,
    );
  }
}

/** A text field with the title by which it is known when the plan is read again. */
function buildDefinitionContent({ id, name, title }: (typeof ownFields)[OwnField]): XmlContent {
  return [
    ["FieldID", id],
    ["FieldName", name],
    ["Alias", title],
  ];
}

/** Where figures come from and that they are invented, which every picture and page says too. */
function formatPlanSubject({ source, illustrative }: Process, lang: Language): string | undefined {
  const parts = [illustrative ? terms.illustrative[lang] : undefined, source && localizeText(source, lang)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** The public holidays of a country are known for a start only. */
async function buildUndatedCalendar(definition: CalendarDefinition, omissions: Omissions<ExportOmission>): Promise<Calendar> {
  if (typeof definition === "string" || definition.country === undefined) return loadCalendar(definition);
  const { country, region: _region, ...own } = definition;
  omissions.note("country-holidays", country);
  return loadCalendar(own);
}

/** From the start to a year after the finish; without a start all days, because Project begins with today. */
function computeExceptionRange(start: Day | undefined, finish: string | undefined): DayRange {
  if (start === undefined || finish === undefined) return { from: firstDay, until: lastDay };
  return { from: start, until: parseMomentDay(finish) + calendarReserveDays };
}

function parseMomentDay(moment: string): Day {
  return parseDay(moment.slice(0, 10));
}
