import { linkNumbers } from "../graph/index.ts";
import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";

/** The least start that the link at a slot asks of a step that takes so long, on a clock; −Infinity of a link that is not taken. */
export type LinkBound = (clock: number, slot: number, minutes: number) => number;

export function linkBounds({ source, need, links }: CaseModel, { begin, finish, chosen }: CaseState): LinkBound {
  return (clock, slot, minutes) => {
    const from = source[slot] as number;
    const wanted = need[slot] as number;
    if (wanted >= 0 && chosen[from] !== wanted) return Number.NEGATIVE_INFINITY;
    if (!links) return (finish[clock] as Float64Array)[from] as number;
    const type = links.type[slot] as number;
    const leavesFinish = type === linkNumbers.FS || type === linkNumbers.FF;
    const left = (leavesFinish ? finish : begin)[clock]?.[from] as number;
    const entersFinish = type === linkNumbers.FF || type === linkNumbers.SF;
    return left + (links.lag[slot] as number) - (entersFinish ? minutes : 0);
  };
}

/** When a step that takes so long begins on a clock; −Infinity when nothing leads to it. */
export function startsOn(model: CaseModel, state: CaseState): (clock: number, position: number, minutes: number) => number {
  const { start, isFirst } = model;
  const bound = linkBounds(model, state);
  return (clock, p, minutes) => {
    let latest = isFirst[p] === 1 ? 0 : Number.NEGATIVE_INFINITY;
    const end = start[p + 1] as number;
    for (let slot = start[p] as number; slot < end; slot++) {
      const asked = bound(clock, slot, minutes);
      if (asked > latest) latest = asked;
    }
    if (latest === Number.NEGATIVE_INFINITY) return latest;
    return Math.max(latest, (state.release[clock] as Float64Array)[p] as number);
  };
}
