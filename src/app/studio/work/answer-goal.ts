import { frontier, type LinearSolver, optimize } from "../../../analysis/optimize/index.ts";
import { guardKinds } from "../../../model/index.ts";
import type { GoalAnswer, SolverQuestion } from "./questions.ts";

export type GoalQuestion = Pick<SolverQuestion, "process" | "changes" | "route" | "target" | "budget" | "powers">;

/** The best set for a goal within the powers and, where more would be open without them, the best of all. */
export async function answerGoal(
  { process, changes, route, target, budget, powers }: GoalQuestion,
  solver: LinearSolver,
): Promise<GoalAnswer> {
  const search = { solver, changes, route, allow: powers };
  const isAsked = target !== undefined || budget !== undefined;
  const isLimited = process.measures.some(({ guard }) => !powers.includes(guard));
  return {
    powers,
    frontier: await frontier(process, search),
    optimum: isAsked ? await optimize(process, { ...search, target, budget }) : undefined,
    widest: isAsked && isLimited ? await optimize(process, { ...search, target, budget, allow: guardKinds }) : undefined,
  };
}
