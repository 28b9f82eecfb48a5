import { linkNumbers } from "../graph/index.ts";
import type { CaseModel } from "./case-model.ts";
import type { CaseState } from "./case-state.ts";

type Kinds = NonNullable<CaseModel["links"]>;

/** The least start that the link at a slot asks of a step that takes so long, on a clock; −Infinity of a link that is not taken. */
type LinkBound = (clock: number, slot: number, minutes: number) => number;

function linkBounds({ source, need }: CaseModel, { type: types, lag }: Kinds, { begin, finish, chosen }: CaseState): LinkBound {
  return (clock, slot, minutes) => {
    const from = source[slot] as number;
    const wanted = need[slot] as number;
    if (wanted >= 0 && chosen[from] !== wanted) return Number.NEGATIVE_INFINITY;
    const type = types[slot] as number;
    const leavesFinish = type === linkNumbers.FS || type === linkNumbers.FF;
    const left = (leavesFinish ? finish : begin)[clock]?.[from] as number;
    const entersFinish = type === linkNumbers.FF || type === linkNumbers.SF;
    return left + (lag[slot] as number) - (entersFinish ? minutes : 0);
  };
}

/** Whether the link at a slot decides that a step that takes so long begins at a time, with all time in it. */
export type Decides = (slot: number, at: number, minutes: number) => boolean;

export function deciding(model: CaseModel, state: CaseState): Decides {
  const { source, need, links } = model;
  const { chosen } = state;
  const ends = state.finish[0] as Float64Array;
  if (links) {
    const bound = linkBounds(model, links, state);
    return (slot, at, minutes) => bound(0, slot, minutes) === at;
  }
  return (slot, at) => {
    const before = source[slot] as number;
    const wanted = need[slot] as number;
    return ends[before] === at && (wanted < 0 || chosen[before] === wanted);
  };
}

/** When a step that takes so long begins on a clock; −Infinity when nothing leads to it. */
export type StartOn = (clock: number, position: number, minutes: number) => number;

export function startsOn(model: CaseModel, state: CaseState): StartOn {
  const { start, isFirst, links } = model;
  const latest = links ? latestBound(model, links, state) : latestFinish(model, state);
  return (clock, p, minutes) => {
    const asked = latest(clock, start[p] as number, start[p + 1] as number, minutes);
    const earliest = isFirst[p] === 1 ? Math.max(asked, 0) : asked;
    return earliest === Number.NEGATIVE_INFINITY ? earliest : Math.max(earliest, (state.release[clock] as Float64Array)[p] as number);
  };
}

/** The latest that the links from one slot to before another ask. */
type LatestOf = (clock: number, from: number, to: number, minutes: number) => number;

function latestBound(model: CaseModel, links: Kinds, state: CaseState): LatestOf {
  const bound = linkBounds(model, links, state);
  return (clock, from, to, minutes) => {
    let latest = Number.NEGATIVE_INFINITY;
    for (let slot = from; slot < to; slot++) latest = Math.max(latest, bound(clock, slot, minutes));
    return latest;
  };
}

/** The same where all links are finish-to-start without lag: what most processes spend their time in. */
function latestFinish({ source, need }: CaseModel, { finish, chosen }: CaseState): LatestOf {
  return (clock, from, to) => {
    const ends = finish[clock] as Float64Array;
    let latest = Number.NEGATIVE_INFINITY;
    for (let slot = from; slot < to; slot++) {
      const before = source[slot] as number;
      const wanted = need[slot] as number;
      if (wanted >= 0 && chosen[before] !== wanted) continue;
      const end = ends[before] as number;
      if (end > latest) latest = end;
    }
    return latest;
  };
}
