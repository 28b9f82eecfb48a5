import type { Process, Route, Scenario, StepChange } from "../../index.ts";

/** What the user has chosen and changed: all that undo goes through. */
export interface Wanted {
  /** Ids of the measures that are switched on, in declaration order. */
  readonly measures: readonly string[];
  /** Changes by hand, a step at most once. */
  readonly changes: readonly StepChange[];
  readonly route: Route;
  /** The named sets of measures, the file's and those made here. */
  readonly scenarios: readonly Scenario[];
}

export function asInFile(process: Process): Wanted {
  return { measures: [], changes: [], route: "main", scenarios: process.scenarios };
}

/** What is left of a choice when the file has changed: measures, steps and predecessors that are gone are dropped. */
export function fitted({ measures, changes, route, scenarios }: Wanted, process: Process, former: readonly Scenario[]): Wanted {
  const left = inOrder(process, new Set(measures));
  const steps = new Set([...process.steps.map(({ id }) => id), ...addedSteps(process, left)]);
  const own = scenarios.filter((each) => !former.includes(each) && process.scenarios.every(({ id }) => id !== each.id));
  return {
    measures: left,
    changes: changes.filter(({ step, after }) => steps.has(step) && (after ?? []).every((link) => steps.has(link.step))),
    route,
    scenarios: [...process.scenarios, ...own.map((each) => ({ ...each, measures: inOrder(process, new Set(each.measures)) }))],
  };
}

/** Ids of the steps that measures add. */
function addedSteps({ measures }: Process, chosen: readonly string[]): readonly string[] {
  const added = measures.filter(({ id }) => chosen.includes(id)).flatMap(({ changes }) => changes);
  return added.flatMap((change) => ("add" in change ? [change.add.id] : []));
}

export function inOrder(process: Process, chosen: ReadonlySet<string>): string[] {
  return process.measures.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}

/** A measure switched on with those that it requires and without those that it excludes, or off with those that require it. */
export function withMeasure<W extends Pick<Wanted, "measures">>(wanted: W, process: Process, id: string, isOn: boolean): W {
  const chosen = new Set(wanted.measures);
  const measures = new Map(process.measures.map((each) => [each.id, each]));
  const add = (each: string): void => {
    if (chosen.has(each)) return;
    chosen.add(each);
    for (const other of measures.values()) if (excludes(other.id, each)) drop(other.id);
    for (const required of measures.get(each)?.requires ?? []) add(required);
  };
  const drop = (each: string): void => {
    if (!chosen.delete(each)) return;
    for (const other of measures.values()) if (other.requires.includes(each)) drop(other.id);
  };
  const excludes = (one: string, other: string) =>
    Boolean(measures.get(one)?.excludes.includes(other) || measures.get(other)?.excludes.includes(one));
  if (isOn) add(id);
  else drop(id);
  return { ...wanted, measures: inOrder(process, chosen) };
}

/** A step changed by hand: the values join those that it has been given; undefined ones go back to what the file and the measures say. */
export function withStep(wanted: Wanted, step: string, values: Partial<Record<"days" | "clock" | "after", unknown>>): Wanted {
  const former = wanted.changes.find((each) => each.step === step);
  const merged = Object.entries({ ...former, ...values, step }).filter(([, value]) => value !== undefined);
  const others = wanted.changes.filter((each) => each.step !== step);
  const changed = merged.length > 1 ? [Object.fromEntries(merged) as StepChange] : [];
  return { ...wanted, changes: [...others, ...changed] };
}
