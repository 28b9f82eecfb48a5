import {
  type ArgumentKind,
  type Bilingual,
  type Change,
  createProblem,
  formatSuggestion,
  InputError,
  type Measure,
  type Problem,
  type Process,
} from "../../model/index.ts";
import { choiceWords } from "./words.ts";

/** What is done to a process before it is looked at: measures by scenario and by name, then changes by hand. */
export interface ReformChoice {
  /** Its measures, and its changes before those of the choice. */
  readonly scenario?: string | undefined;
  /** Ids of measures, in addition to those of the scenario. */
  readonly measures?: readonly string[] | undefined;
  /** What-if by hand; it has the last word over the measures. */
  readonly changes?: readonly Change[] | undefined;
}

/** What the options of a choice are, for functions that are called from plain JavaScript. */
export const reformChoiceKinds = { scenario: "text", measures: "texts", changes: "changes" } as const satisfies Readonly<
  Record<keyof ReformChoice, ArgumentKind>
>;

/** What a choice comes to. */
export interface ResolvedChoice {
  /** In declaration order, each once. */
  readonly measures: readonly Measure[];
  /** By hand: those of the scenario, then those of the choice, which have the last word. */
  readonly changes: readonly Change[];
  /** That of the changes of the scenario; what is changed besides costs nothing. */
  readonly changesEffort: number;
  /** Of the measures and of the changes. */
  readonly effort: number;
}

/**
 * The measures and the changes by hand of a choice, with those of its scenario.
 * @throws InputError when the scenario or a measure does not exist
 */
export function resolveChoice(process: Process, { scenario: wanted, measures: named, changes = [] }: ReformChoice): ResolvedChoice {
  const problems: Problem[] = [];
  const scenario = process.scenarios.find(({ id }) => id === wanted);
  if (wanted !== undefined && !scenario) problems.push(createUnknownScenarioProblem(process, wanted));
  const ids = new Set([...(named ?? []), ...(scenario?.measures ?? [])]);
  const measures = process.measures.filter((measure) => ids.delete(measure.id));
  for (const id of ids) problems.push(createUnknownMeasureProblem(process, id));
  if (problems.length > 0) throw new InputError(problems);
  const { changes: own = [], effort = 0 } = scenario ?? {};
  const changesEffort = own.length === 0 ? 0 : effort;
  return {
    measures,
    changes: own.length === 0 ? changes : [...own, ...changes],
    changesEffort,
    effort: measures.reduce((sum, measure) => sum + measure.effort, changesEffort),
  };
}

/**
 * The chosen measures alone, as `resolveChoice` has them.
 * @throws InputError as it does
 */
export function resolveMeasures(process: Process, choice: ReformChoice): readonly Measure[] {
  return resolveChoice(process, choice).measures;
}

function createUnknownScenarioProblem(process: Process, id: string): Problem {
  const known = process.scenarios.map((each) => each.id);
  return createProblem("unknown-scenario", {
    path: [],
    message: choiceWords.unknownScenarioMessage(process.id, id),
    remedy: formatSuggestion(id, known, formatOptions(known, choiceWords.unknownScenarioRemedy, "Scenarios")),
  });
}

function createUnknownMeasureProblem(process: Process, id: string): Problem {
  const known = process.measures.map((each) => each.id);
  return createProblem("unknown-measure", {
    path: [],
    message: choiceWords.unknownMeasureMessage(process.id, id),
    remedy: formatSuggestion(id, known, formatOptions(known, choiceWords.unknownMeasureRemedy, "Measures")),
  });
}

function formatOptions(ids: readonly string[], none: Bilingual, what: string): Bilingual {
  return ids.length === 0 ? none : choiceWords.optionsText(ids.join("、"), what, ids.join(", "));
}
