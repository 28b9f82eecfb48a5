import { type LongWork, type Measure, type Process, yieldToEvents } from "../../../model/index.ts";
import type { Decision } from "../decision/decision.ts";
import { comparePositions } from "../decision/search-goal.ts";
import { listVariants } from "../decision/variants.ts";
import { splitIndependentGroups } from "../sets/independent-groups.ts";
import { isSteadyChoice, type RiskChoice, type SetCases } from "./cases.ts";

/** A set of measures of one group, and what each case takes with it beside the base. */
export interface GroupOption {
  /** Places among the candidates, ascending; those of the base are not among them. */
  readonly measures: readonly number[];
  /** In effort units. */
  readonly effort: number;
  /** Minutes in each case, fewer than the base takes below 0. */
  readonly minutes: Float64Array;
}

/** What there is to choose from: one option of each group, and what comes of all of them adds up. */
export interface GroupedCases {
  /** The measures that are chosen in any case, their effort, and the minutes that each case takes with them. */
  readonly base: GroupOption;
  readonly groups: readonly (readonly GroupOption[])[];
}

/** Sets of all groups together beyond which not all of them are looked at. */
const maxGroupSets = 2 ** 13;
const groupSetsPerPause = 50;

/**
 * All sets of each group that can be adopted, without those that another one betters in every case. `isApart`: what the
 * groups of the decision save adds up in every case; else all measures are one group. Undefined where there are too
 * many sets.
 * @throws the reason of the signal when it is aborted
 */
export async function buildGroupedCases(
  { isMust, efforts }: Decision,
  groups: readonly (readonly number[])[],
  casesOf: SetCases,
  { signal }: Pick<LongWork, "signal">,
): Promise<GroupedCases | undefined> {
  const sumEffort = (set: readonly number[]) => set.reduce((sum, each) => sum + (efforts[each] as number), 0);
  const musts = isMust.flatMap((each, measure) => (each ? [measure] : []));
  const minutes = casesOf(musts);
  const all = [...isMust.keys()];
  // Without a base that can be adopted nothing can be told of one group alone.
  const apart = minutes ? groups : [all];
  const free = apart.map((group) => group.filter((measure) => !isMust[measure]));
  if (free.reduce((sum, { length }) => sum + 2 ** length, 0) > maxGroupSets) return undefined;
  const base: GroupOption = { measures: musts, effort: sumEffort(musts), minutes: minutes ?? new Float64Array(0) };
  const options: GroupOption[][] = [];
  for (const group of free) {
    const found: GroupOption[] = [];
    for (let mask = 0; mask < 2 ** group.length; mask++) {
      const set = group.filter((_, bit) => (mask >> bit) & 1);
      const taken = casesOf([...musts, ...set].sort((one, other) => one - other));
      if (taken)
        found.push({
          measures: set,
          effort: sumEffort(set),
          minutes: minutes ? taken.map((each, index) => each - (minutes[index] as number)) : taken,
        });
      if (mask % groupSetsPerPause === groupSetsPerPause - 1) await yieldToEvents(signal);
    }
    options.push(dropDominatedOptions(found));
  }
  return { base: minutes ? base : { ...base, minutes: new Float64Array(options[0]?.[0]?.minutes.length ?? 0) }, groups: options };
}

/** By rising effort, then number and places of measures. */
function dropDominatedOptions(options: readonly GroupOption[]): GroupOption[] {
  const kept: GroupOption[] = [];
  for (const option of [...options].sort(compareOptions)) {
    if (!kept.some(({ minutes }) => minutes.every((each, index) => each <= (option.minutes[index] as number)))) kept.push(option);
  }
  return kept;
}

function compareOptions(one: GroupOption, other: GroupOption): number {
  return one.effort - other.effort || one.measures.length - other.measures.length || comparePositions(one.measures, other.measures);
}

/**
 * The candidates in groups whose savings add up in every case: those of the decision, where a measure bears on all
 * steps that it changes, as real days vary with the unit and with what is said of them, too. One group where outcomes
 * are drawn, as a case may end before it comes to some of them.
 */
export function splitCaseGroups(process: Process, decision: Decision, choice: RiskChoice): readonly (readonly number[])[] {
  const { candidates, groups, model, ties } = decision;
  if (!isSteadyChoice(process, choice) || groups.length === 1) return [[...candidates.keys()]];
  return splitIndependentGroups(process, candidates, includeAllChangers(process, candidates, model, choice), ties);
}

function includeAllChangers(
  process: Process,
  candidates: readonly Measure[],
  model: Decision["model"],
  { changes = [] }: RiskChoice,
): Decision["model"] {
  const variants = listVariants(process, candidates, changes, "experienced");
  const steps = model.steps.map((step, number) => ({
    ...step,
    settings: [...step.settings, ...(variants[number]?.changes ?? []).map(({ measure }) => ({ measure, minutes: 0 }))],
  }));
  return { ...model, steps };
}
