import type { Process } from "../../model/index.ts";
import type { Names } from "./item-facts.ts";
import { factsOfStep, stepsIn } from "./step-facts.ts";
import type { Fact, FactChange, StepChanged } from "./types.ts";

/** What is not as it was, in the order of the new facts; then what is gone. */
export function changesOf(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const old = new Map(before.map((fact) => [fact.key, fact]));
  const changes = after.flatMap(({ key, label, text }): FactChange[] => {
    const earlier = old.get(key);
    old.delete(key);
    if (!earlier) return [{ key, label, after: text }];
    return earlier.text.zh === text.zh && earlier.text.en === text.en ? [] : [{ key, label, before: earlier.text, after: text }];
  });
  return [...changes, ...[...old.values()].map(({ key, label, text }) => ({ key, label, before: text }))];
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
