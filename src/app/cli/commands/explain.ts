import { explain as explanationOf, maxPaths } from "../../../analysis/explain/index.ts";
import { type ExplanationDocument, formatExplanation } from "../../../pages/report/index.ts";
import { createUsageFailure, printJson, type Terminal } from "../../host/index.ts";
import { type ChoiceOptions, readChoice } from "../options/choice.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";

export interface ExplainCommandOptions extends ChoiceOptions, StartOptions {
  readonly step?: string;
  readonly within?: string;
  readonly paths?: string;
  readonly json?: true;
}

/** Tells why a process takes as long as it does, or why one step stands where it does. */
export async function runExplain(files: readonly string[], options: ExplainCommandOptions, terminal: Terminal): Promise<void> {
  const { step, within, paths } = options;
  const asked = {
    step,
    within: within === undefined ? undefined : parseWithinDays("--within", within),
    paths: paths === undefined ? undefined : parsePathCount("--paths", paths),
  };
  const { process, start } = await readSoundStart(files, options, terminal);
  const result = explanationOf(process, { ...readChoice(options), start, ...asked });
  if (options.json) return printJson<ExplanationDocument>(result, terminal);
  terminal.print(formatExplanation(process, result, terminal));
}

function parseWithinDays(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0) || !Number.isFinite(value))
    throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, "0, 1, 2.5 …"));
  return value;
}

function parsePathCount(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > maxPaths) throw createUsageFailure(cliWords.wrongCommand.badValue(text, option, `0–${maxPaths}`));
  return value;
}
