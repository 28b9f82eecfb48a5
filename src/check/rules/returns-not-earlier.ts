import { cyclicSteps, forwardLinks, reachable } from "../links.ts";
import type { ProcessRule } from "../rule.ts";

export const returnsNotEarlier: ProcessRule = {
  codes: ["return-not-earlier"],
  checkProcess(context, report) {
    const { process, path, steps } = context;
    const links = forwardLinks(context);
    const cyclic = cyclicSteps(context, links);
    for (const [index, step] of process.steps.entries()) {
      const returning = (step.outcomes ?? []).filter((outcome) => outcome.returnTo !== undefined && steps.has(outcome.returnTo));
      if (returning.length === 0 || cyclic.has(index)) continue;
      const earlier = new Set([...reachable([index], links, "backward")].map((each) => process.steps[each]?.id));
      for (const outcome of returning) {
        if (earlier.has(outcome.returnTo)) continue;
        report("return-not-earlier", {
          path: [...path, "steps", index, "outcomes", step.outcomes?.indexOf(outcome) ?? 0, "returnTo"],
          message: {
            zh: `结果“${outcome.id}”退回到“${outcome.returnTo}”，但它不在“${step.id}”之前`,
            en: `Outcome "${outcome.id}" returns to "${outcome.returnTo}", which does not come before "${step.id}"`,
          },
          remedy: { zh: "退回只能到前面的环节；往后走请用 after", en: "A return goes to an earlier step; to go on, use after" },
        });
      }
    }
  },
};
