import { type Risk, simulate } from "../../../analysis/simulate/index.ts";
import { InputError, type Process } from "../../../model/index.ts";
import type { ChancesAnswer, ChancesQuestion, ColumnQuestion, TargetChance } from "./questions.ts";

/** How likely cases keep to the target of each choice, by the same simulated cases as under Risk. */
export async function answerChances(question: ChancesQuestion): Promise<ChancesAnswer> {
  const chances: (TargetChance | undefined)[] = [];
  for (const each of question.columns) chances.push(await computeTargetChance(question.process, each, question));
  return { chances };
}

async function computeTargetChance(
  process: Process,
  { measures, changes, target }: ColumnQuestion,
  { runs, spread }: Pick<ChancesQuestion, "runs" | "spread">,
): Promise<TargetChance | undefined> {
  if (target === undefined) return undefined;
  try {
    return findTargetChance(await simulate(process, { measures, changes, runs, spread, seed: 1 }), target);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** From the S-curve, which has the days of each percent of the cases. */
function findTargetChance({ curve, days: { least, most } }: Risk, target: number): TargetChance {
  const share = curve.findLast(({ days }) => days <= target)?.share ?? 0;
  return { percent: Math.round(100 * share), isPossible: least <= target, isConstant: least === most };
}
