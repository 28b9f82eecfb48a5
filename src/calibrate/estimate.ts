import type { EventLog } from "../formats/index.ts";
import { daysOf, type Process, type Step, type StepChange } from "../model/index.ts";
import { fitDurations } from "./fit.ts";
import type { SeenFlow } from "./flow.ts";
import { type Replay, replay } from "./replay.ts";
import { roundedShares, shareOf } from "./shares.ts";
import type { OutcomeCalibration, StepCalibration } from "./types.ts";
import type { WorkingClock } from "./working-clock.ts";

/** How a log is looked at: which activity is which step, and how time passes. */
export interface View {
  readonly log: EventLog;
  readonly stepOf: Int32Array;
  readonly flow: SeenFlow;
  readonly clock: WorkingClock;
}

/** Durations and outcomes of some cases. */
export interface Estimate {
  readonly replay: Replay;
  readonly steps: readonly StepCalibration[];
  readonly outcomes: readonly OutcomeCalibration[];
  readonly changes: readonly StepChange[];
}

export function estimate(process: Process, cases: readonly number[], view: View): Estimate {
  const seen = replay(view.log, cases, view.stepOf, view.flow, view.clock);
  const isWithin = stepsBeforeSeen(process.steps, view.flow.isSeen);
  const steps = process.steps.map(({ id }, number): StepCalibration => {
    const fit = fitDurations((seen.durations[number] ?? []).map(daysOf));
    const work = seen.work[number] ?? [];
    if (fit) return { step: id, status: "fitted", fit, ...(work.length > 0 && { work: daysOf(meanOf(work)) }) };
    return { step: id, status: !view.flow.isSeen[number] && isWithin[number] ? "within" : "kept" };
  });
  const outcomes = process.steps.flatMap((step, number) => outcomesOf(step, seen.taken[number] ?? []));
  const changes = process.steps.flatMap((step, number) => changeOf(step, steps[number] as StepCalibration, seen, number) ?? []);
  return { replay: seen, steps, outcomes, changes };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** By step: whether the log shows a step after it, and one before it. */
function stepsBeforeSeen(steps: readonly Step[], isSeen: readonly boolean[]): boolean[] {
  const numbers = new Map(steps.map(({ id }, number) => [id, number]));
  const isBefore = steps.map(() => false);
  const waiting = [...steps.keys()].filter((number) => isSeen[number]);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    for (const { step } of steps[number]?.after ?? []) {
      const before = numbers.get(step);
      if (before === undefined || isBefore[before]) continue;
      isBefore[before] = true;
      waiting.push(before);
    }
  }
  return isBefore;
}

function outcomesOf({ id, outcomes = [] }: Step, taken: readonly number[]): OutcomeCalibration[] {
  const of = taken.reduce((sum, each) => sum + each, 0);
  if (of === 0) return [];
  return outcomes.map((outcome, index) => {
    const count = taken[index] as number;
    return { step: id, outcome: outcome.id, count, of, ...shareOf(count, of) };
  });
}

function changeOf(step: Step, { status, fit }: StepCalibration, seen: Replay, number: number): StepChange | undefined {
  const { id, outcomes = [] } = step;
  const taken = seen.taken[number] ?? [];
  const shares = taken.some((each) => each > 0) ? roundedShares(taken) : [];
  const rounds = seen.rounds[number] ?? [];
  const actual = fit?.actual ?? (status === "within" && plannedTime(step) > 0 ? { samples: [0] } : undefined);
  const change: StepChange = {
    step: id,
    ...(actual && { actual }),
    ...(shares.length > 0 && {
      outcomes: outcomes.map((outcome, index) => ({
        id: outcome.id,
        probability: shares[index] as number,
        ...(outcome.returnTo !== undefined && (rounds[index] as number) > 0 && { rounds: rounds[index] as number }),
      })),
    }),
  };
  return actual || shares.length > 0 ? change : undefined;
}

function plannedTime({ days = 0, calendarDays = 0, actual }: Step): number {
  return actual ? 1 : days + calendarDays;
}
