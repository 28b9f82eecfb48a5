import {
  createKey,
  type Day,
  formatIsoDate,
  indexById,
  type Process,
  type Step,
  type Text,
  toDateParts,
  toDay,
} from "../../model/index.ts";
import type { GanttBar, GanttData, GanttDates, GanttGroup, GanttTimes } from "../../picture/draw/index.ts";
import { listShownLinks, type ShownLink } from "../../picture/layout/index.ts";
import { diffWorkdays } from "../../process/calendar/index.ts";
import { markChanges, type StepMark } from "../../process/reform/index.ts";
import { type Schedule, type ScheduledStep, type ScheduleOptions, type ScheduleStart, schedule } from "../../process/schedule/index.ts";

/**
 * What the Gantt chart of a process shows: with measures or changes also the baseline, as thin bars, and the steps that
 * were removed.
 * @throws InputError as `schedule` does
 * @example
 * ```ts
 * import { buildProcess } from "leadpath";
 * import { buildGanttData } from "leadpath/charts";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const { groups } = buildGanttData(buildProcess({ id: "permit", steps }));
 * groups.flatMap(({ bars }) => bars.map(({ id }) => id)); // → [ "apply", "decide" ]
 * ```
 */
export function buildGanttData(process: Process, options: ScheduleOptions = {}): GanttData {
  const { route, start } = options;
  const timetable = schedule(process, options);
  const { process: after, marks } = markChanges(process, options);
  const isReform = marks.size > 0 || timetable.measures.length > 0;
  const baseline = isReform ? schedule(process, { route, start }) : undefined;
  const bars = buildGanttBars(after.steps, marks, timetable, baseline);
  const scenario = process.scenarios.find(({ id }) => id === options.scenario);
  const critical = new Set(timetable.criticalLinks.map(formatLinkKey));
  return {
    process: process.id,
    title: process.name ?? process.id,
    scenario: scenario?.name,
    days: timetable.days,
    daysBefore: baseline?.days,
    groups: groupGanttBars(after, bars),
    units: after.units.map(({ id, name }) => ({ id, name: name ?? id })),
    links: listShownLinks(process, { ...options, route: options.route ?? "main" }).map((link) => ({
      ...link,
      critical: critical.has(formatLinkKey(link)),
    })),
    dates: start && buildGanttDates(timetable, baseline, start),
    illustrative: process.illustrative,
  };
}

interface PhasedBar {
  readonly phase: string | undefined;
  readonly bar: GanttBar;
}

/** Steps on the route of either schedule, in declaration order. */
function buildGanttBars(
  steps: readonly Step[],
  marks: ReadonlyMap<string, StepMark>,
  timetable: Schedule,
  baseline: Schedule | undefined,
): readonly PhasedBar[] {
  const now = indexById(timetable.steps);
  const before = new Map(baseline?.steps.map((each) => [each.id, each]));
  return steps.flatMap((step): readonly PhasedBar[] => {
    const [present, past] = [now.get(step.id), before.get(step.id)];
    if (!present && !past) return [];
    const { id, name, kind, unit, clock } = step;
    const change = present ? marks.get(id)?.change : "removed";
    const bar = {
      id,
      name: name ?? id,
      kind,
      unit,
      clock,
      change,
      now: present && buildGanttTimes(present),
      before: past && getStepSpan(past),
    };
    return [{ phase: step.phase, bar }];
  });
}

function buildGanttTimes(step: ScheduledStep): GanttTimes {
  const { dates } = step;
  return {
    ...getStepSpan(step),
    float: step.totalFloat,
    critical: step.critical,
    startDate: dates?.earlyStart,
    finishDate: dates?.earlyFinish,
    provisional: dates && [
      ...(dates.provisional.includes("earlyStart") ? (["startDate"] as const) : []),
      ...(dates.provisional.includes("earlyFinish") ? (["finishDate"] as const) : []),
    ],
  };
}

function getStepSpan({ earlyStart, earlyFinish }: ScheduledStep): { start: number; finish: number } {
  return { start: earlyStart, finish: earlyFinish };
}

/** The phases in use, in their order; before them what has none. */
function groupGanttBars({ phases }: Process, bars: readonly PhasedBar[]): readonly GanttGroup[] {
  const names: readonly (readonly [string | undefined, Text | undefined])[] = [
    [undefined, undefined],
    ...phases.map(({ id, name }) => [id, name ?? id] as const),
  ];
  return names.flatMap(([phase, name]) => {
    const own = bars.filter((each) => each.phase === phase).map(({ bar }) => bar);
    return own.length === 0 ? [] : [{ name, bars: own }];
  });
}

function buildGanttDates(timetable: Schedule, baseline: Schedule | undefined, { day, calendar }: ScheduleStart): GanttDates {
  const getFinish = ({ finishDate = formatIsoDate(day), provisional = false }: Schedule) => ({ finish: finishDate, provisional });
  const days = Math.max(timetable.days, baseline?.days ?? 0);
  const months: { at: number; year: number; month: number }[] = [];
  const { year, month } = toDateParts(day);
  for (let index = 0; ; index++) {
    const parts = { year: year + Math.floor((month - 1 + index) / 12), month: ((month - 1 + index) % 12) + 1 };
    const first: Day = toDay({ ...parts, day: 1 });
    const at = index === 0 ? 0 : diffWorkdays(calendar, day, first - 1);
    if (at >= days && index > 0) break;
    months.push({ at, ...parts });
  }
  return { start: formatIsoDate(day), ...getFinish(timetable), before: baseline && getFinish(baseline), months };
}

function formatLinkKey({ from, to, type }: ShownLink): string {
  return createKey(from, to, type);
}
