import type { DataPath, Link } from "../../../../model/index.ts";
import { isReturnOutcome } from "../../links.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProblemReporter, ProcessContext, ProcessRule } from "../../rule.ts";
import { unreachableStepsWords } from "./words.ts";

/**
 * What follows an outcome that returns never comes. A step that follows nothing else is not reached by any route; the
 * steps behind it are not told of, because they wait for nothing but this one.
 */
export const unreachableSteps: ProcessRule = {
  codes: ["unreachable-step", "followed-return"],
  checkProcess(context, report) {
    for (const { value: step, path } of walkSteps(context)) reportReturnLinks(context, step.id, step.after, path, report);
    for (const { value: change, path } of walkStepChanges(context))
      reportReturnLinks(context, change.step, change.after ?? [], path, report);
  },
};

function reportReturnLinks(
  { steps, added }: ProcessContext,
  id: string,
  after: readonly Link[],
  path: DataPath,
  report: ProblemReporter,
): void {
  const links = after.map((link, k) => ({ link, k, source: steps.get(link.step) ?? added.get(link.step)?.step }));
  const never = links.filter(({ link, source }) => isReturnOutcome(source, link.outcome));
  if (never.length === 0) return;
  if (never.length === links.length) {
    report("unreachable-step", {
      path: [...path, "after"],
      message: unreachableStepsWords.unreachableStepMessage(
        id,
        joinOutcomes(never, "、", formatZhOutcome),
        joinOutcomes(never, " and ", formatEnOutcome),
      ),
      remedy: unreachableStepsWords.unreachableStepRemedy,
    });
    return;
  }
  for (const { link, k } of never) {
    report("followed-return", {
      path: [...path, "after", k],
      message: unreachableStepsWords.followedReturnMessage(id, formatZhOutcome(link), formatEnOutcome(link)),
      remedy: unreachableStepsWords.followedReturnRemedy,
    });
  }
}

function joinOutcomes(links: readonly { readonly link: Link }[], separator: string, words: (link: Link) => string): string {
  return links.map(({ link }) => words(link)).join(separator);
}

function formatZhOutcome({ step, outcome }: Link): string {
  return `“${step}”的结果“${outcome}”`;
}

function formatEnOutcome({ step, outcome }: Link): string {
  return `outcome "${outcome}" of "${step}"`;
}
