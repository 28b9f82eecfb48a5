import { yieldToEvents } from "../../../model/index.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { isWithinGoal, pickBestPortfolio, type SearchGoal } from "../decision/search-goal.ts";

/** Sets that are scheduled between two pauses. */
const greedySetsPerPause = 50;

/**
 * A set that meets a goal, though perhaps not the best, by scheduling a few sets for each measure (greedy): measures
 * join with what they need, in place of what they exclude, those first that save most for their effort, as long as it
 * takes no longer with them. Then the dearest leave, or give way to cheaper ones, where that is better. Undefined where
 * neither this nor all measures together meet the goal.
 * @throws the reason of the signal when it is aborted
 */
export async function buildGreedySet(
  decision: Decision,
  goal: SearchGoal,
  signal: AbortSignal | undefined,
): Promise<Portfolio | undefined> {
  const { efforts, isMust, portfolioOf } = decision;
  const must = [...efforts.keys()].filter((measure) => isMust[measure]);
  const least = portfolioOf(addNeeds(decision, must));
  if (!least) return undefined;
  let best = least;
  const rivals = listRivals(decision);
  const joinMeasure = (measure: number) =>
    addNeeds(decision, [...best.measures.filter((each) => isMust[each] || !rivals[measure]?.includes(each)), measure]);

  let scheduled = 0;
  const scheduleSet = async (set: readonly number[]) => {
    if (++scheduled % greedySetsPerPause === 0) await yieldToEvents(signal);
    return must.every((each) => set.includes(each)) ? portfolioOf(set) : undefined;
  };
  const joiners: GreedyJoiner[] = [];
  for (const [measure, effort] of efforts.entries()) {
    const alone = best.measures.includes(measure) ? undefined : await scheduleSet(joinMeasure(measure));
    if (alone) joiners.push({ measure, effort, worth: computeWorth(least, alone) });
  }
  for (const { measure } of joiners.sort((one, other) => other.worth - one.worth || one.effort - other.effort)) {
    if (goal.first === "effort" && isWithinGoal(goal, best)) break;
    const next = best.measures.includes(measure) ? undefined : await scheduleSet(joinMeasure(measure));
    if (next && next.minutes <= best.minutes && next.effort <= goal.mostEffort) best = next;
  }
  if (!isWithinGoal(goal, best)) best = portfolioOf([...efforts.keys()]) ?? best;
  if (!isWithinGoal(goal, best)) return undefined;

  const compareEfforts = (one: number, other: number) => (efforts[one] as number) - (efforts[other] as number);
  for (const measure of best.measures.toSorted(compareEfforts).reverse()) {
    const cheaper = (rivals[measure] ?? []).filter((rival) => compareEfforts(rival, measure) < 0).sort(compareEfforts);
    for (const next of [dropSetMeasure(decision, best.measures, measure), ...cheaper.map(joinMeasure)]) {
      const set = await scheduleSet(next);
      if (!set || !isWithinGoal(goal, set) || pickBestPortfolio(goal, [best, set]) === best) continue;
      best = set;
      break;
    }
  }
  return best;
}

interface GreedyJoiner {
  readonly measure: number;
  readonly effort: number;
  /** What it saves for its effort where nothing else is chosen that does not have to be. */
  readonly worth: number;
}

/** By measure, those that it cannot stand beside. */
function listRivals({ efforts, exclusions }: Decision): readonly number[][] {
  const rivals: number[][] = efforts.map(() => []);
  for (const [one, other] of exclusions) {
    rivals[one]?.push(other);
    rivals[other]?.push(one);
  }
  return rivals;
}

/** Minutes saved for each unit of effort. */
function computeWorth(before: Portfolio, after: Portfolio): number {
  const [saved, effort] = [before.minutes - after.minutes, after.effort - before.effort];
  return saved === 0 ? 0 : saved / effort;
}

/** A set with what its measures need, of several the first; ascending. */
function addNeeds({ needs }: Decision, set: readonly number[]): number[] {
  const all = new Set(set);
  for (const measure of all) {
    for (const list of needs[measure] as readonly (readonly number[])[]) {
      const [first] = list;
      if (first !== undefined && !list.some((each) => all.has(each))) all.add(first);
    }
  }
  return [...all].sort((one, other) => one - other);
}

/** A set less one measure and those that need it, in turn. */
function dropSetMeasure({ needs }: Decision, set: readonly number[], gone: number): number[] {
  let rest = set.filter((measure) => measure !== gone);
  for (;;) {
    const kept = rest.filter((measure) => needs[measure]?.every((list) => list.some((each) => rest.includes(each))));
    if (kept.length === rest.length) return kept;
    rest = kept;
  }
}
