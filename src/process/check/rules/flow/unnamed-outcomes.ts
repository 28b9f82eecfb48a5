import type { ProcessRule } from "../../rule.ts";
import { unnamedOutcomesWords } from "./words.ts";

/**
 * Where other steps say over which outcome they follow a decision, one that does not is probably meant for one outcome
 * too.
 */
export const unnamedOutcomes: ProcessRule = {
  codes: ["unnamed-outcome"],
  checkProcess({ process, path, steps }, report) {
    const links = process.steps.flatMap((step, s) => step.after.map((link, k) => ({ step, link, at: [...path, "steps", s, "after", k] })));
    const named = new Set(links.flatMap(({ link }) => (link.outcome === undefined ? [] : [link.step])));
    for (const { step, link, at } of links) {
      const outcomes = (steps.get(link.step)?.outcomes ?? []).filter((each) => each.returnTo === undefined);
      if (link.outcome !== undefined || outcomes.length < 2 || !named.has(link.step)) continue;
      const [example] = outcomes;
      report("unnamed-outcome", {
        path: at,
        message: unnamedOutcomesWords.unnamedOutcomeMessage(step.id, link.step),
        remedy: unnamedOutcomesWords.unnamedOutcomeRemedy(link.step, example?.id),
      });
    }
  },
};
