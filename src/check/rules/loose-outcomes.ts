import type { ProcessRule } from "../rule.ts";

/** An outcome leads on when a step follows it, when one follows the decision whatever its outcome, or when it returns. */
export const looseOutcomes: ProcessRule = {
  codes: ["loose-outcome"],
  checkProcess({ process, path }, report) {
    const followed = new Set<string>();
    for (const step of process.steps) for (const link of step.after) followed.add(JSON.stringify([link.step, link.outcome ?? null]));
    for (const [index, step] of process.steps.entries()) {
      if (followed.has(JSON.stringify([step.id, null]))) continue;
      for (const [k, outcome] of (step.outcomes ?? []).entries()) {
        if (outcome.returnTo !== undefined || followed.has(JSON.stringify([step.id, outcome.id]))) continue;
        report("loose-outcome", {
          path: [...path, "steps", index, "outcomes", k],
          message: {
            zh: `判断“${step.id}”的结果“${outcome.id}”没有去向`,
            en: `Outcome "${outcome.id}" of decision "${step.id}" leads nowhere`,
          },
          remedy: {
            zh: `让某个环节写 after: [{step: ${step.id}, outcome: ${outcome.id}}]，或写 returnTo`,
            en: `Let a step have after: [{step: ${step.id}, outcome: ${outcome.id}}], or give it returnTo`,
          },
        });
      }
    }
  },
};
