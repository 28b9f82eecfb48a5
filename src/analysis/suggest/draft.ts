import type { Bilingual, Measure, Step, StepChange } from "../../model/index.ts";
import type { Flow } from "./flow.ts";
import { named } from "./listed.ts";

/** What a rule found: a measure in the making. */
export interface Draft {
  readonly kind: NonNullable<Measure["kind"]>;
  readonly name: Bilingual;
  readonly reason: Bilingual;
  /** One for each step. */
  readonly changes: readonly StepChange[];
  /** Ids of the steps that it is about. */
  readonly steps: readonly string[];
}

/** Looks for one kind of measure. `earlier` is what the rules before it in the list have found. */
export type SuggestionRule = (flow: Flow, earlier: readonly Draft[]) => Draft[];

/** The name of a measure, and its steps. */
export function about(title: Bilingual, steps: readonly Step[]): Pick<Draft, "name" | "steps"> {
  const names = named(steps);
  return { name: { zh: `${title.zh}：${names.zh}`, en: `${title.en}: ${names.en}` }, steps: steps.map(({ id }) => id) };
}
