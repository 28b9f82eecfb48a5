import type { Decision } from "../decision/decision.ts";
import { type Decisions, decisionStates } from "../decision/states.ts";
import { addCurves, type Curve, type CurvePart, mergeCurves, toMeasureBits } from "./curve.ts";
import { addFreeCosts } from "./event-network.ts";
import { computeBlockCurve, computeSetCost, type MeasureBlock } from "./measure-blocks.ts";
import { buildModelEvents } from "./model-events.ts";
import { type CurveWork, computeNetworkCurve } from "./network-curve.ts";

/** Sets of the measures that bear on more than one step of which each is a case of its own. */
const maxBlockCases = 256;

/**
 * What the sets of a group come to, by its blocks; the minutes are those of the whole process, where of the other
 * measures only those that must be chosen are. Blocks that bear on the length of one step are followed through the
 * network; for those that bear on more there is a case for each of their sets. By the decision model, which no set
 * betters. Undefined where there are too many cases or too large networks.
 * @throws the reason of the signal when it is aborted
 */
export async function computeGroupCurve(
  decision: Decision,
  blocks: readonly MeasureBlock[],
  depth: number,
  work: CurveWork,
): Promise<Curve | undefined> {
  const wide = blocks.filter(({ step }) => step === undefined);
  const local = blocks.filter(({ step }) => step !== undefined);
  if (wide.reduce((product, { sets }) => product * sets.length, 1) > maxBlockCases) return undefined;
  let curve: Curve = [];
  for (const chosen of combineBlockSets(wide)) {
    const one = await computeCaseCurve(decision, local, chosen, depth, work);
    if (!one) return undefined;
    curve = mergeCurves([curve, one], depth);
  }
  return curve;
}

/** All ways to take one set of each block. */
function combineBlockSets(blocks: readonly MeasureBlock[]): number[][] {
  return blocks.reduce<number[][]>((cases, { sets }) => cases.flatMap((one) => sets.map((set) => [...one, ...set])), [[]]);
}

/** The curve of the local blocks beside a set of the other measures; empty where this set cannot be adopted. */
async function computeCaseCurve(
  decision: Decision,
  blocks: readonly MeasureBlock[],
  chosen: readonly number[],
  depth: number,
  work: CurveWork,
): Promise<Curve | undefined> {
  const { isMust, efforts, model, portfolioOf } = decision;
  const decisions: Decisions = Int8Array.from(isMust, (must) => (must ? decisionStates.chosen : decisionStates.out));
  for (const measure of chosen) decisions[measure] = decisionStates.chosen;
  const set = [...decisions.keys()].filter((measure) => decisions[measure] === decisionStates.chosen);
  if (chosen.length > 0 && !portfolioOf(set)) return [];
  const curves = blocks.map((block) => ({ step: block.step, curve: computeBlockCurve(decision, block, decisions, depth) }));
  const open = new Map(curves.flatMap(({ step, curve }) => (typeof step === "number" ? [[step, curve] as const] : [])));
  const network = buildModelEvents(model, decisions, open, depth);
  if (!network) return [];
  for (const { step, curve } of curves) if (step === null) addFreeCosts(network, curve);
  const curve = await computeNetworkCurve(network, work);
  const given: CurvePart = { cost: computeSetCost(efforts, chosen), minutes: 0, set: toMeasureBits(chosen) };
  return curve && addCurves([given], curve, depth);
}
