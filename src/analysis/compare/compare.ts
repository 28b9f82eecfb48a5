import { InputError, type Measure, type Process, requireCall, toMinutes, toWorkingDays } from "../../model/index.ts";
import type { Route } from "../../process/graph/index.ts";
import { addRequirements, dropMeasure, resolveChoice } from "../../process/reform/index.ts";
import { computeTotalMinutes, type Schedule, type ScheduleOptions, schedule, scheduleOptionKinds } from "../../process/schedule/index.ts";
import { computeAdoptionSavings } from "./adoption-savings.ts";

export interface CompareOptions extends ScheduleOptions {
  /** Ids of measures in the order in which they are adopted; those that are not named follow, in declaration order. */
  readonly order?: readonly string[] | undefined;
}

/** Two states of a process side by side. Days are working days. */
export interface Comparison {
  readonly process: string;
  readonly scenario?: string | undefined;
  /** Total days before and after; `saved` is negative when the process got longer. */
  readonly before: number;
  readonly after: number;
  readonly saved: number;
  /** Sum of the efforts of the chosen measures, and of the changes of the scenario. */
  readonly effort: number;
  /** Every measure of the process, in declaration order. */
  readonly measures: readonly MeasureSaving[];
  /** The chosen measures as they are adopted one after another: as asked, but none before what it requires. */
  readonly order: readonly string[];
  /** What the changes by hand save on top of the measures. */
  readonly changes: number;
  /** Effort of the changes of the scenario; absent where it is none. */
  readonly changesEffort?: number | undefined;
  readonly baseline: Schedule;
  readonly reformed: Schedule;
}

/** What one measure saves of the experienced total, in working days; effort is the file's own unit. */
export interface MeasureSaving {
  readonly id: string;
  readonly effort: number;
  /** It is in the chosen set. */
  readonly chosen: boolean;
  /** Days saved by it with the measures that it requires, and nothing else; null when these cannot stand together. */
  readonly alone: number | null;
  /** Days lost when it is taken out of the chosen set with those that require it; null when it is not chosen. */
  readonly last: number | null;
  /**
   * Days saved when it joins the chosen measures that are adopted before it: these sum to the whole. Null when not
   * chosen.
   */
  readonly step: number | null;
}

/**
 * What a choice of measures (and changes by hand) saves against the process as it stands, as a whole and measure by
 * measure.
 * @throws InputError when the choice or the route is wrong
 * @example
 * ```ts
 * import { buildProcess, compare } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const permit = buildProcess({ id: "permit", steps });
 * const { before, after, saved } = compare(permit, { changes: [{ step: "apply", days: 2 }] });
 * [before, after, saved]; // → [ 8, 5, 3 ]
 * ```
 */
export function compare(process: Process, all: CompareOptions = {}): Comparison {
  requireCall(process, all, { ...scheduleOptionKinds, order: "texts" });
  const { order, ...options } = all;
  const baseline = schedule(process, { route: restrictRoute(process, options.route), start: options.start });
  const reformed = schedule(process, options);
  const { measures: chosen, changes, changesEffort, effort } = resolveChoice(process, options);
  const total = createTotalLookup(process, { ...options, changes });
  const chosenIds = new Set(chosen.map((measure) => measure.id));
  const steps = computeAdoptionSavings(process, orderMeasures(chosen, order), (set) => total(set, false));
  const before = toMinutes(baseline.days);
  const after = toMinutes(reformed.days);
  const computeSaving = (from: number | null, to: number | null) => (from === null || to === null ? null : toWorkingDays(from - to));

  return {
    process: process.id,
    ...(options.scenario !== undefined && { scenario: options.scenario }),
    before: baseline.days,
    after: reformed.days,
    saved: toWorkingDays(before - after),
    effort,
    measures: process.measures.map((measure) => {
      const { id } = measure;
      const isChosen = chosenIds.has(id);
      return {
        id,
        effort: measure.effort,
        chosen: isChosen,
        alone: computeSaving(before, total(addRequirements(id, process), false)),
        last: isChosen ? computeSaving(total(dropMeasure(id, chosenIds, process), true), after) : null,
        step: steps.get(id) ?? null,
      };
    }),
    order: [...steps.keys()],
    changes: computeSaving(total(chosenIds, false), after) ?? 0,
    ...(changesEffort !== 0 && { changesEffort }),
    baseline,
    reformed,
  };
}

function orderMeasures(chosen: readonly Measure[], order: readonly string[] = []): readonly Measure[] {
  const named = order.flatMap((id) => chosen.filter((measure) => measure.id === id));
  return [...new Set([...named, ...chosen])];
}

/** A named route as far as the process has its decisions: a measure may add others. */
export function restrictRoute(process: Process, route: Route | undefined): Route | undefined {
  if (typeof route !== "object") return route;
  return Object.fromEntries(Object.entries(route).filter(([id]) => process.steps.some((step) => step.id === id)));
}

/** Total minutes of a set of measures, with the changes by hand or without; null when the set cannot stand. */
type TotalLookup = (measures: ReadonlySet<string>, withChanges: boolean) => number | null;

function createTotalLookup(process: Process, { route, changes, start }: ScheduleOptions): TotalLookup {
  return (measures, withChanges) => {
    try {
      return computeTotalMinutes(process, { measures: [...measures], route, start, ...(withChanges && { changes }) });
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  };
}
