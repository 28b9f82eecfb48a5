import type { Bilingual, Outcome } from "../../model/index.ts";
import { everyStep, everyStepChange } from "../parts.ts";
import type { ProcessRule } from "../rule.ts";

/** Sums this near to 1 are taken for 1: thirds are written 0.333. */
const tolerance = 0.002;

const remedy = { zh: "全部写出并使其和为 1，或全部不写", en: "Give all of them so that they sum to 1, or none" };

export const probabilitySums: ProcessRule = {
  codes: ["probability-sum"],
  checkProcess(context, report) {
    for (const { value: step, path } of everyStep(context)) {
      const message = wrongSum(step.id, step.outcomes ?? []);
      if (message) report("probability-sum", { path: [...path, "outcomes"], at: "key", message, remedy });
    }
    for (const { value: change, path } of everyStepChange(context)) {
      const outcomes = context.steps.get(change.step)?.outcomes ?? context.added.get(change.step)?.step.outcomes;
      // What is wrong before the change is told there, unknown outcomes by their own rule.
      if (!outcomes || !change.outcomes || wrongSum(change.step, outcomes)) continue;
      if (change.outcomes.some(({ id }) => outcomes.every((outcome) => outcome.id !== id))) continue;
      const given = new Map(change.outcomes.map((each) => [each.id, each.probability]));
      const message = wrongSum(
        change.step,
        outcomes.map((outcome) => ({ ...outcome, probability: given.get(outcome.id) ?? outcome.probability })),
      );
      if (message) report("probability-sum", { path: [...path, "outcomes"], at: "key", message, remedy });
    }
  },
};

function wrongSum(step: string, outcomes: readonly Outcome[]): Bilingual | undefined {
  const given = outcomes.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
  // A single outcome is told elsewhere.
  if (given.length === 0 || outcomes.length < 2) return undefined;
  const missing = outcomes.filter(({ probability }) => probability === undefined).map((outcome) => outcome.id);
  if (missing.length > 0)
    return {
      zh: `判断“${step}”的结果 ${missing.join("、")} 没有概率，而别的结果有`,
      en: `Decision "${step}" gives probabilities, but none for ${missing.join(", ")}`,
    };
  const sum = given.reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 1) <= tolerance) return undefined;
  // Rounded so finely that a wrong sum never reads 1.
  const shown = Number(sum.toFixed(4));
  return {
    zh: `判断“${step}”各结果的概率之和是 ${shown}，不是 1`,
    en: `The probabilities of decision "${step}" sum to ${shown}, not to 1`,
  };
}
