import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { DecisionLink } from "../decision/decision-model.ts";
import { type Decisions, hasHoldingCondition } from "../decision/decisions.ts";

/** What all sets of measures leave as it is. */
export interface SteadyLinks {
  /** By step, the only link that may lead to it, where it always does, and from a step that is always there. */
  readonly sole: ReadonlyMap<number, DecisionLink>;
  /** Steps after whose finish another one always follows. */
  readonly isFollowed: ReadonlySet<number>;
}

export function findSteadyLinks(possible: readonly DecisionLink[], isSure: Uint8Array, decisions: Decisions): SteadyLinks {
  const counts = new Map<number, number>();
  for (const { to } of possible) counts.set(to, (counts.get(to) ?? 0) + 1);
  const steady = possible.filter(
    ({ from, to, lag, when }) => lag >= 0 && isSure[from] && isSure[to] && hasHoldingCondition(when, decisions),
  );
  return {
    sole: new Map(steady.filter(({ to, type }) => counts.get(to) === 1 && !hasFinishTarget(type)).map((link) => [link.to, link])),
    isFollowed: new Set(steady.filter(({ type }) => hasFinishSource(type)).map(({ from }) => from)),
  };
}
