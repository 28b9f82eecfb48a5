import { type EventLog, logKind } from "../../formats/index.ts";
import {
  createProblem,
  InputError,
  longWorkKinds,
  type Process,
  requireArgument,
  requireCall,
  type StepChange,
  toWorkingDays,
  yieldToEvents,
} from "../../model/index.ts";
import { loadCalendar } from "../../process/calendar/index.ts";
import { applyChoice } from "../../process/reform/index.ts";
import { estimateArrivals, sortByArrival } from "./arrivals.ts";
import { computeWassersteinDistance } from "./distance.ts";
import { type CaseEstimate, estimateCases, isInstantStep } from "./estimate.ts";
import { buildSeenFlow } from "./flow.ts";
import { type MappedActivity, mapActivities } from "./mapping.ts";
import type { LogView } from "./replay.ts";
import { simulateTimes } from "./simulated-times.ts";
import type { CalibrateOptions, Calibration, CalibrationQuality, CycleTimes } from "./types.ts";
import { calibrateWords } from "./words.ts";
import { createWorkingClock } from "./working-clock.ts";

/**
 * Durations, outcomes and arrivals of a process from a log of its cases, and how near a simulation with them comes to
 * real cases: fitted to the half of the cases that begin earlier, it is held against the later half. What is returned
 * for the file is fitted to all of them.
 * @throws InputError when no activity of the log is a step, `map` names what is not there, or the calendar is not known
 * @throws RangeError when the hours are not those of a day
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { calibrate, readEventLog, readProcess } from "leadpath";
 * const { log } = await readEventLog(new Blob([await readFile("fixtures/licence-log.csv")]).stream());
 * const licence = readProcess(await readFile("fixtures/licence.yaml", "utf8"));
 * const map = { Application: "apply", "Review of the file": "review" };
 * const { cases, steps } = await calibrate(licence, log, { map, runs: 100 });
 * [cases, steps.find(({ step }) => step === "review")?.status]; // → [ 250, "fitted" ]
 * ```
 */
export async function calibrate(process: Process, log: EventLog, options: CalibrateOptions = {}): Promise<Calibration> {
  requireCall(process, options, { ...longWorkKinds, map: "object", hours: "object", runs: "number", seed: "number" });
  requireArgument("log", log, logKind);
  const { map = {}, hours, runs = 10_000, seed = 1, signal, onProgress } = options;
  const activities = mapActivities(process, log, map);
  if (activities.every(({ step }) => step === undefined)) throw new InputError([createUnmappedProblem(activities)]);
  const clock = createWorkingClock(await loadCalendar(process.calendar), hours);
  const numbers = new Map(process.steps.map(({ id }, number) => [id, number]));
  const stepOf = Int32Array.from(activities, ({ step }) => (step === undefined ? -1 : (numbers.get(step) as number)));
  const isSeen = process.steps.map((_, number) => stepOf.includes(number));
  const view: LogView = { log, stepOf, flow: buildSeenFlow(process, isSeen), clock, isInstant: process.steps.map(isInstantStep) };
  const ordered = sortByArrival(log);
  const whole = estimateCases(process, ordered, view);
  onProgress?.({ done: 1, of: 3 });
  await yieldToEvents(signal);
  const half = ordered.length >> 1;
  const earlier = estimateCases(process, ordered.slice(0, half), view);
  const later = estimateCases(process, ordered.slice(half), view);
  onProgress?.({ done: 2, of: 3 });
  await yieldToEvents(signal);
  const simulated = simulateTimes(zeroUnseenSteps(process, earlier, isSeen), { runs, seed });
  onProgress?.({ done: 3, of: 3 });
  const arrivals = estimateArrivals(log, ordered, clock);
  return {
    process: process.id,
    cases: ordered.length,
    activities,
    steps: whole.steps,
    outcomes: whole.outcomes,
    ...(arrivals && { arrivals }),
    unmapped: whole.replay.unmapped,
    outOfOrder: whole.replay.outOfOrder,
    quality: computeQuality(earlier, later, simulated),
    changes: whole.changes,
  };
}

/**
 * The process with what was fitted, in which steps without durations take no time: a cycle of the log ends with its
 * last event.
 */
function zeroUnseenSteps(process: Process, { steps, changes }: CaseEstimate, isSeen: readonly boolean[]): Process {
  const fitted = new Map(changes.map((change) => [change.step, change]));
  const all = process.steps.map(({ id }, number): StepChange => {
    const isTimeless = !isSeen[number] || steps[number]?.status !== "fitted";
    return { ...fitted.get(id), step: id, ...(isTimeless && { actual: { samples: [0] } }) };
  });
  return applyChoice(process, { changes: all });
}

function computeQuality(earlier: CaseEstimate, later: CaseEstimate, simulated: readonly number[]): CalibrationQuality {
  const [first, second, drawn] = [earlier.replay.cycleTimes, later.replay.cycleTimes, simulated].map((each) => each.map(toWorkingDays)) as [
    number[],
    number[],
    number[],
  ];
  return {
    earlier: computeCycleTimes(first),
    later: computeCycleTimes(second),
    simulated: computeCycleTimes(drawn),
    distance: computeWassersteinDistance(drawn, second),
    between: computeWassersteinDistance(first, second),
  };
}

function computeCycleTimes(days: readonly number[]): CycleTimes {
  const sorted = days.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  if (median === undefined) return { cases: 0, mean: null, median: null };
  return { cases: sorted.length, mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length, median };
}

function createUnmappedProblem(activities: readonly MappedActivity[]) {
  const [first] = activities;
  const name = first?.activity ?? "";
  return createProblem("unknown-step", {
    path: [],
    message: calibrateWords.unknownStepMessage(activities.length, name),
    remedy: calibrateWords.unknownStepRemedy,
  });
}
