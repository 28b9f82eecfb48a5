import { type Process, type Step, toWorkingDays } from "../../model/index.ts";
import { collectReachable } from "../../process/graph/index.ts";
import { computeMean, computeWilsonInterval } from "../simulate/index.ts";
import { fitDurations } from "./fit.ts";
import { type LogView, type Replay, replayCases } from "./replay.ts";
import { roundShares } from "./shares.ts";
import type { CalibratedChange, OutcomeCalibration, StepCalibration } from "./types.ts";

/** Durations and outcomes of some cases. */
export interface CaseEstimate {
  readonly replay: Replay;
  readonly steps: readonly StepCalibration[];
  readonly outcomes: readonly OutcomeCalibration[];
  readonly changes: readonly CalibratedChange[];
}

export function estimateCases(process: Process, cases: readonly number[], view: LogView): CaseEstimate {
  const seen = replayCases(view, cases);
  const isWithin = markSeenPredecessors(process.steps, view.flow.isSeen);
  const steps = process.steps.map(({ id }, number): StepCalibration => {
    const fit = fitDurations((seen.durations[number] ?? []).map(toWorkingDays));
    const work = seen.work[number] ?? [];
    if (fit) return { step: id, status: "fitted", fit, ...(work.length > 0 && { work: toWorkingDays(computeMean(work)) }) };
    return { step: id, status: !view.flow.isSeen[number] && isWithin[number] ? "within" : "kept" };
  });
  const outcomes = process.steps.flatMap((step, number) => estimateOutcomes(step, seen.taken[number] ?? []));
  const changes = process.steps.flatMap(
    (step, number) => createCalibrationChange(step, steps[number] as StepCalibration, seen, number) ?? [],
  );
  return { replay: seen, steps, outcomes, changes };
}

/** By step: whether the log shows a step after it, and one before it. */
function markSeenPredecessors(steps: readonly Step[], isSeen: readonly boolean[]): boolean[] {
  const numbers = new Map(steps.map(({ id }, number) => [id, number]));
  const listPredecessors = (number: number) => (steps[number]?.after ?? []).flatMap(({ step }) => numbers.get(step) ?? []);
  const seen = [...steps.keys()].filter((number) => isSeen[number]);
  const before = collectReachable(seen.flatMap(listPredecessors), listPredecessors);
  return steps.map((_, number) => before.has(number));
}

function estimateOutcomes({ id, outcomes = [] }: Step, taken: readonly number[]): OutcomeCalibration[] {
  const of = taken.reduce((sum, each) => sum + each, 0);
  if (of === 0) return [];
  return outcomes.map((outcome, index) => {
    const count = taken[index] as number;
    const { value: share, low, high } = computeWilsonInterval(count, of);
    return { step: id, outcome: outcome.id, count, of, share, low, high };
  });
}

function createCalibrationChange(step: Step, { status, fit }: StepCalibration, seen: Replay, number: number): CalibratedChange | undefined {
  const { id, outcomes = [] } = step;
  const taken = seen.taken[number] ?? [];
  const shares = taken.some((each) => each > 0) ? roundShares(taken) : [];
  const rounds = seen.rounds[number] ?? [];
  const found = status === "within" ? { samples: [0] } : fit?.actual;
  const isSaid = isInstantStep(step) && found && "samples" in found && found.samples.every((days) => days === 0);
  const actual = isSaid ? undefined : found;
  const change: CalibratedChange = {
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

/** Whether a step takes no time by what the file says. */
export function isInstantStep({ days = 0, calendarDays = 0, actual }: Step): boolean {
  return days + calendarDays === 0 && actual === undefined;
}
