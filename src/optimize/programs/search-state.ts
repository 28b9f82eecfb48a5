import type { Decision, Portfolio } from "../decision/decision.ts";
import { type Goal, meets } from "../search/search.ts";
import type { LinearRow } from "./linear-program.ts";
import type { StartTimeModel } from "./start-time-model.ts";

/** Where a search stands. */
export interface SearchState {
  readonly decision: Decision;
  readonly goal: Goal;
  readonly model: StartTimeModel;
  /** Rows of what is wanted and of what is held; grows. */
  readonly rows: LinearRow[];
  /** Sets that were found, scheduled and shut out, as far as they meet the goal and all that is held. */
  known: readonly Portfolio[];
}

/** Schedules the set that a solver found, keeps it if it meets the goal, and asks for others from then on. Undefined when it cannot be adopted. */
export function scheduleAndShutOut(state: SearchState, values: ArrayLike<number>): Portfolio | undefined {
  const { decision, goal, rows } = state;
  const members = decision.efforts.flatMap((_, measure) => ((values[measure] as number) > 0.5 ? [measure] : []));
  rows.push(shuttingOut(members, decision.efforts.length));
  const portfolio = decision.portfolioOf(members);
  if (portfolio && meets(goal, portfolio)) state.known = [...state.known, portfolio];
  return portfolio;
}

/** The row that every other set meets, and this one does not. */
export function shuttingOut(members: readonly number[], size: number): LinearRow {
  const isMember = new Set(members);
  const terms = Array.from({ length: size }, (_, measure) => [measure, isMember.has(measure) ? -1 : 1] as const);
  return { lower: 1 - members.length, upper: Number.POSITIVE_INFINITY, terms };
}
