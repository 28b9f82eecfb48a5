import { groupValues, type Process } from "../../model/index.ts";
import type { CatalogNames } from "./names.ts";
import { indexPresentSteps, listStepFacts } from "./step-facts.ts";
import type { FactChange, StepDifference, VersionFact } from "./types.ts";

/**
 * What is not as it was, in the order of the new facts; then what is gone. Facts of one key, as several articles of one
 * law, are held against each other in their order, after those that are the same in both.
 */
export function listFactChanges(before: readonly VersionFact[], after: readonly VersionFact[]): FactChange[] {
  const old = groupValues(before, ({ key }) => key);
  const fresh = after.filter((fact) => !takeFact(old.get(fact.key) ?? [], fact));
  const changes = fresh.map(({ key, label, text }): FactChange => {
    const earlier = old.get(key)?.shift();
    return { key, label, ...(earlier && { before: earlier.text }), after: text };
  });
  return [...changes, ...[...old.values()].flat().map(({ key, label, text }) => ({ key, label, before: text }))];
}

/** Takes the fact that says the same out of a list, if there is one. */
function takeFact(facts: VersionFact[], { text }: VersionFact): boolean {
  const at = facts.findIndex((each) => each.text.zh === text.zh && each.text.en === text.en);
  if (at >= 0) facts.splice(at, 1);
  return at >= 0;
}

/**
 * Steps that are new, changed or gone, in the order of the new process, then of the old one. Steps are the same when
 * their ids are.
 */
export function listStepDifferences(
  before: { readonly process: Process | undefined; readonly names: CatalogNames },
  after: { readonly process: Process | undefined; readonly names: CatalogNames },
): StepDifference[] {
  const [old, now] = [indexPresentSteps(before.process), indexPresentSteps(after.process)];
  const changes: StepDifference[] = [];
  for (const [id, step] of now) {
    const earlier = old.get(id);
    if (!earlier) changes.push({ id, name: step.name, change: "added", facts: [] });
    else {
      const facts = listFactChanges(listStepFacts(earlier, before.names), listStepFacts(step, after.names));
      if (facts.length > 0) changes.push({ id, name: step.name, change: "changed", facts });
    }
  }
  for (const [id, { name }] of old) if (!now.has(id)) changes.push({ id, name, change: "removed", facts: [] });
  return changes;
}
