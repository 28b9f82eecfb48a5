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

/** Open measures at one step of which all cases are gone through. */
const mostCases = 2 ** 6;

/** Minutes that no set of measures which agrees with the decisions can finish before. */
export function leastFinish(model: DecisionModel, decisions: Decisions): number {
  return relaxedSchedule(model, decisions).finish;
}

/**
 * A schedule that is nowhere later than that of any set which agrees with the decisions. At each step all cases of the open measures that bear on
 * its links are gone through, and the earliest case counts; from step to step the cases need not agree. Each step is as short as it may get where that
 * is early, and as long as it may get where a link enters its finish.
 */
export function relaxedSchedule({ steps, links }: DecisionModel, decisions: Decisions): RelaxedSchedule {
  const into: DecisionLink[][] = steps.map(() => []);
  const possible = links.filter(({ when }) => when.some((condition) => !isBroken(condition, decisions)));
  for (const link of possible) into[link.to]?.push(link);
  const times: Times = {
    isSure: new Uint8Array(steps.length),
    starts: new Float64Array(steps.length),
    finishes: new Float64Array(steps.length),
  };
  let finish = 0;
  for (const number of stepOrder(steps.length, possible, (link) => holdsAny(link.when, decisions))) {
    const step = steps[number] as DecisionStep;
    const { least, most } = durations(step, decisions);
    const bounds = casesOf(step, into[number] as DecisionLink[], decisions).map((decisions) =>
      earliestIn(step, into[number] as DecisionLink[], decisions, times),
    );
    if (bounds.some((bound) => bound === undefined)) continue;
    times.isSure[number] = 1;
    const startBound = Math.min(...bounds.map((bound) => Math.max(bound?.start ?? 0, (bound?.finish ?? 0) - most)));
    const finishBound = Math.min(...bounds.map((bound) => Math.max(bound?.finish ?? 0, (bound?.start ?? 0) + least)));
    times.starts[number] = startBound;
    times.finishes[number] = Math.max(finishBound, startBound + least);
    finish = Math.max(finish, times.finishes[number] as number);
  }
  return { ...times, finish };
}

type Times = Pick<RelaxedSchedule, "isSure" | "starts" | "finishes">;

/** The decisions in every case of the open measures at a step; where these are too many, those given alone: what is open then does not hold. */
function casesOf({ begins }: DecisionStep, into: readonly DecisionLink[], decisions: Decisions): Decisions[] {
  const conditions = [...begins, ...into.flatMap(({ when }) => when)];
  const open = [...new Set(conditions.flatMap((condition) => condition.map(({ measure }) => measure)))].filter(
    (measure) => decisions[measure] === decided.open,
  );
  if (open.length === 0 || 2 ** open.length > mostCases) return [decisions];
  return Array.from({ length: 2 ** open.length }, (_, mask) => {
    const one = decisions.slice();
    for (const [position, measure] of open.entries()) one[measure] = (mask >> position) & 1 ? decided.chosen : decided.out;
    return one;
  });
}

/** The least start and finish that the links into a step ask for; undefined where it may not be on the route. */
function earliestIn({ begins }: DecisionStep, into: readonly DecisionLink[], decisions: Decisions, { isSure, starts, finishes }: Times) {
  let isReached = holdsAny(begins, decisions);
  let [start, finish] = [0, 0];
  for (const { from, type, lag, when } of into) {
    if (!isSure[from] || !holdsAny(when, decisions)) continue;
    isReached = true;
    const bound = ((leavesFinish(type) ? finishes : starts)[from] as number) + lag;
    if (entersFinish(type)) finish = Math.max(finish, bound);
    else start = Math.max(start, bound);
  }
  return isReached ? { start, finish } : undefined;
}

/** Whether one of the conditions holds in all sets that agree with the decisions. */
export function holdsAny(conditions: readonly Condition[], decisions: Decisions): boolean {
  return conditions.some((condition) =>
    condition.every(({ measure, chosen }) => decisions[measure] === (chosen ? decided.chosen : decided.out)),
  );
}

function isBroken(condition: Condition, decisions: Decisions): boolean {
  return condition.some(({ measure, chosen }) => decisions[measure] === (chosen ? decided.out : decided.chosen));
}

/**
 * Steps behind what may come before them. Where links of different sets make a cycle, behind what surely comes before them; steps that surely wait
 * for each other are left out.
 */
function stepOrder(size: number, links: readonly DecisionLink[], isSure: (link: DecisionLink) => boolean): number[] {
  const order: number[] = [];
  const isPlaced = new Uint8Array(size);
  const place = (wanted: readonly DecisionLink[]) => {
    const waitsFor = new Int32Array(size);
    const next: number[][] = Array.from({ length: size }, () => []);
    for (const { from, to } of wanted) {
      if (isPlaced[from]) continue;
      waitsFor[to] = (waitsFor[to] as number) + 1;
      next[from]?.push(to);
    }
    const ready = [...waitsFor.keys()].filter((step) => !isPlaced[step] && waitsFor[step] === 0);
    for (const step of ready) {
      isPlaced[step] = 1;
      order.push(step);
      for (const other of next[step] as readonly number[]) {
        waitsFor[other] = (waitsFor[other] as number) - 1;
        if (waitsFor[other] === 0) ready.push(other);
      }
    }
  };
  place(links);
  if (order.length < size) place(links.filter(isSure));
  return order;
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
