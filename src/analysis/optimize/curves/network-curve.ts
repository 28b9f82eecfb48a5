import { continueWork, type WorkLimits } from "../work-limits.ts";
import { type Curve, type CurvePart, mergeCurves, mergeParallelCurves } from "./curve.ts";
import { addArc, compactNetwork, copyEventNetwork, type EventNetwork, removeArc } from "./event-network.ts";
import { extractModule, findSmallestModule, type ModuleMemo, memoizeCurve } from "./modules.ts";
import { countParts, simplifyNetwork } from "./simplify-network.ts";

/** What is kept while curves are computed. */
export interface CurveWork extends WorkLimits {
  readonly memo: ModuleMemo;
  /** Events of networks that may still be looked at. */
  left: number;
}

/** Events between two pauses, and parts of the curves of a network before which there is one in any case. */
const eventsPerPause = 10_000;
const partsPerPause = 1_000;

/**
 * What a network may cost and take: arcs in a row and side by side become one, modules are solved by themselves, equal
 * ones once, and where none of this helps one arc is given each of its lengths in turn (factoring: Bein, Kamburowski
 * and Stallmann 1992). Undefined when that takes too long.
 * @throws the reason of the signal when it is aborted
 */
export async function computeNetworkCurve(whole: EventNetwork, work: CurveWork): Promise<Curve | undefined> {
  if (!(await spendEvents(work, whole))) return undefined;
  simplifyNetwork(whole, []);
  const network = compactNetwork(whole);
  for (let module = findSmallestModule(network); module; module = findSmallestModule(network)) {
    const curve = await memoizeCurve(extractModule(network, module), work.memo, (own) => factorNetwork(own, work));
    if (!curve) return undefined;
    addArc(network, module.first, module.last, curve);
    simplifyNetwork(network, []);
  }
  return memoizeCurve(compactNetwork(network), work.memo, (own) => factorNetwork(own, work));
}

async function factorNetwork(network: EventNetwork, work: CurveWork): Promise<Curve | undefined> {
  let known: Curve = [];
  return (await follow(network)) ? known : undefined;

  /** Joins the curve of a network to what is known; false when there are too many. */
  async function follow(each: EventNetwork): Promise<boolean> {
    if (!(await spendEvents(work, each))) return false;
    if (!simplifyNetwork(each, known)) return true;
    const arc = pickFactorArc(each);
    if (!arc) {
      known = mergeCurves([known, getWholeCurve(each)], each.depth);
      return true;
    }
    const [from, to, curve] = arc;
    for (const part of curve) {
      const branch = copyEventNetwork(each);
      removeArc(branch, from, to);
      addArc(branch, from, to, [part]);
      if (!(await follow(branch))) return false;
    }
    return true;
  }
}

/** Counts the events of a network against what may be looked at; false when that is used up, or the work is to stop. */
async function spendEvents(work: CurveWork, network: EventNetwork): Promise<boolean> {
  const before = work.left;
  work.left -= network.leaving.length;
  const isDue = Math.ceil(before / eventsPerPause) !== Math.ceil(work.left / eventsPerPause);
  if (isDue || countParts(network) > partsPerPause) await continueWork(work);
  return work.left >= 0 && !work.stop?.aborted;
}

/** Of the arcs whose length, once it is one, lets an event go, one with the fewest. */
function pickFactorArc({ leaving, entering }: EventNetwork): readonly [number, number, Curve] | undefined {
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
function getWholeCurve({ leaving, free, depth }: EventNetwork): Curve {
  const [only] = [...(leaving[0] as Map<number, Curve>).values()] as [readonly CurvePart[]];
  return mergeParallelCurves(only, free, depth);
}
