import { hasErrors, InputError, type Path, type StepChange } from "../model/index.ts";
import { nodeAt } from "./places.ts";
import { readCatalog } from "./read.ts";
import { edited, type TextEdit, valueEdit } from "./text-edits.ts";
import { parseTree, type Tree } from "./yaml.ts";

/** What can be set of a step. */
export type StepValues = Pick<StepChange, "step" | "actual" | "outcomes">;

/**
 * The text of a catalog file in which steps of a process have other real days, and their outcomes other probabilities and rounds. Everything else,
 * comments included, stays to the letter as it is written.
 * @throws InputError when the text cannot be read without errors
 * @throws RangeError when the file has no such process, step or outcome
 */
export function setStepValues(
  text: string,
  process: string,
  values: readonly StepValues[],
  { file }: { readonly file?: string | undefined } = {},
): string {
  const { catalog, problems } = readCatalog(text, { file });
  if (hasErrors(problems)) throw new InputError(problems);
  const position = catalog.processes.findIndex(({ id }) => id === process);
  const steps = catalog.processes[position]?.steps;
  if (!steps) throw new RangeError(`The file has no process "${process}"`);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const unmarked = text.slice(mark.length);
  const tree = parseTree(unmarked, file);
  const edits = values.flatMap(({ step, actual, outcomes = [] }) => {
    const index = steps.findIndex(({ id }) => id === step);
    if (index < 0) throw new RangeError(`The process has no step "${step}"`);
    const path = ["processes", position, "steps", index];
    const set = (at: Path, key: string, value: unknown) => editAt(tree, unmarked, at, key, value);
    const ofOutcomes = outcomes.flatMap(({ id, probability, rounds }) => {
      const number = steps[index]?.outcomes?.findIndex((each) => each.id === id) ?? -1;
      if (number < 0) throw new RangeError(`The step "${step}" has no outcome "${id}"`);
      const at = [...path, "outcomes", number];
      return [
        ...(probability === undefined ? [] : [set(at, "probability", probability)]),
        ...(rounds === undefined ? [] : [set(at, "rounds", rounds)]),
      ];
    });
    return [...(actual ? [set(path, "actual", actual)] : []), ...ofOutcomes];
  });
  return mark + edited(unmarked, edits);
}

function editAt(tree: Tree, text: string, path: Path, key: string, value: unknown): TextEdit {
  const map = nodeAt(tree, path);
  if (!map) throw new RangeError("There is no map whose value can be set");
  return valueEdit(text, map, key, value);
}
