import { createProblem, InputError, type Problem, type Step } from "../../../model/index.ts";
import { findProbabilityFault, probabilityRemedy } from "../../../process/check/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { outcomesWords } from "./words.ts";

/** The outcomes of all decisions, those of a position being `first[position]` to `first[position + 1]`. */
export interface CaseOutcomes {
  readonly first: Int32Array;
  readonly chance: Float64Array;
  /** The position to which an outcome returns; −1 of those that lead on. */
  readonly target: Int32Array;
  /** How often a case may return over an outcome. */
  readonly rounds: Int32Array;
  /** Some outcome returns. */
  readonly hasReturns: boolean;
}

/** The links into positions, as a network has them. */
interface PositionLinks {
  readonly start: Int32Array;
  readonly source: Int32Array;
}

/**
 * The outcomes of steps by position. Without probabilities the first is taken, as on a fixed route and where a route
 * names it.
 * @throws InputError when probabilities do not sum to 1, or a return goes to a step that is not before its decision
 */
export function buildCaseOutcomes(steps: readonly Step[], { start, source }: PositionLinks, route: Route | undefined): CaseOutcomes {
  const positions = new Map(steps.map(({ id }, position) => [id, position]));
  const first = new Int32Array(steps.length + 1);
  const chance: number[] = [];
  const target: number[] = [];
  const rounds: number[] = [];
  const problems: Problem[] = [];
  for (const [position, step] of steps.entries()) {
    const chances = computeOutcomeChances(step, route, problems);
    for (const [number, outcome] of (step.outcomes ?? []).entries()) {
      const isReturn = outcome.returnTo !== undefined && (chances[number] as number) > 0;
      const to = isReturn ? (positions.get(outcome.returnTo as string) ?? steps.length) : -1;
      if (isReturn && !(to <= position && isPredecessor(to, position, start, source))) {
        problems.push(createReturnProblem(step.id, outcome.id, outcome.returnTo as string));
      }
      chance.push(chances[number] as number);
      target.push(to);
      rounds.push(outcome.rounds ?? 1);
    }
    first[position + 1] = chance.length;
  }
  if (problems.length > 0) throw new InputError(problems);
  return {
    first,
    chance: Float64Array.from(chance),
    target: Int32Array.from(target),
    rounds: Int32Array.from(rounds),
    hasReturns: target.some((each) => each >= 0),
  };
}

function computeOutcomeChances(step: Step, route: Route | undefined, problems: Problem[]): readonly number[] {
  const outcomes = step.outcomes ?? [];
  const named = typeof route === "object" && Object.hasOwn(route, step.id) ? route[step.id] : undefined;
  const only =
    named ?? (typeof route === "string" || outcomes.every(({ probability }) => probability === undefined) ? outcomes[0]?.id : undefined);
  if (only !== undefined) return outcomes.map(({ id }) => (id === only ? 1 : 0));
  // A decision that was removed keeps one outcome, whatever its probability was.
  if (step.passThrough) return outcomes.map(() => 1);
  const message = findProbabilityFault(step.id, outcomes);
  if (message) problems.push(createProblem("probability-sum", { path: [], message, remedy: probabilityRemedy }));
  return outcomes.map(({ probability = 0 }) => probability);
}

/** Whether links lead from one position to another, directly or through others, or both are the same. */
function isPredecessor(from: number, to: number, start: Int32Array, source: Int32Array): boolean {
  const follows = new Uint8Array(to - from + 1);
  follows[0] = 1;
  for (let position = from + 1; position <= to; position++) {
    for (let slot = start[position] as number; slot < (start[position + 1] as number); slot++) {
      // Positions before the first are outside of the array: they follow nothing of it.
      if (follows[(source[slot] as number) - from] === 1) follows[position - from] = 1;
    }
  }
  return follows[to - from] === 1;
}

function createReturnProblem(step: string, outcome: string, target: string): Problem {
  return createProblem("return-not-earlier", {
    path: [],
    message: outcomesWords.returnNotEarlierMessage(outcome, target, step),
    remedy: outcomesWords.returnNotEarlierRemedy,
  });
}
