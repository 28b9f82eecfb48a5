import { suggest as suggestionsFor } from "../../../analysis/suggest/index.ts";
import { addMeasures } from "../../../formats/index.ts";
import { say, toWorkingDays } from "../../../model/index.ts";
import { formatSuggestions, type SuggestionsDocument } from "../../../pages/report/index.ts";
import { computeTotalMinutes } from "../../../process/schedule/index.ts";
import { getFileEnding, printJson, refuseOtherEndings, type Terminal, writeFilesAtomically } from "../../host/index.ts";
import { readSoundProcess, type SoundInput } from "../input.ts";
import { cliWords } from "../words/words.ts";

export interface SuggestCommandOptions {
  readonly process?: string;
  readonly output?: string;
  readonly json?: true;
}

/** Prints measures that nobody wrote yet, and writes the file with those of them that it does not have. */
export async function runSuggest(files: readonly string[], options: SuggestCommandOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  const input = await readSoundProcess(files, options.process, terminal);
  const { process } = input;
  const source = findSourceFile(input);
  if (output !== undefined) refuseOtherEndings(output, getFileEnding(source) === ".json" ? [".json"] : [".yaml", ".yml"]);
  const suggestions = await suggestionsFor(process);
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  if (output !== undefined) {
    const measures = fresh.map(({ measure }) => measure);
    const text = addMeasures(input.sources.get(source)?.text ?? "", process.id, measures, { file: source });
    await writeFilesAtomically(new Map([[output, text]]), files);
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
