import { computeLeastFinish } from "../bounds/least-finish.ts";
import type { Decision, Portfolio } from "../decision/decision.ts";
import { createProvenResult, isWithinGoal, pickBestPortfolio, type SearchGoal, type SearchResult } from "../decision/search-goal.ts";
import { type Decisions, decisionStates, hasHoldingCondition } from "../decision/states.ts";
import { continueWork, type WorkLimits } from "../work-limits.ts";

const branchNodesPerPause = 200;

/**
 * Searches the tree of decisions, one measure a level, and cuts what the relaxed schedule of the rest shows to be no
 * better (Land and Doig 1960). Needs no package; for a few dozen measures at most. After `mostNodes` it ends with the
 * best that it has and what is proven of the rest.
 */
export async function runBranchAndBound(
  decision: Decision,
  goal: SearchGoal,
  mostNodes: number,
  limits: WorkLimits = {},
): Promise<SearchResult> {
  const { efforts, isMust } = decision;
  const size = efforts.length;
  const waiting: BranchNode[] = [{ decisions: new Int8Array(size).fill(decisionStates.open), depth: 0, effort: 0 }];
  let best: Portfolio | undefined;
  let least = 0;
  const getBound = ({ effort }: BranchNode, minutes: number) => (goal.first === "effort" ? effort : minutes);
  for (let nodes = 0; ; nodes++) {
    const node = waiting.pop();
    if (!node) return createProvenResult(goal, best);
    const minutes =
      isSoundDecision(decision, node.decisions) && node.effort <= goal.mostEffort
        ? computeLeastFinish(decision.model, node.decisions)
        : undefined;
    if (minutes === undefined || minutes > goal.mostMinutes || (best && isNoBetter(goal, node.effort, minutes, best))) continue;
    if (nodes % branchNodesPerPause === branchNodesPerPause - 1) await continueWork(limits);
    if (nodes >= mostNodes || limits.stop?.aborted) {
      least = Math.min(
        getBound(node, minutes),
        ...waiting.map((each) => getBound(each, computeLeastFinish(decision.model, each.decisions))),
      );
      return { best, bound: best ? Math.min(least, createProvenResult(goal, best).bound) : least, proven: false };
    }
    if (node.depth === size) {
      best = pickBestPortfolio(
        goal,
        [best, findWantedPortfolio(decision, goal, node.decisions)].filter((each) => each !== undefined),
      );
      continue;
    }
    if (!isMust[node.depth]) waiting.push(createChildNode(node, decisionStates.out, 0));
    waiting.push(createChildNode(node, decisionStates.chosen, efforts[node.depth] as number));
  }
}

interface BranchNode {
  readonly decisions: Decisions;
  /** How many measures are decided: the first ones. */
  readonly depth: number;
  /** Of those chosen, in units. */
  readonly effort: number;
}

function createChildNode({ decisions, depth, effort }: BranchNode, state: number, more: number): BranchNode {
  const next = decisions.slice();
  next[depth] = state;
  return { decisions: next, depth: depth + 1, effort: effort + more };
}

/** What the bounds alone show; equal ones may still win by fewer measures. */
function isNoBetter({ first: which }: SearchGoal, effort: number, minutes: number, best: Portfolio): boolean {
  const [byEffort, byDays] = [effort - best.effort, minutes - best.minutes];
  return (which === "effort" ? byEffort || byDays : byDays || byEffort) > 0;
}

function isSoundDecision({ needs, exclusions, barred }: Decision, decisions: Decisions): boolean {
  const isChosen = (measure: number) => decisions[measure] === decisionStates.chosen;
  if (hasHoldingCondition(barred, decisions)) return false;
  if (exclusions.some(([one, other]) => isChosen(one) && isChosen(other))) return false;
  return needs.every(
    (lists, measure) => !isChosen(measure) || lists.every((list) => list.some((each) => decisions[each] !== decisionStates.out)),
  );
}

function findWantedPortfolio(decision: Decision, goal: SearchGoal, decisions: Decisions): Portfolio | undefined {
  const measures = [...decisions.keys()].filter((measure) => decisions[measure] === decisionStates.chosen);
  const portfolio = decision.portfolioOf(measures);
  return portfolio && isWithinGoal(goal, portfolio) ? portfolio : undefined;
}
