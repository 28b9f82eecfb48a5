import { cyclicSteps, forwardLinks, reachable } from "../links.ts";
import type { ProcessRule } from "../rule.ts";

/** An end is a step of kind `end` or one that nothing follows, unless it is a decision that can only return. */
export const noEnd: ProcessRule = {
  codes: ["no-end"],
  checkProcess(context, report) {
    const { process, path } = context;
    const links = forwardLinks(context);
    const followed = new Set(links.map(({ from }) => from));
    const ends = process.steps.flatMap((step, index) => {
      const onlyReturns =
        step.outcomes !== undefined && step.outcomes.length > 0 && step.outcomes.every((each) => each.returnTo !== undefined);
      return step.kind === "end" || (!followed.has(index) && !onlyReturns) ? [index] : [];
    });
    const ending = reachable(ends, links, "backward");
    const cyclic = cyclicSteps(context, links);
    for (const [index, step] of process.steps.entries()) {
      if (ending.has(index) || cyclic.has(index)) continue;
      report("no-end", {
        path: [...path, "steps", index],
        message: { zh: `从环节“${step.id}”到不了结束`, en: `From step "${step.id}" no end is reached` },
        remedy: { zh: "让一个结果通向结束的环节", en: "Let an outcome lead on to an end" },
      });
    }
  },
};
