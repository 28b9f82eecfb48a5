import type { Decision, Portfolio } from "../decision/decision.ts";
import { formatSetKey, isWithinGoal, type SearchGoal } from "../decision/search-goal.ts";
import type { LinearRow } from "./linear-program.ts";
import type { StartTimeModel } from "./start-time-model.ts";

/** Where a search stands. */
export interface SearchState {
  readonly decision: Decision;
  /** What a set must keep: at first what is wanted, then also what is held. */
  goal: SearchGoal;
  readonly model: StartTimeModel;
  /** Rows of what is wanted and of what is held, and against sets that do not keep what the model says; grows. */
  readonly rows: LinearRow[];
  /** Sets that were found and scheduled, as far as they meet the goal. */
  known: readonly Portfolio[];
}

/**
 * Schedules the set that a solver found. It is known from then on if it meets the goal, and shut out if it does not, or
 * was known before. Undefined when it cannot be adopted.
 */
export function scheduleFoundSet(state: SearchState, values: ArrayLike<number>): Portfolio | undefined {
  const { decision, goal, rows } = state;
  const members = decision.efforts.flatMap((_, measure) => ((values[measure] as number) > 0.5 ? [measure] : []));
  const portfolio = decision.portfolioOf(members);
  const isNew =
    portfolio && isWithinGoal(goal, portfolio) && !state.known.some(({ measures }) => formatSetKey(measures) === formatSetKey(members));
  if (isNew) state.known = [...state.known, portfolio];
  else rows.push(createExclusionRow(members, decision.efforts.length));
  return portfolio;
}

/** The row that every other set meets, and this one does not. */
export function createExclusionRow(members: readonly number[], size: number): LinearRow {
  const isMember = new Set(members);
  const terms = Array.from({ length: size }, (_, measure) => [measure, isMember.has(measure) ? -1 : 1] as const);
  return { lower: 1 - members.length, upper: Number.POSITIVE_INFINITY, terms };
}
