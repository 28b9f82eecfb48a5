import type { Process } from "../../model/index.ts";
import type { Names } from "./names.ts";
import { factsOfStep, stepsIn } from "./step-facts.ts";
import type { Fact, FactChange, StepChanged } from "./types.ts";

/**
 * What is not as it was, in the order of the new facts; then what is gone. Facts of one key, as several articles of one law, are held against each other
 * in their order, after those that are the same in both.
 */
export function changesOf(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const old = new Map<string, Fact[]>();
  for (const fact of before) old.set(fact.key, [...(old.get(fact.key) ?? []), fact]);
  const fresh = after.filter((fact) => !takenFrom(old.get(fact.key) ?? [], fact));
  const changes = fresh.map(({ key, label, text }): FactChange => {
    const earlier = old.get(key)?.shift();
    return { key, label, ...(earlier && { before: earlier.text }), after: text };
  });
  return [...changes, ...[...old.values()].flat().map(({ key, label, text }) => ({ key, label, before: text }))];
}

/** Takes the fact that says the same out of a list, if there is one. */
function takenFrom(facts: Fact[], { text }: Fact): boolean {
  const at = facts.findIndex((each) => each.text.zh === text.zh && each.text.en === text.en);
  if (at >= 0) facts.splice(at, 1);
  return at >= 0;
}

/** Steps that are new, changed or gone, in the order of the new process, then of the old one. Steps are the same when their ids are. */
export function stepChanges(
  before: { readonly process: Process | undefined; readonly names: Names },
  after: { readonly process: Process | undefined; readonly names: Names },
): StepChanged[] {
  const [old, now] = [stepsIn(before.process), stepsIn(after.process)];
  const changes: StepChanged[] = [];
  for (const [id, step] of now) {
    const earlier = old.get(id);
    if (!earlier) changes.push({ id, name: step.name, change: "added", facts: [] });
    else {
      const facts = changesOf(factsOfStep(earlier, before.names), factsOfStep(step, after.names));
      if (facts.length > 0) changes.push({ id, name: step.name, change: "changed", facts });
    }
  }
  for (const [id, { name }] of old) if (!now.has(id)) changes.push({ id, name, change: "removed", facts: [] });
  return changes;
}
