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

/**
 * The chosen measures in declaration order, each once.
 * @throws InputError when the scenario or a measure does not exist
 */
export function resolveMeasures(process: Process, choice: ReformChoice): Measure[] {
  const problems: Problem[] = [];
  const ids = new Set(choice.measures);
  if (choice.scenario !== undefined) {
    const scenario = process.scenarios.find((each) => each.id === choice.scenario);
    if (scenario) for (const id of scenario.measures) ids.add(id);
    else problems.push(createUnknownScenarioProblem(process, choice.scenario));
  }
  const measures = process.measures.filter((measure) => ids.delete(measure.id));
  for (const id of ids) problems.push(createUnknownMeasureProblem(process, id));
  if (problems.length > 0) throw new InputError(problems);
  return measures;
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
