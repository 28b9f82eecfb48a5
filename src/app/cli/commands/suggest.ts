import { suggest as suggestionsFor } from "../../../analysis/suggest/index.ts";
import { addMeasures } from "../../../formats/index.ts";
import { say, toWorkingDays } from "../../../model/index.ts";
import { formatSuggestions, type SuggestionsDocument } from "../../../pages/report/index.ts";
import { computeTotalMinutes } from "../../../process/schedule/index.ts";
import { getFileEnding, printJson, refuseOtherEndings, type Terminal } from "../../host/index.ts";
import type { Outlet } from "../handed/outlet.ts";
import { type ProcessJob, runOnProcess } from "../handed/process-job.ts";
import { readSoundProcess, type SoundInput } from "../input.ts";
import type { QueueOptions } from "../options/queue-options.ts";
import { cliWords } from "../words/words.ts";

export interface SuggestCommandOptions extends QueueOptions {
  readonly process?: string;
  readonly output?: string;
  readonly json?: true;
}

/** Options with the file into which the measures go. */
interface SuggestRequest extends SuggestCommandOptions {
  readonly source?: { readonly file: string; readonly text: string };
}

/** Prints measures that nobody wrote yet, and writes the file with those of them that it does not have. */
export async function runSuggest(files: readonly string[], options: SuggestCommandOptions, terminal: Terminal): Promise<void> {
  const input = await readSoundProcess(files, options.process, terminal);
  const file = findSourceFile(input);
  if (options.output !== undefined) refuseOtherEndings(options.output, getFileEnding(file) === ".json" ? [".json"] : [".yaml", ".yml"]);
  const source = { file, text: input.sources.get(file)?.text ?? "" };
  const request = { ...options, ...(options.output !== undefined && { source }) };
  await runOnProcess({ name: "suggest", run: suggestForProcess }, { process: input.process, start: undefined }, request, files, terminal);
}

export async function suggestForProcess({ process }: ProcessJob, options: SuggestRequest, terminal: Outlet): Promise<void> {
  const { output, json, source } = options;
  const suggestions = await suggestionsFor(process);
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  if (output !== undefined && source) {
    const measures = fresh.map(({ measure }) => measure);
    await terminal.writeFile(output, addMeasures(source.text, process.id, measures, { file: source.file }));
  }
  const before = toWorkingDays(computeTotalMinutes(process));
  if (json) printJson<SuggestionsDocument>({ process: process.id, before, suggestions }, terminal);
  else terminal.print(formatSuggestions(process, suggestions, before, terminal));
  if (output !== undefined) terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

/** The file in which the process stands. */
function findSourceFile({ places, path, sources }: SoundInput): string {
  return places(path)?.file ?? [...sources.keys()][0] ?? "";
}
