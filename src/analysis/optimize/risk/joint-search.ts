import { yieldToEvents } from "../../../model/index.ts";
import { comparePositions } from "../decision/search-goal.ts";
import type { WorkLimits } from "../work-limits.ts";
import { computeLeastQuantile, computeLeastUnits, type EffortFloors } from "./effort-floors.ts";
import type { GroupedCases, GroupOption } from "./group-options.ts";
import { type ChoiceNode, NodeQueue } from "./node-queue.ts";

/** What a set of measures is to keep. */
export interface CaseGoal {
  /** The target in minutes. */
  readonly mostMinutes: number;
  /** In so many of the cases. */
  readonly needed: number;
}

/** A set that keeps a goal. */
export interface KeepingSet {
  /** Places among the candidates, ascending. */
  readonly measures: readonly number[];
  /** In units. */
  readonly effort: number;
  /** The minutes to which the needed cases keep. */
  readonly quantile: number;
  /** In so many cases it keeps to the target. */
  readonly hits: number;
}

export interface KeepingResult {
  readonly best?: KeepingSet | undefined;
  /** In units: no set that keeps the goal takes less; infinite where there is none. */
  readonly bound: number;
  readonly proven: boolean;
}

export type KeepingLimits = Pick<WorkLimits, "signal" | "stop"> & { readonly mostNodes: number };

const jointNodesPerPause = 100;

/**
 * The set of the least effort with which enough of the cases keep to the target; then of the least quantile, the fewest
 * measures, the first places. Goes through the groups, best first (Hart, Nilsson and Raphael 1968): what is left is
 * bounded by the least effort that lets enough cases keep to it when each may choose for itself, the quantile bound of
 * Luedtke and Ahmed (2008).
 * @throws the reason of the signal when it is aborted
 */
export async function runJointSearch(
  { base, groups }: GroupedCases,
  floors: EffortFloors,
  { mostMinutes, needed }: CaseGoal,
  { mostNodes, signal, stop }: KeepingLimits,
): Promise<KeepingResult> {
  const waiting = new NodeQueue();
  let made = 0;
  const visit = (options: readonly number[], effort: number, minutes: Float64Array) => {
    const bound = effort + computeLeastUnits(floors, options.length, minutes, mostMinutes, needed);
    if (Number.isFinite(bound)) waiting.push({ options, effort, bound, number: made++ });
  };
  const listOptions = ({ options }: Pick<ChoiceNode, "options">) => options.map((place, group) => groups[group]?.[place] as GroupOption);
  let best: KeepingSet | undefined;
  visit([], base.effort, base.minutes);
  for (let nodes = 0; ; nodes++) {
    const node = waiting.first;
    if (!node || (best && node.bound > best.effort)) return { best, bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true };
    if (nodes % jointNodesPerPause === jointNodesPerPause - 1) await yieldToEvents(signal);
    if (nodes >= mostNodes || stop?.aborted) return { best: best ?? dive(node), bound: node.bound, proven: false };
    waiting.pop();
    const minutes = addOptionMinutes(base.minutes, listOptions(node));
    const left = (best?.effort ?? 0) - node.effort;
    if (best && computeLeastQuantile(floors, node.options.length, minutes, left, needed) > best.quantile) continue;
    if (node.options.length === groups.length) {
      best = pickBetterSet(best, buildSet(node, minutes));
      continue;
    }
    for (const [place, option] of (groups[node.options.length] as readonly GroupOption[]).entries()) {
      visit([...node.options, place], node.effort + option.effort, addOptionMinutes(minutes, [option]));
    }
  }

  function buildSet(node: ChoiceNode, minutes: Float64Array): KeepingSet {
    const measures = [base, ...listOptions(node)].flatMap((option) => option.measures).sort((one, other) => one - other);
    return buildKeepingSet(measures, node.effort, minutes, { mostMinutes, needed });
  }

  /** Goes on from a node by the option that promises the least effort, group after group. */
  function dive(start: ChoiceNode): KeepingSet | undefined {
    let node: ChoiceNode | undefined = start;
    while (node && node.options.length < groups.length) {
      const queue = new NodeQueue();
      const before = node;
      const minutes = addOptionMinutes(base.minutes, listOptions(before));
      for (const [place, option] of (groups[before.options.length] as readonly GroupOption[]).entries()) {
        const effort = before.effort + option.effort;
        const bound =
          effort + computeLeastUnits(floors, before.options.length + 1, addOptionMinutes(minutes, [option]), mostMinutes, needed);
        if (Number.isFinite(bound)) queue.push({ options: [...before.options, place], effort, bound, number: place });
      }
      node = queue.first;
    }
    return node && buildSet(node, addOptionMinutes(base.minutes, listOptions(node)));
  }
}

function addOptionMinutes(base: Float64Array, options: readonly GroupOption[]): Float64Array {
  const sum = base.slice();
  for (const { minutes } of options)
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (minutes[index] as number);
  return sum;
}

/** A set with what comes of it, by the minutes that each case takes. */
export function buildKeepingSet(
  measures: readonly number[],
  effort: number,
  minutes: Float64Array,
  { mostMinutes, needed }: CaseGoal,
): KeepingSet {
  const sorted = minutes.toSorted();
  return { measures, effort, quantile: sorted[needed - 1] as number, hits: sorted.findLastIndex((each) => each <= mostMinutes) + 1 };
}

/** The better of two sets that keep the goal. */
export function pickBetterSet(best: KeepingSet | undefined, other: KeepingSet): KeepingSet {
  if (!best) return other;
  const order =
    other.effort - best.effort ||
    other.quantile - best.quantile ||
    other.measures.length - best.measures.length ||
    comparePositions(other.measures, best.measures);
  return order < 0 ? other : best;
}
