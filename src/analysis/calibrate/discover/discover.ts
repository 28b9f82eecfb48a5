import { type EventLog, logKind } from "../../../formats/index.ts";
import {
  assembleCatalog,
  type CalendarDefinition,
  type Catalog,
  catalogSchema,
  isObject,
  type LongWork,
  longWorkKinds,
  type OwnKind,
  type Process,
  requireArgument,
  requireArguments,
  type StepChange,
  yieldToEvents,
} from "../../../model/index.ts";
import { calibrate } from "../calibrate.ts";
import { roundActualDays } from "../round-days.ts";
import type { Calibration } from "../types.ts";
import type { WorkingHours } from "../working-clock.ts";
import { createLaterTest, pickArcs } from "./arcs.ts";
import { countActivityFollowers } from "./causes.ts";
import { draftProcess } from "./draft.ts";
import { createConcurrencyTest } from "./order.ts";
import { listTraces } from "./traces.ts";
import { pickWays } from "./ways.ts";
import { discoverWords } from "./words.ts";

export interface DiscoverOptions extends LongWork {
  /** Share of what follows on what that the process keeps, the most frequent first; 0.95 when absent. */
  readonly keep?: number;
  /** `mon-fri` when absent. */
  readonly calendar?: CalendarDefinition;
  readonly hours?: WorkingHours;
}

const calendarKind: OwnKind = {
  words: "the name of a calendar, or what loadCalendar() takes",
  takes: (value) => typeof value === "string" || isObject(value),
};

/** A process that a log suggests, and what the log says of it. */
export interface Discovery {
  readonly catalog: Catalog;
  readonly calibration: Calibration;
  /** Activities of the log that the process leaves out. */
  readonly leftOut: readonly string[];
}

/**
 * A process from what happened: a step for every activity that is not left out; what follows on what, without pairs
 * that come in either order, which run side by side; decisions where cases go different ways, with their probabilities;
 * returns where they go back. It is a draft to be edited. The method is that of directly-follows graphs with pairs in
 * either order taken out (Augusto et al. 2019), with causes for single cases.
 * @throws RangeError when `keep` is not above 0 and at most 1
 * @example
 * ```ts
 * import { discover, readEventLog } from "leadpath";
 * const csv = "case,activity,timestamp\n1,Apply,2026-03-02T09:00\n1,Decide,2026-03-04T09:00\n";
 * const { log } = await readEventLog(new Blob([csv]).stream());
 * const { catalog } = await discover(log);
 * catalog.processes[0]?.steps.slice(1, 3).map(({ name }) => name); // → [ "Apply", "Decide" ]
 * ```
 */
export async function discover(log: EventLog, options: DiscoverOptions = {}): Promise<Discovery> {
  requireArgument("log", log, logKind);
  requireArguments(options, { ...longWorkKinds, keep: "number", hours: "object", calendar: calendarKind });
  const { keep = 0.95, calendar = "mon-fri", hours, signal, onProgress } = options;
  if (!(keep > 0 && keep <= 1)) throw new RangeError(`No share to keep: ${keep}`);
  const traces = listTraces(log);
  const isConcurrent = createConcurrencyTest(traces);
  await yieldToEvents(signal);
  const size = log.activities.length;
  const isLater = createLaterTest(pickArcs(countActivityFollowers(traces, size, isConcurrent), keep));
  // What is done for the first time after what comes later in most cases was not sent back: here it ran beside it.
  const followers = countActivityFollowers(traces, size, (a, b, isAgain) => isConcurrent(a, b) || (!isAgain && isLater(a, b)));
  const ways = pickWays(followers, keep);
  const { process, stepOf } = draftProcess(log.activities, ways);
  const draft = assembleCatalog(catalogSchema.parse({ leadpath: 1, name: discoverWords.name, calendar, processes: [process] }));
  const map = Object.fromEntries(stepOf);
  const [bare] = draft.processes as [Process];
  const calibration = await calibrate(bare, log, { map, signal, onProgress, ...(hours && { hours }) });
  const steps = new Map(calibration.changes.map((change) => [change.step, change]));
  const means = new Map(calibration.steps.map(({ step, fit }) => [step, fit?.mean]));
  const known = bare.steps.map((step) => applyCalibration(step, steps.get(step.id), means.get(step.id)));
  const leftOut = log.activities.filter((activity) => !stepOf.has(activity));
  return { catalog: { ...draft, processes: [{ ...bare, steps: known }] }, calibration, leftOut };
}

function applyCalibration(
  step: Process["steps"][number],
  change: StepChange | undefined,
  mean: number | undefined,
): Process["steps"][number] {
  const values = new Map(change?.outcomes?.map((each) => [each.id, each]));
  return {
    ...step,
    ...(mean !== undefined && { days: roundActualDays(mean) }),
    ...(change?.actual && { actual: change.actual }),
    ...(step.outcomes && { outcomes: step.outcomes.map((each) => ({ ...each, ...values.get(each.id) })) }),
  };
}
