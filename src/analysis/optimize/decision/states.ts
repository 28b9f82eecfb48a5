import type { Condition } from "./condition.ts";
import type { DecisionLink, DecisionModel, DecisionStep } from "./model.ts";

/** What is decided of each measure. */
export const decisionStates = { open: -1, out: 0, chosen: 1 } as const;

/** By measure, one of `decisionStates`. */
export type Decisions = Int8Array;

/** Open measures at one step of which all cases are gone through. */
const maxOpenCases = 2 ** 6;

/** Whether one of the conditions holds in all sets that agree with the decisions. */
export function hasHoldingCondition(conditions: readonly Condition[], decisions: Decisions): boolean {
  return conditions.some((condition) =>
    condition.every(({ measure, chosen }) => decisions[measure] === (chosen ? decisionStates.chosen : decisionStates.out)),
  );
}

function isBrokenCondition(condition: Condition, decisions: Decisions): boolean {
  return condition.some(({ measure, chosen }) => decisions[measure] === (chosen ? decisionStates.out : decisionStates.chosen));
}

/** Whether one of the conditions holds in some set that agrees with the decisions. */
export function canHold(conditions: readonly Condition[], decisions: Decisions): boolean {
  return conditions.some((condition) => !isBrokenCondition(condition, decisions));
}

/** The links that some set has which agrees with the decisions. */
export function listPossibleLinks({ links }: DecisionModel, decisions: Decisions): DecisionLink[] {
  return links.filter(({ when }) => canHold(when, decisions));
}

/**
 * The decisions in every case of the open measures that conditions name; where these are too many, those given alone:
 * what is open then does not hold.
 */
export function listDecisionCases(conditions: readonly Condition[], decisions: Decisions): Decisions[] {
  const open = [...new Set(conditions.flatMap((condition) => condition.map(({ measure }) => measure)))].filter(
    (measure) => decisions[measure] === decisionStates.open,
  );
  if (open.length === 0 || 2 ** open.length > maxOpenCases) return [decisions];
  return Array.from({ length: 2 ** open.length }, (_, mask) => {
    const one = decisions.slice();
    for (const [position, measure] of open.entries()) one[measure] = (mask >> position) & 1 ? decisionStates.chosen : decisionStates.out;
    return one;
  });
}

/**
 * Steps behind what may come before them. Where links of different sets make a cycle, behind what surely comes before
 * them; steps that surely wait for each other are left out.
 */
export function computeStepOrder(size: number, links: readonly DecisionLink[], decisions: Decisions): number[] {
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
  if (order.length < size) place(links.filter(({ when }) => hasHoldingCondition(when, decisions)));
  return order;
}

/** The least and the most minutes that a step may take by what is decided. */
export function computeDurationRange(
  { minutes, settings, removers }: DecisionStep,
  decisions: Decisions,
): { readonly least: number; readonly most: number } {
  if (removers.some((measure) => decisions[measure] === decisionStates.chosen)) return { least: 0, most: 0 };
  const listMinutes = (state: number) => settings.filter(({ measure }) => decisions[measure] === state).map((each) => each.minutes);
  const [chosen, open] = [listMinutes(decisionStates.chosen), listMinutes(decisionStates.open)];
  const present = chosen.length > 0 ? Math.min(...chosen) : minutes;
  const least = removers.some((measure) => decisions[measure] === decisionStates.open) ? 0 : Math.min(present, ...open);
  return { least, most: chosen.length > 0 ? present : Math.max(present, ...open) };
}
