import { InputError, isInCalendarDays, type Measure, type Process } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { computeTotalMinutes, computeTotals, type ScheduleOptions, type ScheduleStart } from "../../../process/schedule/index.ts";
import type { StepMinutes } from "../decision/step-minutes.ts";
import type { ReckonedClock } from "../types.ts";
import { buildExactModel, type ExactModel, type ExactStep } from "./exact-model.ts";
import { createPassTimes, resumeForwardPass } from "./link-passes.ts";
import { createSwitchedNetwork } from "./switched-network.ts";

/**
 * A set of measures, at first the empty one, and how long the process takes with it. Measures go by their place in the
 * list given.
 */
export interface SetMinutes {
  /** Puts a measure into the set, or takes it out. */
  readonly toggle: (measure: number) => void;
  /** Makes it the set of the measures that are not 0 by their place. */
  readonly choose: (wanted: ArrayLike<number>) => void;
  /** The total as `computeTotalMinutes` has it, to the minute; undefined where the set cannot be adopted. */
  readonly minutes: () => number | undefined;
  /** What of it counts, as `computeTotals` has it. */
  readonly counted: () => number | undefined;
  /**
   * By measure, the place of the first step on which it bears. Sets are gone through fastest when measures of late
   * steps change most often, as what comes before is not scheduled again.
   */
  readonly places: readonly number[];
  /** Every set is applied and scheduled, which takes a hundred times as long. */
  readonly isApplied: boolean;
}

/**
 * Schedules sets of measures one after another, in about a microsecond each where a process has 60 steps. All that any
 * set may bring is laid out once; a measure that joins or leaves switches its links and durations, and one forward pass
 * follows from the first of them. Where that does not tell what holds (real days that differ; a removed decision where
 * links may close a cycle) the set is applied and scheduled; so is every set where a start is given and something is in
 * calendar days.
 */
export function createSetMinutes(process: Process, measures: readonly Measure[], route: Route, start?: ScheduleStart): SetMinutes {
  const model = buildExactModel(process, measures, route);
  const network = createSwitchedNetwork(process, measures, model, route);
  const { chosen, links, order, switches } = network;
  const durations = createSetDurations(model, chosen);
  const places = findFirstPlaces(network, durations.stepsOf);
  const total = { minutes: durations.minutes, times: createPassTimes(order.length), place: 0 };
  const counted = { minutes: durations.counted, times: createPassTimes(order.length), place: 0 };
  const isApplied = start !== undefined && hasCalendarDays(process, measures);
  /** Undefined: not looked at yet; null: to be applied. */
  let isAdoptable: boolean | null | undefined;

  const computeFinish = (clock: typeof total) => {
    const finish = resumeForwardPass(clock.place, order, links, switches, clock.minutes, clock.times);
    clock.place = network.isOrderFixed ? order.length : 0;
    return finish;
  };
  const evaluate = (passes: () => number, clock: ReckonedClock) => {
    if (isAdoptable === undefined) isAdoptable = (isApplied ? undefined : network.isAdoptable()) ?? null;
    if (isAdoptable) return passes();
    if (isAdoptable === false) return undefined;
    const ids = measures.flatMap(({ id }, measure) => (chosen[measure] === 1 ? [id] : []));
    return computeAppliedMinutes(process, { route, start, measures: ids }, clock);
  };
  const toggle = (measure: number) => {
    network.toggle(measure);
    durations.refresh(measure);
    isAdoptable = undefined;
    const place = places[measure] as number;
    if (place < total.place) total.place = place;
    if (place < counted.place) counted.place = place;
  };
  const isAllCounted = hasOnlyCountedSteps(model);
  return {
    toggle,
    places,
    isApplied,
    choose: (wanted) => {
      for (let measure = 0; measure < chosen.length; measure++) if ((chosen[measure] === 1) !== (wanted[measure] !== 0)) toggle(measure);
    },
    minutes: () => evaluate(() => computeFinish(total), "experienced"),
    counted: () =>
      evaluate(() => (isAllCounted ? computeFinish(total) : Math.min(computeFinish(total), computeFinish(counted))), "counted"),
  };
}

