import { goesOn, type WorkLimits } from "../work-limits.ts";
import { bestOfCurves, type Curve, longerOf, type Part } from "./curve.ts";
import { addArc, compacted, copyOf, type EventNetwork, removeArc } from "./event-network.ts";
import { type ModuleMemo, remembered } from "./module-memo.ts";
import { smallestModule, takeOut } from "./modules.ts";
import { reduceArcs } from "./reduce-arcs.ts";
import { shortenShadowed } from "./shadowed-arcs.ts";
import { trimArcs } from "./trim-arcs.ts";

/** What is kept while curves are computed. */
export interface CurveWork extends WorkLimits {
  readonly memo: ModuleMemo;
  /** Events of networks that may still be looked at. */
  left: number;
}

/** Events between two pauses, and parts of the curves of a network before which there is one in any case. */
const eventsAtOnce = 10_000;
const partsAtOnce = 1_000;

/**
 * What a network may cost and take: arcs in a row and side by side become one, modules are solved by themselves, equal ones once, and where none of
 * this helps one arc is given each of its lengths in turn (factoring: Bein, Kamburowski and Stallmann 1992). Undefined when that takes too long.
 * @throws the reason of the signal when it is aborted
 */
export async function networkCurve(whole: EventNetwork, work: CurveWork): Promise<Curve | undefined> {
  if (!(await spend(work, whole))) return undefined;
  simplify(whole, []);
  const network = compacted(whole);
  for (let module = smallestModule(network); module; module = smallestModule(network)) {
    const curve = await remembered(takeOut(network, module), work.memo, (own) => factored(own, work));
    if (!curve) return undefined;
    addArc(network, module.first, module.last, curve);
    simplify(network, []);
  }
  return remembered(compacted(network), work.memo, (own) => factored(own, work));
}

async function factored(network: EventNetwork, work: CurveWork): Promise<Curve | undefined> {
  let known: Curve = [];
  return (await follow(network)) ? known : undefined;

  /** Joins the curve of a network to what is known; false when there are too many. */
  async function follow(each: EventNetwork): Promise<boolean> {
    if (!(await spend(work, each))) return false;
    if (!simplify(each, known)) return true;
    const arc = arcToFix(each);
    if (!arc) {
      known = bestOfCurves([known, wholeCurve(each)], each.depth);
      return true;
    }
    const [from, to, curve] = arc;
    for (const part of curve) {
      const branch = copyOf(each);
      removeArc(branch, from, to);
      addArc(branch, from, to, [part]);
      if (!(await follow(branch))) return false;
    }
    return true;
  }
}

/** Counts the events of a network against what may be looked at; false when that is used up, or the work is to stop. */
async function spend(work: CurveWork, network: EventNetwork): Promise<boolean> {
  const before = work.left;
  work.left -= network.leaving.length;
  const isDue = Math.ceil(before / eventsAtOnce) !== Math.ceil(work.left / eventsAtOnce);
  if (isDue || partsOf(network) > partsAtOnce) await goesOn(work);
  return work.left >= 0 && !work.stop?.aborted;
}

/** False when nothing is left that is better than what is known. */
function simplify(network: EventNetwork, known: Curve): boolean {
  for (let parts = Number.POSITIVE_INFINITY; ; ) {
    reduceArcs(network);
    if (!trimArcs(network, known)) return false;
    shortenShadowed(network);
    reduceArcs(network);
    const left = partsOf(network);
    if (left >= parts) return true;
    parts = left;
  }
}

function partsOf({ leaving }: EventNetwork): number {
  return leaving.reduce((sum, arcs) => [...arcs.values()].reduce((all, curve) => all + curve.length, sum), 0);
}

/** Of the arcs whose length, once it is one, lets an event go, one with the fewest. */
function arcToFix({ leaving, entering }: EventNetwork): readonly [number, number, Curve] | undefined {
  const last = leaving.length - 1;
  let fewest: readonly [number, number, Curve] | undefined;
  for (const [from, arcs] of leaving.entries()) {
    for (const [to, curve] of arcs) {
      const isOnly = (to !== last && entering[to]?.size === 1) || (from !== 0 && arcs.size === 1);
      if (isOnly && (!fewest || curve.length < fewest[2].length)) fewest = [from, to, curve];
    }
  }
  return fewest;
}

/** Of a network of which one arc is left. */
function wholeCurve({ leaving, free, depth }: EventNetwork): Curve {
  const [only] = [...(leaving[0] as Map<number, Curve>).values()] as [readonly Part[]];
  return longerOf(only, free, depth);
}
