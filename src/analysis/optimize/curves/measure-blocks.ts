import type { Measure } from "../../../model/index.ts";
import { hasFinishSource, hasFinishTarget } from "../../../process/graph/index.ts";
import type { Decision } from "../decision/decision.ts";
import type { DecisionModel, DecisionStep } from "../decision/model.ts";
import { isDaysOnly } from "../decision/shared-changes.ts";
import { computeDurationRange, type Decisions, decisionStates } from "../decision/states.ts";
import { type Curve, type CurvePart, mergeCurves, toMeasureBits } from "./curve.ts";

/** Measures of which none can be judged without the others of them, and what of them can be adopted together. */
export interface MeasureBlock {
  /** Sets of its measures without those that must be chosen. */
  readonly sets: readonly (readonly number[])[];
  /**
   * The only thing that it bears on is how long one step takes, or nothing at all: then null. Undefined where it bears
   * on more.
   */
  readonly step: number | null | undefined;
}

/** Sets of a block beyond which it is left alone. */
const maxBlockSets = 1_000;

/**
 * For each group of measures its blocks, which have no thing, need or exclusion in common; undefined where a block has
 * too many sets.
 */
export function createBlockFinder(decision: Decision): (group: readonly number[]) => readonly MeasureBlock[] | undefined {
  const bears = collectBearings(decision.model);
  const tied = collectNeighbours(decision.efforts.length, decision.ties);
  const excluded = collectNeighbours(decision.efforts.length, decision.exclusions);
  const buildBlock = (members: readonly number[]): MeasureBlock | undefined => {
    const sets = listBlockSets(decision, members, excluded);
    const steps = [...new Set(members.flatMap((measure) => bears.steps[measure] as readonly number[]))];
    const isWide = steps.length > 1 || steps.some((step) => bears.tied.has(step)) || members.some((measure) => bears.onLinks.has(measure));
    if (!sets || isWide) return sets && { sets, step: undefined };
    return { sets: sets.filter((set) => isAdoptableSet(decision, set)), step: steps[0] ?? null };
  };
  return (group) => {
    const blocks = splitConnectedParts(group, tied).map(buildBlock);
    const found = blocks.filter((block) => block !== undefined);
    return found.length === blocks.length ? found : undefined;
  };
}

/** What a block that bears on one step costs, and what the step takes. */
export function computeBlockCurve({ efforts, model }: Decision, { sets, step }: MeasureBlock, decisions: Decisions, depth: number): Curve {
  const parts = sets.map((set): CurvePart => {
    const own = decisions.slice();
    for (const measure of set) own[measure] = decisionStates.chosen;
    const minutes =
      typeof step === "number" ? computeDurationRange(model.steps[step] as DecisionStep, own).least : Number.NEGATIVE_INFINITY;
    return { cost: computeSetCost(efforts, set), minutes, set: toMeasureBits(set) };
  });
  return mergeCurves([parts], depth);
}

/** Effort first, then number, as one whole number. */
export function computeSetCost(efforts: readonly number[], set: readonly number[]): number {
  return set.reduce((sum, measure) => sum + (efforts[measure] as number), 0) * (efforts.length + 1) + set.length;
}

/**
 * The steps whose length a measure changes, by measure; the measures that bear on what is linked; and the steps whose
 * length tells by which of their links they start, as others wait for their start.
 */
function collectBearings({ size, steps, links }: DecisionModel) {
  const changed: number[][] = Array.from({ length: size }, () => []);
  steps.forEach(({ settings, removers }, step) => {
    for (const measure of [...settings.map((each) => each.measure), ...removers]) changed[measure]?.push(step);
  });
  const conditions = [...steps.flatMap(({ added, begins }) => [added, ...begins]), ...links.flatMap(({ when }) => when)];
  const leftAtStart = new Set(links.filter(({ type }) => !hasFinishSource(type)).map(({ from }) => from));
  const entered = links.filter(({ type }) => hasFinishTarget(type)).map(({ to }) => to);
  return {
    steps: changed,
    onLinks: new Set(conditions.flatMap((condition) => condition.map(({ measure }) => measure))),
    tied: new Set(entered.filter((step) => leftAtStart.has(step))),
  };
}

/** By measure, those that stand beside it in a list. */
function collectNeighbours(size: number, lists: readonly (readonly number[])[]): ReadonlySet<number>[] {
  const sets = Array.from({ length: size }, () => new Set<number>());
  for (const list of lists) {
    list.forEach((one, place) => {
      list.forEach((other, another) => {
        if (place !== another) sets[one]?.add(other);
      });
    });
  }
  return sets;
}

/** A group in parts without neighbours in each other. */
function splitConnectedParts(group: readonly number[], tied: readonly ReadonlySet<number>[]): number[][] {
  const placed = new Set<number>();
  return group.flatMap((first) => {
    if (placed.has(first)) return [];
    const members = new Set([first]);
    for (const measure of members) for (const other of tied[measure] as ReadonlySet<number>) members.add(other);
    for (const measure of members) placed.add(measure);
    return [[...members].sort((one, other) => one - other)];
  });
}

/** The sets that needs and exclusions let stand. */
function listBlockSets(
  { isMust, needs }: Decision,
  members: readonly number[],
  excluded: readonly ReadonlySet<number>[],
): number[][] | undefined {
  const must = members.filter((measure) => isMust[measure]);
  const hasClash = (set: readonly number[], measure: number) => set.some((each) => excluded[each]?.has(measure));
  let sets: number[][] = [[]];
  for (const measure of members.filter((each) => !isMust[each] && !hasClash([each, ...must], each))) {
    sets = [...sets, ...sets.filter((set) => !hasClash(set, measure)).map((set) => [...set, measure])];
    if (sets.length > maxBlockSets) return undefined;
  }
  const isMet = (set: readonly number[]) =>
    set.every((measure) => (needs[measure] as readonly (readonly number[])[]).every((list) => list.some((each) => set.includes(each))));
  return sets.filter((set) => isMet([...must, ...set]));
}

/** What changes nothing but days clashes with nothing; other values have to agree. */
function isAdoptableSet({ candidates, isMust, portfolioOf }: Decision, set: readonly number[]): boolean {
  if (set.every((measure) => isDaysOnly(candidates[measure] as Measure))) return true;
  const must = isMust.flatMap((each, measure) => (each ? [measure] : []));
  return portfolioOf([...must, ...set].sort((one, other) => one - other)) !== undefined;
}
