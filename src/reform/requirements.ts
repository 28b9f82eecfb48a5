import type { Measure, Process } from "../model/index.ts";

/**
 * What a measure needs: each entry is a list of measures of which at least one must be in the set. An entry of `requires` has one;
 * naming a step that other measures add needs one of those that add it (DESIGN section 4).
 */
export function requirementsOf(measure: Measure, process: Process): string[][] {
  const needs = measure.requires.map((id) => [id]);
  const own = new Set(addedSteps(measure));
  const declared = new Set(process.steps.map((step) => step.id));
  for (const step of stepsNamed(measure)) {
    if (declared.has(step) || own.has(step)) continue;
    const adders = process.measures.filter((other) => addedSteps(other).includes(step)).map((other) => other.id);
    if (adders.length > 0) needs.push(adders);
  }
  return needs;
}

/**
 * The measure with everything that it needs, in turn, on top of those that are there already; of several that add the same step, the one
 * declared first.
 */
export function withRequirements(id: string, process: Process, present: ReadonlySet<string> = new Set()): Set<string> {
  const set = new Set(present).add(id);
  for (;;) {
    const unmet = process.measures
      .filter((measure) => set.has(measure.id))
      .flatMap((measure) => requirementsOf(measure, process))
      .filter((need) => !need.some((other) => set.has(other)));
    // What must be comes before what is one of several, which may then be met already.
    const next = (unmet.find((need) => need.length === 1) ?? unmet[0])?.[0];
    if (next === undefined || set.has(next)) return set;
    set.add(next);
  }
}

/** The set less one measure and those that cannot stand without it, in turn. */
export function without(id: string, set: ReadonlySet<string>, process: Process): Set<string> {
  const rest = new Set(set);
  rest.delete(id);
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const measure of process.measures) {
      if (rest.has(measure.id) && !isSupported(measure, rest, process)) shrunk = rest.delete(measure.id);
    }
  }
  return rest;
}

export function isSupported(measure: Measure, set: ReadonlySet<string>, process: Process): boolean {
  return requirementsOf(measure, process).every((need) => need.some((id) => set.has(id)));
}

function addedSteps(measure: Measure): string[] {
  return measure.changes.flatMap((change) => ("add" in change ? [change.add.id] : []));
}

function stepsNamed(measure: Measure): Set<string> {
  const named = new Set<string>();
  for (const change of measure.changes) {
    if ("unit" in change && "staff" in change) continue;
    const links = "add" in change ? change.add.after : "step" in change ? (change.after ?? []) : [];
    if ("step" in change) named.add(change.step);
    if ("add" in change) for (const { returnTo } of change.add.outcomes ?? []) if (returnTo !== undefined) named.add(returnTo);
    for (const link of links) named.add(link.step);
  }
  return named;
}
