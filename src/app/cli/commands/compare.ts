import { attribute } from "../../../analysis/attribute/index.ts";
import { compare as comparisonOf } from "../../../analysis/compare/index.ts";
import { type ComparisonDocument, formatComparison } from "../../../pages/report/index.ts";
import { createUsageFailure, printJson, type Terminal } from "../../host/index.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";

/** Prints a process before and after a choice of measures. */
export async function runCompare(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  if (!hasChoice(options)) throw createUsageFailure(cliWords.needsChoice);
  const { process, start } = await readSoundStart(files, options, terminal);
  const choice = { ...readChoice(options), start };
  const comparison = comparisonOf(process, choice);
  const attribution = await attribute(process, choice);
  if (options.json) printJson<ComparisonDocument>({ ...comparison, attribution }, terminal);
  else terminal.print(formatComparison(process, comparison, attribution, terminal));
}
