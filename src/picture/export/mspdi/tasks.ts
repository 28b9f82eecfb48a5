import { mspdiLinkTypes, type OwnField, ownFields } from "../../../formats/index.ts";
import {
  groupValues,
  type Language,
  localizeText,
  type NamedEntry,
  type Process,
  type Step,
  type Text,
  toMinutes,
} from "../../../model/index.ts";
import type { Timeline } from "../../../process/calendar/index.ts";
import type { NetworkLink } from "../../../process/graph/index.ts";
import type { ScheduleAnalysis } from "../../../process/schedule/index.ts";
import type { KnownPeriod } from "./calendar.ts";
import { formatFinishTime, formatMspdiDuration, formatStartTime } from "./clock.ts";
import type { LongerLag } from "./lags.ts";
import { getPlanName } from "./plan-name.ts";
import type { XmlContent } from "./xml.ts";

/** What the tasks of a plan are written from. */
export interface PlanSource {
  readonly analysis: Pick<ScheduleAnalysis, "process" | "network" | "times">;
  /** Without one, tasks have no dates: Project works them out. */
  readonly timeline: Timeline | undefined;
  readonly lang: Language;
  readonly known: KnownPeriod;
  /** By the number of the link. */
  readonly longerLags: ReadonlyMap<number, LongerLag>;
}

/** A row of the plan: a step, or a phase above its steps. */
interface TaskRow {
  readonly id: string;
  readonly name: string;
  readonly note: string | undefined;
  readonly outline: readonly number[];
  /** Numbers of the steps that it stands for. */
  readonly steps: readonly number[];
  readonly isSummary: boolean;
}

/** Days as they are shown: 7 are days. */
const daysDurationFormat = 7;
/** A task keeps its duration whatever is assigned to it. */
const fixedDurationType = 1;

/** The tasks of a plan in its order: the project itself, then steps, those of a phase together below it. */
export function buildTasksContent(source: PlanSource): XmlContent {
  const { analysis, lang } = source;
  const { steps, links } = analysis.network;
  const rows = buildTaskRows(analysis.process, steps, lang);
  const uids = new Map(rows.flatMap((row, index) => (row.isSummary ? [] : [[row.steps[0] as number, index + 1] as const])));
  const whole: TaskRow = { ...getTaskLabels(analysis.process, lang), id: "0", outline: [], steps: [...steps.keys()], isSummary: true };
  const into = groupValues([...links.keys()], (number) => links[number]?.to);
  return [whole, ...rows].map((row, uid) => {
    const linked = row.isSummary ? [] : (into.get(row.steps[0] as number) ?? []);
    const own = row === whole ? buildCalendarFields(source.known) : buildUnitField(row, analysis);
    const content: XmlContent = [
      ...buildTaskContent(row, uid, source),
      ...linked.map((number) => buildLinkContent(links[number] as NetworkLink, uids, source.longerLags.get(number))),
      ...own,
    ];
    return ["Task", content] as const;
  });
}

/** Steps without a phase stand where they are declared, those of a phase where its first one is. */
function buildTaskRows(process: Process, steps: readonly Step[], lang: Language): readonly TaskRow[] {
  const byPhase = groupValues([...steps.keys()], (number) => (steps[number] as Step).phase);
  const rows: TaskRow[] = [];
  let outermost = 0;
  const createStepRow = (number: number, outline: readonly number[]): TaskRow => {
    const step = steps[number] as Step;
    return { ...getTaskLabels(step, lang), outline, steps: [number], isSummary: false };
  };
  for (const [number, { phase }] of steps.entries()) {
    const inside = phase === undefined ? undefined : byPhase.get(phase);
    if (inside && inside[0] !== number) continue;
    outermost++;
    if (phase === undefined || !inside) rows.push(createStepRow(number, [outermost]));
    else {
      const declared = process.phases.find(({ id }) => id === phase) ?? { id: phase };
      rows.push({ ...getTaskLabels(declared, lang), outline: [outermost], steps: inside, isSummary: true });
      for (const [index, each] of inside.entries()) rows.push(createStepRow(each, [outermost, index + 1]));
    }
  }
  return rows;
}

function getTaskLabels(thing: NamedEntry & { readonly note?: Text | undefined }, lang: Language): Pick<TaskRow, "id" | "name" | "note"> {
  return { id: thing.id, name: getPlanName(thing, lang), note: thing.note && localizeText(thing.note, lang) };
}

function buildTaskContent(
  { id, name, note, outline, steps, isSummary }: TaskRow,
  uid: number,
  { analysis, timeline, lang }: PlanSource,
): XmlContent {
  const { network, times, process } = analysis;
  // Not spread into one call, which a stack does not bear for 100,000 steps.
  const start = steps.reduce((least, step) => Math.min(least, times.earlyStart[step] as number), Number.POSITIVE_INFINITY);
  const finish = steps.reduce((most, step) => Math.max(most, times.earlyFinish[step] as number), 0);
  const step = isSummary ? undefined : (network.steps[steps[0] as number] as Step);
  const unit = step?.unit === undefined ? undefined : (process.units.find((each) => each.id === step.unit) ?? { id: step.unit });
  return [
    ["UID", uid],
    ["ID", uid],
    ["Name", name],
    ["Active", 1],
    ["Manual", 0],
    ["Type", fixedDurationType],
    ["IsNull", 0],
    ["Contact", unit && getPlanName(unit, lang)],
    ["WBS", id],
    ["OutlineNumber", outline.join(".") || "0"],
    ["OutlineLevel", outline.length],
    ["Priority", 500],
    ["Start", timeline && (start === finish ? formatFinishTime(timeline, start) : formatStartTime(timeline, start))],
    ["Finish", timeline && formatFinishTime(timeline, finish)],
    ["Duration", formatMspdiDuration(finish - start)],
    ["DurationFormat", daysDurationFormat],
    ["EffortDriven", 0],
    ["Estimated", 0],
    ["Milestone", start === finish && !isSummary ? 1 : 0],
    ["Summary", isSummary ? 1 : 0],
    ["ConstraintType", 0],
    ["CalendarUID", -1],
    ["Notes", note],
  ];
}

/** The id of the unit, which stands in the plan by its name. */
function buildUnitField({ steps, isSummary }: TaskRow, { network }: PlanSource["analysis"]): XmlContent {
  return isSummary ? [] : buildOwnField("unit", network.steps[steps[0] as number]?.unit);
}

function buildCalendarFields({ from, until }: KnownPeriod): XmlContent {
  return [...buildOwnField("calendarFrom", from), ...buildOwnField("calendarUntil", until)];
}

function buildOwnField(field: OwnField, value: string | undefined): XmlContent {
  if (value === undefined) return [];
  const content: XmlContent = [
    ["FieldID", ownFields[field].id],
    ["Value", value],
  ];
  return [["ExtendedAttribute", content]];
}

/** Lags are tenths of a minute. */
function buildLinkContent(
  { from, link }: NetworkLink,
  uids: ReadonlyMap<number, number>,
  longer: LongerLag | undefined,
): XmlContent[number] {
  const content: XmlContent = [
    ["PredecessorUID", uids.get(from)],
    ["Type", mspdiLinkTypes.indexOf(link.link)],
    ["CrossProject", 0],
    ["LinkLag", (longer?.minutes ?? toMinutes(link.lag)) * 10],
    ["LagFormat", daysDurationFormat],
  ];
  return ["PredecessorLink", content];
}
