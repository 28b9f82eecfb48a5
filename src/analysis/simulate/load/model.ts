import { createProblem, getPlannedMinutes, InputError, type Problem, type Process, type Step, type Unit } from "../../../model/index.ts";
import { findOfficerFault } from "../../../process/check/index.ts";
import { linkTypeNumbers } from "../../../process/graph/index.ts";
import { applyChoice } from "../../../process/reform/index.ts";
import { buildCaseModel, type CaseChoice, type CaseModel } from "../cases/model.ts";
import { listBatchWeekdays, listOfficeTimes, type OfficeTime } from "./arrivals/office-time.ts";
import { buildOpenHours, createBeginningFinder, listWorkingWeekdays, type OpenHours } from "./arrivals/working-week.ts";
import { loadModelWords } from "./words.ts";

/**
 * A process ready for many cases at once: that of one case, and who does what when. Steps are positions, units numbers
 * in their order.
 */
export interface LoadModel extends CaseModel {
  readonly units: readonly Unit[];
  /** Officers of a unit; Infinity where they are not counted. */
  readonly staff: Float64Array;
  /** Absent where the unit is open whenever there is work. */
  readonly hours: readonly (OpenHours | undefined)[];
  /** The unit that needs an officer for a position; −1 of a time that no office causes. */
  readonly officeOf: Int32Array;
  /** How much of the time of a position is work of the officer. */
  readonly workShare: Float64Array;
  /** What the work of each unit has to fit into; that of all its steps comes first. */
  readonly officeTimes: readonly (readonly OfficeTime[])[];
  /** The beginning of the day on which a position that is done on certain days may begin next. */
  readonly batches: readonly (((moment: number) => number) | undefined)[];
  /** Some unit is closed at times, or some step is done on certain days. */
  readonly keepsHours: boolean;
  /** The links out of a position are entries `outStart[position]` to `outStart[position + 1]` of the next two. */
  readonly outStart: Int32Array;
  readonly outTarget: Int32Array;
  /** 1 of links that leave the begin of their source. */
  readonly outOfBegin: Uint8Array;
  /** 1 of slots of links into positions that leave the begin of their source. */
  readonly intoFromBegin: Uint8Array;
  /** The positions that an outcome does again: its target and all that follows it. */
  readonly follows: readonly Int32Array[];
  /** Days of a working week. */
  readonly week: number;
}

/**
 * @throws InputError as `buildCaseModel`, and where an office that is needed has no officer, never opens, or is closed
 * on the days of a batch
 */
export function buildLoadModel(process: Process, choice: CaseChoice): LoadModel {
  const model = buildCaseModel(process, choice);
  const { steps } = model;
  const { units, calendar } = applyChoice(process, choice);
  const week = listWorkingWeekdays(calendar);
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const officeOf = Int32Array.from(steps, ({ unit, clock, passThrough }) =>
    unit === undefined || clock !== "counted" || passThrough ? -1 : (numbers.get(unit) ?? -1),
  );
  const hours = units.map(({ open }) => open && buildOpenHours(open, week));
  const batches = steps.map((step, position) => {
    const weekdays = step.passThrough ? undefined : listBatchWeekdays(step, units[officeOf[position] as number]);
    return weekdays && createBeginningFinder(weekdays, week);
  });
  const problems = [
    ...units.flatMap((unit, number) => checkOffice(unit, hours[number], officeOf.includes(number))),
    ...steps.flatMap((step, position) => (step.batch && !step.passThrough && !batches[position] ? [createBatchProblem(step)] : [])),
  ];
  if (problems.length > 0) throw new InputError(problems);
  const listPositions = (unit: number) => [...steps.keys()].filter((position) => officeOf[position] === unit);
  return {
    ...model,
    units,
    staff: Float64Array.from(units, ({ staff }) => staff ?? Number.POSITIVE_INFINITY),
    hours: hours.map((each) => each ?? undefined),
    officeTimes: units.map((unit, number) => listOfficeTimes(unit, listPositions(number), steps, week)),
    officeOf,
    workShare: Float64Array.from(steps, computeWorkShare),
    batches,
    keepsHours: [...hours, ...batches].some((each) => each !== undefined),
    ...buildOutgoingLinks(model),
    week: week.length,
  };
}

/** `work` of a step is a part of its planned time, and the same part of every time that is drawn. */
function computeWorkShare(step: Step): number {
  const planned = getPlannedMinutes({ days: step.days, calendarDays: step.calendarDays });
  return step.work === undefined || planned === 0 ? 1 : Math.min(getPlannedMinutes({ days: step.work }) / planned, 1);
}

function buildOutgoingLinks({ size, start, source, links, outcomes }: CaseModel) {
  const isBeginLink = (slot: number) => links?.type[slot] === linkTypeNumbers.SS || links?.type[slot] === linkTypeNumbers.SF;
  const out: { readonly target: number; readonly ofBegin: boolean }[][] = Array.from({ length: size }, () => []);
  for (let p = 0; p < size; p++) {
    for (let slot = start[p] as number; slot < (start[p + 1] as number); slot++)
      out[source[slot] as number]?.push({ target: p, ofBegin: isBeginLink(slot) });
  }
  const all = out.flat();
  const outStart = new Int32Array(size + 1);
  for (const [p, each] of out.entries()) outStart[p + 1] = (outStart[p] as number) + each.length;
  return {
    outStart,
    outTarget: Int32Array.from(all, ({ target }) => target),
    outOfBegin: Uint8Array.from(all, ({ ofBegin }) => (ofBegin ? 1 : 0)),
    intoFromBegin: Uint8Array.from(source, (_, slot) => (isBeginLink(slot) ? 1 : 0)),
    follows: Array.from(outcomes.target, (target) => (target < 0 ? new Int32Array(0) : collectFollowingSteps(target, out))),
  };
}

function collectFollowingSteps(first: number, out: readonly (readonly { readonly target: number }[])[]): Int32Array {
  const found = new Set([first]);
  for (const position of found) for (const { target } of out[position] ?? []) found.add(target);
  return Int32Array.from(found).sort();
}

function checkOffice(unit: Unit, hours: OpenHours | undefined | null, isNeeded: boolean): readonly Problem[] {
  if (!isNeeded) return [];
  const fault = findOfficerFault(unit);
  if (fault) return [createProblem("no-officer", { path: [], ...fault })];
  if (hours !== null) return [];
  const message = loadModelWords.officeMessage(unit.id);
  const remedy = loadModelWords.officeRemedy;
  return [createProblem("no-officer", { path: [], message, remedy })];
}

function createBatchProblem({ id }: Step): Problem {
  return createProblem("no-officer", {
    path: [],
    message: loadModelWords.noOfficerMessage(id),
    remedy: loadModelWords.noOfficerRemedy,
  });
}
