import { leastFinish } from "../bounds/least-finish.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { type Decisions, decided, holdsAny } from "../decision/decisions.ts";
import { goesOn, type WorkLimits } from "../work-limits.ts";
import { bestOf, type Found, foundOf, type Goal, meets } from "./search.ts";

const nodesBetweenPauses = 200;

/**
 * Searches the tree of decisions, one measure a level, and cuts what the relaxed schedule of the rest shows to be no better (Land and Doig 1960).
 * Needs no package; for a few dozen measures at most. After `mostNodes` it ends with the best that it has and what is proven of the rest.
 */
export async function branchAndBound(decision: Decision, goal: Goal, mostNodes: number, limits: WorkLimits = {}): Promise<Found> {
  const { efforts, isMust } = decision;
  const size = efforts.length;
  const waiting: Node[] = [{ decisions: new Int8Array(size).fill(decided.open), depth: 0, effort: 0 }];
  let best: Portfolio | undefined;
  let least = 0;
  const boundOf = ({ effort }: Node, minutes: number) => (goal.first === "effort" ? effort : minutes);
  for (let nodes = 0; ; nodes++) {
    const node = waiting.pop();
    if (!node) return foundOf(goal, best);
    const minutes =
      isSound(decision, node.decisions) && node.effort <= goal.mostEffort ? leastFinish(decision.model, node.decisions) : undefined;
    if (minutes === undefined || minutes > goal.mostMinutes || (best && isNoBetter(goal, node.effort, minutes, best))) continue;
    if (nodes % nodesBetweenPauses === nodesBetweenPauses - 1) await goesOn(limits);
    if (nodes >= mostNodes || limits.stop?.aborted) {
      least = Math.min(boundOf(node, minutes), ...waiting.map((each) => boundOf(each, leastFinish(decision.model, each.decisions))));
      return { best, bound: best ? Math.min(least, foundOf(goal, best).bound) : least, proven: false };
    }
    if (node.depth === size) {
      best = bestOf(
        goal,
        [best, wantedPortfolio(decision, goal, node.decisions)].filter((each) => each !== undefined),
      );
      continue;
    }
    if (!isMust[node.depth]) waiting.push(child(node, decided.out, 0));
    waiting.push(child(node, decided.chosen, efforts[node.depth] as number));
  }
}

interface Node {
  readonly decisions: Decisions;
  /** How many measures are decided: the first ones. */
  readonly depth: number;
  /** Of those chosen, in units. */
  readonly effort: number;
}

function child({ decisions, depth, effort }: Node, state: number, more: number): Node {
  const next = decisions.slice();
  next[depth] = state;
  return { decisions: next, depth: depth + 1, effort: effort + more };
}

/** What the bounds alone show; equal ones may still win by fewer measures. */
function isNoBetter({ first: which }: Goal, effort: number, minutes: number, best: Portfolio): boolean {
  const [byEffort, byDays] = [effort - best.effort, minutes - best.minutes];
  return (which === "effort" ? byEffort || byDays : byDays || byEffort) > 0;
}

function isSound({ needs, exclusions, barred }: Decision, decisions: Decisions): boolean {
  const isChosen = (measure: number) => decisions[measure] === decided.chosen;
  if (holdsAny(barred, decisions)) return false;
  if (exclusions.some(([one, other]) => isChosen(one) && isChosen(other))) return false;
  return needs.every((lists, measure) => !isChosen(measure) || lists.every((list) => list.some((each) => decisions[each] !== decided.out)));
}

function wantedPortfolio(decision: Decision, goal: Goal, decisions: Decisions): Portfolio | undefined {
  const measures = [...decisions.keys()].filter((measure) => decisions[measure] === decided.chosen);
  const portfolio = decision.portfolioOf(measures);
  return portfolio && meets(goal, portfolio) ? portfolio : undefined;
}
