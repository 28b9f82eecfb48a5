import type { Measure, Scenario, StepChange } from "../../model/index.ts";

type StepChangePart<Key extends keyof StepChange> = Readonly<Pick<StepChange, "step" | Key>>;

/**
 * What becomes other in a step itself. What is absent stays; `days` take the place of `calendarDays`, and the other way
 * round.
 */
export type StepEdit = StepChangePart<"days" | "calendarDays" | "clock" | "after" | "actual" | "outcomes">;

/**
 * What becomes other in what a measure says of a step, which it changes or adds. The measure that a mode stands for has
 * no other clock or predecessors.
 */
export type MeasureEdit = StepChangePart<"days" | "clock" | "after"> & { readonly measure: string };

/** Edits of the scenarios of a process; a scenario is named by its id. */
export interface ScenarioEdits {
  /** Each takes the place of the one with its id, else comes behind all. */
  readonly set?: readonly Scenario[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** Measures that a process gets or loses; those that modes stand for go with their step alone. */
export interface MeasureListEdits {
  /** They come behind all that are there. */
  readonly add?: readonly Measure[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** What becomes other in a process. */
export interface ProcessEdits {
  readonly steps?: readonly StepEdit[] | undefined;
  readonly measures?: readonly MeasureEdit[] | undefined;
  readonly measureList?: MeasureListEdits | undefined;
  readonly scenarios?: ScenarioEdits | undefined;
}
