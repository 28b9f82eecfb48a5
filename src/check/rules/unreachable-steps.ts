import { cyclicSteps, forwardLinks, reachable, returns } from "../links.ts";
import type { ProcessRule } from "../rule.ts";

/** Steps that wait only for what never comes: outcomes that return, or steps that are themselves not reached. */
export const unreachableSteps: ProcessRule = {
  codes: ["unreachable-step", "followed-return"],
  checkProcess(context, report) {
    const { process, path, steps } = context;
    const links = forwardLinks(context);
    const cyclic = cyclicSteps(context, links);
    const starts: number[] = [];
    for (const [index, step] of process.steps.entries()) {
      // An unknown step or outcome is told elsewhere; here it counts as reached.
      const waitsForUnknown = step.after.some((link) => !steps.has(link.step));
      if (step.after.length === 0 || waitsForUnknown) starts.push(index);
      for (const [k, link] of step.after.entries()) {
        const source = steps.get(link.step);
        if (!source || !returns(source, link.outcome)) continue;
        report("followed-return", {
          path: [...path, "steps", index, "after", k],
          message: {
            zh: `环节“${step.id}”接在“${source.id}”的结果“${link.outcome}”之后，而该结果会退回`,
            en: `Step "${step.id}" follows outcome "${link.outcome}" of "${source.id}", which returns`,
          },
          remedy: { zh: "去掉 returnTo，或改接别的结果", en: "Drop returnTo, or follow another outcome" },
        });
      }
    }
    const reached = reachable(starts, links, "forward");
    for (const [index, step] of process.steps.entries()) {
      if (reached.has(index) || cyclic.has(index)) continue;
      report("unreachable-step", {
        path: [...path, "steps", index],
        message: { zh: `没有路径通到环节“${step.id}”`, en: `No route leads to step "${step.id}"` },
        remedy: { zh: "检查它的 after：所等的环节或结果都不会到来", en: "Look at its after: none of what it waits for ever comes" },
      });
    }
  },
};
