import type { DataPath, Link } from "../../../../model/index.ts";
import { isReturnOutcome } from "../../links.ts";
import { walkStepChanges, walkSteps } from "../../parts.ts";
import type { ProblemReporter, ProcessContext, ProcessRule } from "../../rule.ts";

/**
 * What follows an outcome that returns never comes. A step that follows nothing else is not reached by any route; the steps behind it are
 * not told of, because they wait for nothing but this one.
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
      message: {
        zh: `没有路径通到环节“${id}”：它所接的${joinOutcomes(never, "、", formatZhOutcome)}会退回`,
        en: `No route leads to step "${id}": it follows ${joinOutcomes(never, " and ", formatEnOutcome)}, which goes back`,
      },
      remedy: { zh: "去掉 returnTo，或让它接在别的结果之后", en: "Drop returnTo, or let the step follow another outcome" },
    });
    return;
  }
  for (const { link, k } of never) {
    report("followed-return", {
      path: [...path, "after", k],
      message: {
        zh: `环节“${id}”接在${formatZhOutcome(link)}之后，而该结果会退回`,
        en: `Step "${id}" follows ${formatEnOutcome(link)}, which goes back`,
      },
      remedy: { zh: "去掉 returnTo，或去掉这条 after", en: "Drop returnTo, or drop this entry of after" },
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
