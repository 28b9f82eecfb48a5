import { entersFinish, leavesFinish } from "../graph/index.ts";
import type { Condition, DecisionLink, DecisionModel, DecisionStep } from "./decision-model.ts";

/** What is decided of each measure. */
export const decided = { open: -1, out: 0, chosen: 1 } as const;

/** By measure, one of `decided`. */
export type Decisions = Int8Array;

/** Minutes that hold of every set of measures which agrees with the decisions, by step number. */
export interface RelaxedSchedule {
  /** Whether the step is on the route in all of these sets. */
  readonly isSure: Uint8Array;
  /** No set lets the step start or finish before. */
  readonly starts: Float64Array;
  readonly finishes: Float64Array;
  /** No set finishes before. */
  readonly finish: number;
}

/** Minutes that no set of measures which agrees with the decisions can finish before; undefined as in `relaxedSchedule`. */
export function leastFinish(model: DecisionModel, decisions: Decisions): number | undefined {
  return relaxedSchedule(model, decisions)?.finish;
}

/**
 * The schedule of the steps and links that are there in all sets that agree with the decisions, each step as short as it may get where that is early, and
 * as long as it may get where a link enters its finish. Undefined when steps wait for each other in all these sets.
 */
export function relaxedSchedule({ steps, links }: DecisionModel, decisions: Decisions): RelaxedSchedule | undefined {
  const sure = (conditions: readonly Condition[]) => conditions.some((condition) => holds(condition, decisions));
  const into: DecisionLink[][] = steps.map(() => []);
  const from: number[][] = steps.map(() => []);
  for (const link of links) {
    if (!sure(link.when)) continue;
    into[link.to]?.push(link);
    from[link.from]?.push(link.to);
  }
  const order = orderReached(
    steps.flatMap(({ begins }, step) => (sure(begins) ? [step] : [])),
    from,
  );
  if (!order) return undefined;

  const [starts, finishes] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  const isSure = new Uint8Array(steps.length);
  let total = 0;
  for (const step of order) {
    isSure[step] = 1;
    const { least, most } = durations(steps[step] as DecisionStep, decisions);
    let [start, finish] = [0, 0];
    for (const link of into[step] as DecisionLink[]) {
      if (!isSure[link.from]) continue;
      const bound = ((leavesFinish(link.type) ? finishes : starts)[link.from] as number) + link.lag;
      if (entersFinish(link.type)) finish = Math.max(finish, bound);
      else start = Math.max(start, bound);
    }
    start = Math.max(start, finish - most);
    finish = Math.max(finish, start + least);
    starts[step] = start;
    finishes[step] = finish;
    total = Math.max(total, finish);
  }
  return { isSure, starts, finishes, finish: total };
}

/** Whether a condition holds in all sets that agree with the decisions. */
export function holds(condition: Condition, decisions: Decisions): boolean {
  return condition.every(({ measure, chosen }) => decisions[measure] === (chosen ? decided.chosen : decided.out));
}

/** The steps that are reached from the first ones, each behind all before it; undefined on a cycle. */
function orderReached(first: readonly number[], from: readonly (readonly number[])[]): number[] | undefined {
  const waitsFor = new Int32Array(from.length);
  const reached = new Set(first);
  for (const step of reached) {
    for (const next of from[step] as readonly number[]) {
      waitsFor[next] = (waitsFor[next] as number) + 1;
      reached.add(next);
    }
  }
  const order = [...reached].filter((step) => waitsFor[step] === 0);
  for (const step of order) {
    for (const next of from[step] as readonly number[]) {
      waitsFor[next] = (waitsFor[next] as number) - 1;
      if (waitsFor[next] === 0) order.push(next);
    }
  }
  return order.length === reached.size ? order : undefined;
}

/** The least and the most minutes that a step may take by what is decided. */
export function durations(
  { minutes, settings, removers }: DecisionStep,
  decisions: Decisions,
): { readonly least: number; readonly most: number } {
  if (removers.some((measure) => decisions[measure] === decided.chosen)) return { least: 0, most: 0 };
  const set = (state: number) => settings.filter(({ measure }) => decisions[measure] === state).map((each) => each.minutes);
  const [chosen, open] = [set(decided.chosen), set(decided.open)];
  const present = chosen.length > 0 ? Math.min(...chosen) : minutes;
  const least = removers.some((measure) => decisions[measure] === decided.open) ? 0 : Math.min(present, ...open);
  return { least, most: chosen.length > 0 ? present : Math.max(present, ...open) };
}
