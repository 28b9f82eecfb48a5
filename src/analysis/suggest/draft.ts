import type { Bilingual, Measure, Step, StepChange } from "../../model/index.ts";
import type { DocumentFlow } from "./flow.ts";
import { formatStepNames } from "./step-lists.ts";

/** What a rule found: a measure in the making. */
export interface MeasureDraft {
  readonly kind: NonNullable<Measure["kind"]>;
  readonly name: Bilingual;
  readonly reason: Bilingual;
  /** One for each step. */
  readonly changes: readonly StepChange[];
  /** Ids of the steps that it is about. */
  readonly steps: readonly string[];
}

/** Looks for one kind of measure. `earlier` is what the rules before it in the list have found. */
export type SuggestionRule = (flow: DocumentFlow, earlier: readonly MeasureDraft[]) => MeasureDraft[];

/** The name of a measure, and its steps. */
export function describeDraft(title: Bilingual, steps: readonly Step[]): Pick<MeasureDraft, "name" | "steps"> {
  const names = formatStepNames(steps);
  return { name: { zh: `${title.zh}：${names.zh}`, en: `${title.en}: ${names.en}` }, steps: steps.map(({ id }) => id) };
}
