import type { Process, Scenario, StepChange } from "../../../model/index.ts";
import type { Route } from "../../../process/graph/index.ts";
import { createScenario, isSameMeasureSet, type NewScenario, putScenario } from "./scenarios.ts";

/** What the user has chosen and changed: all that undo goes through. */
export interface StudioChoice {
  /** Ids of the measures that are switched on, in declaration order. */
  readonly measures: readonly string[];
  /** Changes by hand, a step at most once. */
  readonly changes: readonly StepChange[];
  readonly route: Route;
  /** The named sets of measures, the file's and those made here. */
  readonly scenarios: readonly Scenario[];
}

export function createFileChoice(process: Process): StudioChoice {
  return { measures: [], changes: [], route: "main", scenarios: process.scenarios };
}

/** What is left of a choice when the file has changed: measures, steps and predecessors that are gone are dropped. */
export function fitChoice(
  { measures, changes, route, scenarios }: StudioChoice,
  process: Process,
  former: readonly Scenario[],
): StudioChoice {
  const left = sortMeasures(process, new Set(measures));
  const steps = new Set([...process.steps.map(({ id }) => id), ...listAddedStepIds(process, left)]);
  return {
    measures: left,
    changes: changes.filter(({ step, after }) => steps.has(step) && (after ?? []).every((link) => steps.has(link.step))),
    route,
    scenarios: fitScenarios(scenarios, process, former).scenarios,
  };
}

/**
 * The scenarios of a changed file with those that were made, replaced and removed here, and which of these have another
 * id now because the file has come to use theirs. One that the file has come to have is that of the file.
 */
export function fitScenarios(
  scenarios: readonly Scenario[],
  process: Process,
  former: readonly Scenario[],
): { readonly scenarios: readonly Scenario[]; readonly moved: readonly NewScenario[] } {
  const removed = new Set(former.flatMap(({ id }) => (scenarios.some((each) => each.id === id) ? [] : [id])));
  let all: readonly Scenario[] = process.scenarios.filter(({ id }) => !removed.has(id));
  const moved: NewScenario[] = [];
  for (const each of scenarios.filter((each) => !former.includes(each))) {
    const own = { ...each, measures: sortMeasures(process, new Set(each.measures)) };
    const other = all.find(({ id }) => id.toLowerCase() === own.id.toLowerCase());
    if (other && isSameMeasureSet(other.measures, own.measures)) continue;
    if (other && former.every(({ id }) => id !== own.id)) {
      const scenario = { ...own, id: createScenario(own.id, [], all).scenario.id };
      moved.push({ scenario, other });
      all = putScenario(all, scenario);
    } else all = putScenario(all, own);
  }
  return { scenarios: all, moved };
}

/** Ids of the steps that measures add. */
function listAddedStepIds({ measures }: Process, chosen: readonly string[]): readonly string[] {
  const added = measures.filter(({ id }) => chosen.includes(id)).flatMap(({ changes }) => changes);
  return added.flatMap((change) => ("add" in change ? [change.add.id] : []));
}

export function sortMeasures(process: Process, chosen: ReadonlySet<string>): string[] {
  return process.measures.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}

/**
 * A measure switched on with those that it requires and without those that it excludes, or off with those that require
 * it.
 */
export function switchMeasure<W extends Pick<StudioChoice, "measures">>(wanted: W, process: Process, id: string, isOn: boolean): W {
  const chosen = new Set(wanted.measures);
  const measures = new Map(process.measures.map((each) => [each.id, each]));
  const add = (each: string): void => {
    if (chosen.has(each)) return;
    chosen.add(each);
    for (const other of measures.values()) if (isExcluded(other.id, each)) drop(other.id);
    for (const required of measures.get(each)?.requires ?? []) add(required);
  };
  const drop = (each: string): void => {
    if (!chosen.delete(each)) return;
    for (const other of measures.values()) if (other.requires.includes(each)) drop(other.id);
  };
  const isExcluded = (one: string, other: string) =>
    Boolean(measures.get(one)?.excludes.includes(other) || measures.get(other)?.excludes.includes(one));
  if (isOn) add(id);
  else drop(id);
  return { ...wanted, measures: sortMeasures(process, chosen) };
}

/**
 * A step changed by hand: the values join those that it has been given; undefined ones go back to what the file and the
 * measures say.
 */
export function changeStep(wanted: StudioChoice, step: string, values: Partial<Record<"days" | "clock" | "after", unknown>>): StudioChoice {
  const former = wanted.changes.find((each) => each.step === step);
  const merged = Object.entries({ ...former, ...values, step }).filter(([, value]) => value !== undefined);
  const others = wanted.changes.filter((each) => each.step !== step);
  const changed = merged.length > 1 ? [Object.fromEntries(merged) as StepChange] : [];
  return { ...wanted, changes: [...others, ...changed] };
}
