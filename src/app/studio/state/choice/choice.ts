import type { Change, Measure, Process, Scenario } from "../../../../model/index.ts";
import type { Route } from "../../../../process/graph/index.ts";
import { putStaff, putStepValues, type StepValues } from "./hand-changes.ts";

/** What is aimed at: a total in working days or an effort, never both, and which guards measures may have for it. */
export interface StudioGoal {
  readonly target?: number | undefined;
  readonly budget?: number | undefined;
  readonly powers: readonly Measure["guard"][];
}

/** What the user has chosen and changed: all that undo goes through, and all that a scenario keeps. */
export interface StudioChoice {
  /** Ids of the measures that are switched on, in declaration order. */
  readonly measures: readonly string[];
  /** Changes by hand, each step and unit at most once: a measure in the making. */
  readonly changes: readonly Change[];
  /** Effort and guard of these changes. */
  readonly effort: number;
  readonly guard: Measure["guard"];
  readonly route: Route;
  /** The day on which the case begins, as in 2026-03-02. */
  readonly start?: string | undefined;
  readonly goal: StudioGoal;
  /** The file's and those made here. */
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario that was the choice last: where another is now, it has changed since. */
  readonly baseScenario?: string | undefined;
}

/** What an office decides by itself; the rest is shown when it is asked for. */
const ownPowers: StudioGoal["powers"] = ["within-powers"];

export function createFileChoice({ scenarios }: Pick<Process, "scenarios">): StudioChoice {
  return { measures: [], changes: [], effort: 0, guard: "within-powers", route: "main", goal: { powers: ownPowers }, scenarios };
}

export function sortMeasures(process: Pick<Process, "measures">, chosen: ReadonlySet<string>): string[] {
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

export function changeStep(choice: StudioChoice, step: string, values: StepValues): StudioChoice {
  return { ...choice, changes: putStepValues(choice.changes, step, values) };
}

export function changeOfficers(choice: StudioChoice, unit: string, staff: number | undefined): StudioChoice {
  return { ...choice, changes: putStaff(choice.changes, unit, staff) };
}
