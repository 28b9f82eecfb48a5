import type { Bilingual, Measure, StepChange } from "../../model/index.ts";

/** A measure with all that a suggestion says of it. */
export interface SuggestedMeasure extends Measure {
  readonly name: Bilingual;
  readonly kind: NonNullable<Measure["kind"]>;
  readonly guard: "unchecked";
  readonly changes: StepChange[];
  readonly note: Bilingual;
}

/** A measure that nobody wrote yet, and what speaks for it. */
export interface Suggestion {
  /** As it may be added to the process: with an id of its own, guard `unchecked`, and the reason as its note. */
  readonly measure: SuggestedMeasure;
  readonly reason: Bilingual;
  /** Working days that it saves alone, on the main route; 0 where another path is as long. */
  readonly days: number;
  /** Ids of the steps that it is about. */
  readonly steps: readonly string[];
  /** Ids of the measures of the process that change the same in the same way already. */
  readonly like: readonly string[];
}