function findFirstPlaces(
  { order, isOrderFixed, stepsOf }: ReturnType<typeof createSwitchedNetwork>,
  timed: readonly (readonly number[])[],
): number[] {
  if (!isOrderFixed) return stepsOf.map(() => 0);
  const place = new Int32Array(order.length);
  order.forEach((step, index) => {
    place[step] = index;
  });
  return stepsOf.map((steps, measure) =>
    Math.min(order.length, ...[...steps, ...(timed[measure] ?? [])].map((step) => place[step] as number)),
  );
}

function hasOnlyCountedSteps({ steps }: ExactModel): boolean {
  return steps.every(({ step, clockers }) => step.clock === "counted" && clockers.length === 0);
}

function hasCalendarDays({ steps }: Process, measures: readonly Measure[]): boolean {
  const changes = measures.flatMap((measure) => measure.changes);
  return [...steps, ...changes.map((change) => ("add" in change ? change.add : change))].some((each) =>
    "step" in each || "id" in each ? isInCalendarDays(each) : false,
  );
}

/** How long each step takes for a set of measures, at first the empty one, by step number. */
interface SetDurations {
  readonly minutes: Float64Array;
  /** What of it counts. */
  readonly counted: Float64Array;
  /** Measures that bear on it, with the numbers of their steps. */
  readonly stepsOf: readonly (readonly number[])[];
  /** To be called when a measure has joined or left the set. */
  readonly refresh: (measure: number) => void;
}

function createSetDurations(model: ExactModel, chosen: Uint8Array): SetDurations {
  const steps = model.steps.map((step) => ({ removers: step.removers, passing: sortSettings(step), counted: sortSettings(step.counted) }));
  const minutes = new Float64Array(steps.length);
  const counted = new Float64Array(steps.length);
  const renew = (number: number) => {
    const step = steps[number] as (typeof steps)[number];
    const isRemoved = isAnyChosen(step.removers, chosen);
    minutes[number] = isRemoved ? 0 : getSetDuration(step.passing, chosen);
    counted[number] = isRemoved ? 0 : getSetDuration(step.counted, chosen);
  };
  const stepsOf: number[][] = Array.from({ length: model.size }, () => []);
  model.steps.forEach((step, number) => {
    for (const measure of collectStepMeasures(step)) stepsOf[measure]?.push(number);
    renew(number);
  });
  return { minutes, counted, stepsOf, refresh: (measure) => stepsOf[measure]?.forEach(renew) };
}

function collectStepMeasures({ settings, counted, removers }: ExactStep): Set<number> {
  return new Set([...[...settings, ...counted.settings].map(({ measure }) => measure), ...removers]);
}

function sortSettings({ minutes, settings }: StepMinutes): StepMinutes {
  return { minutes, settings: [...settings].sort((one, other) => one.minutes - other.minutes) };
}

/** With the settings in ascending order. A loop, as this is called for every set. */
function getSetDuration({ minutes, settings }: StepMinutes, chosen: Uint8Array): number {
  for (const setting of settings) if (chosen[setting.measure] === 1) return setting.minutes;
  return minutes;
}

function isAnyChosen(measures: readonly number[], chosen: Uint8Array): boolean {
  for (const measure of measures) if (chosen[measure] === 1) return true;
  return false;
}

/**
 * What a process takes on a clock after measures and changes by hand, in minutes of working time; undefined where they
 * cannot be adopted.
 */
export function computeAppliedMinutes(process: Process, options: ScheduleOptions, clock: ReckonedClock): number | undefined {
  try {
    return clock === "counted" ? computeTotals(process, options).counted : computeTotalMinutes(process, options);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
