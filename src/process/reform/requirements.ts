import { addGroupEntry, indexById, type Measure, type Process, type Step } from "../../model/index.ts";

/** The needs of every measure of a list beside a list of steps, worked out once for each two lists. */
const requirementCache = new WeakMap<readonly Measure[], WeakMap<readonly Step[], ReadonlyMap<string, string[][]>>>();

/**
 * What a measure needs: each entry is a list of measures of which at least one must be in the set. An entry of
 * `requires` has one; naming a step that other measures add needs one of those that add it.
 */
export function listRequirements({ id }: Measure, process: Process): string[][] {
  return mapRequirements(process).get(id) ?? [];
}

/** What each measure of the process needs. */
export function mapRequirements(process: Process): ReadonlyMap<string, string[][]> {
  const bySteps = requirementCache.get(process.measures) ?? new WeakMap<readonly Step[], ReadonlyMap<string, string[][]>>();
  requirementCache.set(process.measures, bySteps);
  const needs = bySteps.get(process.steps) ?? computeRequirements(process);
  bySteps.set(process.steps, needs);
  return needs;
}

function computeRequirements({ steps, measures }: Process): Map<string, string[][]> {
  const declared = new Set(steps.map((step) => step.id));
  const adders = new Map<string, string[]>();
  for (const measure of measures) {
    for (const step of listAddedSteps(measure)) addGroupEntry(adders, step, measure.id);
  }
  return new Map(
    measures.map((measure) => {
      const own = new Set(listAddedSteps(measure));
      const others = [...collectStepReferences(measure)].filter((step) => !declared.has(step) && !own.has(step));
      return [
        measure.id,
        [...measure.requires.map((each) => [each]), ...others.flatMap((step) => [adders.get(step) ?? []])].filter(hasEntries),
      ];
    }),
  );
}

function hasEntries(need: readonly string[]): boolean {
  return need.length > 0;
}

/**
 * The measure with everything that it needs, in turn, on top of those that are there already. What must be comes before
 * what is one of several, which may then be met already; of several that add the same step, the one declared first.
 */
export function addRequirements(id: string, process: Process, present: ReadonlySet<string> = new Set()): Set<string> {
  const byId = indexById(process.measures);
  const set = new Set(present).add(id);
  const waiting = [id];
  const choices: string[][] = [];
  const add = (wanted: string | undefined) => {
    if (wanted === undefined || set.has(wanted)) return;
    set.add(wanted);
    waiting.push(wanted);
  };
  while (waiting.length > 0) {
    const measure = byId.get(waiting.pop() as string);
    for (const need of measure ? listRequirements(measure, process) : []) {
      if (need.length === 1) add(need[0]);
      else choices.push(need);
    }
    if (waiting.length === 0) add(choices.find((need) => !need.some((other) => set.has(other)))?.[0]);
  }
  return set;
}

/** The set less one measure and those that cannot stand without it, in turn. */
export function dropMeasure(id: string, set: ReadonlySet<string>, process: Process): Set<string> {
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
  return listRequirements(measure, process).every((need) => need.some((id) => set.has(id)));
}

function listAddedSteps(measure: Measure): string[] {
  return measure.changes.flatMap((change) => ("add" in change ? [change.add.id] : []));
}

function collectStepReferences(measure: Measure): Set<string> {
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
