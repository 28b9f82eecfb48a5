import { createKey, type Link, type Step } from "../../../../model/index.ts";
import { walkLinks, walkSteps } from "../../parts.ts";
import type { ProcessContext, ProcessRule } from "../../rule.ts";
import { looseOutcomesWords } from "./words.ts";

/**
 * An outcome leads on when a step follows it, when one follows the decision whatever its outcome, or when it returns.
 */
export const looseOutcomes: ProcessRule = {
  codes: ["loose-outcome"],
  checkProcess(context, report) {
    const { process } = context;
    const isFollowed = createFollowTest(
      context,
      process.steps.flatMap((step) => step.after),
    );
    const isFollowedInMeasures = createFollowTest(
      context,
      [...walkLinks(context)].map(({ value }) => value),
    );
    for (const { value: step, path } of walkSteps(context)) {
      const leadsOn = context.steps.has(step.id) ? isFollowed : isFollowedInMeasures;
      for (const [k, outcome] of (step.outcomes ?? []).entries()) {
        if (outcome.returnTo !== undefined || leadsOn(step, outcome.id)) continue;
        report("loose-outcome", {
          path: [...path, "outcomes", k],
          message: looseOutcomesWords.looseOutcomeMessage(step.id, outcome.id),
          remedy: looseOutcomesWords.looseOutcomeRemedy(step.id, outcome.id),
        });
      }
    }
  },
};

/** Whether a link runs over an outcome. A misspelt link, which is told elsewhere, counts for whatever it may mean. */
function createFollowTest({ steps, added, spelling }: ProcessContext, links: readonly Link[]): (step: Step, outcome: string) => boolean {
  const known = [...steps.keys(), ...added.keys()];
  const whole = new Set<string>();
  const single = new Set<string>();
  const anywhere = new Set<string>();
  const toKey = (step: string, outcome: string) => createKey(step, outcome);
  for (const { step: id, outcome } of links) {
    const source = steps.get(id) ?? added.get(id)?.step;
    if (!source && outcome !== undefined) anywhere.add(outcome);
    else if (outcome === undefined) whole.add(source ? id : (spelling(id, known) ?? id));
    else {
      const outcomes = (source?.outcomes ?? []).map((each) => each.id);
      const meant = outcomes.includes(outcome) ? outcome : spelling(outcome, outcomes);
      if (meant === undefined) whole.add(id);
      else single.add(toKey(id, meant));
    }
  }
  return ({ id }, outcome) => whole.has(id) || anywhere.has(outcome) || single.has(toKey(id, outcome));
}
