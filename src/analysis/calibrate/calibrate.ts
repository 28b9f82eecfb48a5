import type { EventLog } from "../../formats/index.ts";
import { daysOf, InputError, type Process, pause, problem, type StepChange } from "../../model/index.ts";
import { calendarOf } from "../../process/calendar/index.ts";
import { reformed } from "../../process/reform/index.ts";
import { arrivalsOf, inOrderOfArrival } from "./arrivals.ts";
import { distanceBetween } from "./distance.ts";
import { type Estimate, estimate, isInstant } from "./estimate.ts";
import { seenFlow } from "./flow.ts";
import { type MappedActivity, mapActivities } from "./mapping.ts";
import type { View } from "./replay.ts";
import { simulatedTimes } from "./simulated-times.ts";
import type { CalibrateOptions, Calibration, CalibrationQuality, CycleTimes } from "./types.ts";
import { workingClock } from "./working-clock.ts";

/**
 * Durations, outcomes and arrivals of a process from a log of its cases, and how near a simulation with them comes to real cases: fitted to the
 * half of the cases that begin earlier, it is held against the later half. What is returned for the file is fitted to all of them.
 * @throws InputError when no activity of the log is a step, `map` names what is not there, or the calendar is not known
 * @throws RangeError when the hours are not those of a day
 */
export async function calibrate(process: Process, log: EventLog, options: CalibrateOptions = {}): Promise<Calibration> {
  const { map = {}, hours, runs = 10_000, seed = 1, signal, onProgress } = options;
  const activities = mapActivities(process, log, map);
  if (activities.every(({ step }) => step === undefined)) throw new InputError([nothingMapped(activities)]);
  const clock = workingClock(await calendarOf(process.calendar), hours);
  const numbers = new Map(process.steps.map(({ id }, number) => [id, number]));
  const stepOf = Int32Array.from(activities, ({ step }) => (step === undefined ? -1 : (numbers.get(step) as number)));
  const isSeen = process.steps.map((_, number) => stepOf.includes(number));
  const view: View = { log, stepOf, flow: seenFlow(process, isSeen), clock, isInstant: process.steps.map(isInstant) };
  const ordered = inOrderOfArrival(log);
  const whole = estimate(process, ordered, view);
  onProgress?.({ done: 1, of: 3 });
  await pause(signal);
  const half = ordered.length >> 1;
  const earlier = estimate(process, ordered.slice(0, half), view);
  const later = estimate(process, ordered.slice(half), view);
  onProgress?.({ done: 2, of: 3 });
  await pause(signal);
  const simulated = simulatedTimes(withoutUnseen(process, earlier, isSeen), { runs, seed });
  onProgress?.({ done: 3, of: 3 });
  const arrivals = arrivalsOf(log, ordered, clock);
  return {
    process: process.id,
    cases: ordered.length,
    activities,
    steps: whole.steps,
    outcomes: whole.outcomes,
    ...(arrivals && { arrivals }),
    unmapped: whole.replay.unmapped,
    outOfOrder: whole.replay.outOfOrder,
    quality: qualityOf(earlier, later, simulated),
    changes: whole.changes,
  };
}

/** The process with what was fitted, in which steps without durations take no time: a cycle of the log ends with its last event. */
function withoutUnseen(process: Process, { steps, changes }: Estimate, isSeen: readonly boolean[]): Process {
  const fitted = new Map(changes.map((change) => [change.step, change]));
  const all = process.steps.map(({ id }, number): StepChange => {
    const isTimeless = !isSeen[number] || steps[number]?.status !== "fitted";
    return { ...fitted.get(id), step: id, ...(isTimeless && { actual: { samples: [0] } }) };
  });
  return reformed(process, { changes: all });
}

function qualityOf(earlier: Estimate, later: Estimate, simulated: readonly number[]): CalibrationQuality {
  const [first, second, drawn] = [earlier.replay.cycleTimes, later.replay.cycleTimes, simulated].map((each) => each.map(daysOf)) as [
    number[],
    number[],
    number[],
  ];
  return {
    earlier: timesOf(first),
    later: timesOf(second),
    simulated: timesOf(drawn),
    distance: distanceBetween(drawn, second),
    between: distanceBetween(first, second),
  };
}

function timesOf(days: readonly number[]): CycleTimes {
  const sorted = days.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { cases: sorted.length, mean, median: sorted[sorted.length >> 1] ?? Number.NaN };
}

function nothingMapped(activities: readonly MappedActivity[]) {
  const [first] = activities;
  const name = first?.activity ?? "";
  return problem("unknown-step", {
    path: [],
    message: {
      zh: `日志的 ${activities.length} 种活动都不是流程的环节，如“${name}”`,
      en: `None of the ${activities.length} activities of the log is a step of the process, as "${name}"`,
    },
    remedy: { zh: '用 --map "活动=环节编号" 说明哪个活动是哪个环节', en: 'Say which activity is which step: --map "activity=step"' },
  });
}
