import type { ProcessRule } from "../../rule.ts";

/** Where other steps say over which outcome they follow a decision, one that does not is probably meant for one outcome too. */
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
        message: {
          zh: `环节“${step.id}”接在判断“${link.step}”之后，却没有写明哪个结果，所有结果都会走到它`,
          en: `Step "${step.id}" follows decision "${link.step}" without an outcome, so every outcome leads to it`,
        },
        remedy: {
          zh: `只在某个结果之后就写 {step: ${link.step}, outcome: ${example?.id}}`,
          en: `If it follows one outcome only, write {step: ${link.step}, outcome: ${example?.id}}`,
        },
      });
    }
  },
};
