import { formatDays, type Outcome, type Path } from "../../model/index.ts";
import { everyStep, everyStepChange } from "../parts.ts";
import type { ProcessRule, Report } from "../rule.ts";

/** Sums this near to 1 are taken for 1: thirds are written 0.333. */
const tolerance = 0.002;

export const probabilitySums: ProcessRule = {
  codes: ["probability-sum"],
  checkProcess(context, report) {
    for (const { value: step, path } of everyStep(context)) checkSum(step.id, step.outcomes ?? [], [...path, "outcomes"], report);
    for (const { value: change, path } of everyStepChange(context)) {
      const step = context.steps.get(change.step) ?? context.added.get(change.step)?.step;
      if (!step?.outcomes || !change.outcomes) continue;
      const changes = change.outcomes;
      const outcomes = step.outcomes.map((outcome) => ({
        ...outcome,
        probability: changes.find((each) => each.id === outcome.id)?.probability ?? outcome.probability,
      }));
      checkSum(step.id, outcomes, [...path, "outcomes"], report);
    }
  },
};

function checkSum(step: string, outcomes: readonly Outcome[], path: Path, report: Report): void {
  const given = outcomes.flatMap(({ probability }) => (probability === undefined ? [] : [probability]));
  if (given.length === 0) return;
  const missing = outcomes.filter(({ probability }) => probability === undefined);
  const sum = given.reduce((total, each) => total + each, 0);
  if (missing.length === 0 && Math.abs(sum - 1) <= tolerance) return;
  const ids = missing.map((outcome) => outcome.id);
  report("probability-sum", {
    path,
    message:
      missing.length > 0
        ? {
            zh: `判断“${step}”的结果 ${ids.join("、")} 没有概率`,
            en: `Outcomes ${ids.join(", ")} of decision "${step}" have no probability`,
          }
        : { zh: `判断“${step}”的概率之和是 ${formatDays(sum)}`, en: `The probabilities of decision "${step}" sum to ${formatDays(sum)}` },
    remedy: { zh: "全部写出并使其和为 1，或全部不写", en: "Give all of them so that they sum to 1, or none" },
  });
}
