import { extname } from "node:path";
import { type Suggestion, suggest as suggestionsFor } from "../../../analysis/suggest/index.ts";
import { addMeasures } from "../../../formats/index.ts";
import { formatDays, localizeName, type Process, terms, toWorkingDays } from "../../../model/index.ts";
import { wrapColumns } from "../../../pages/report/text/columns.ts";
import { sanitizeText } from "../../../pages/report/text/sanitize-text.ts";
import { formatTable } from "../../../pages/report/text/table.ts";
import { measureColumns } from "../../../pages/report/text/width.ts";
import { computeTotalMinutes } from "../../../process/schedule/index.ts";
import { refuseOtherEndings, writeFilesAtomically } from "../../host/files.ts";
import { printJson } from "../../host/json.ts";
import { say, type Terminal } from "../../host/terminal.ts";
import { readSoundProcess, type SoundInput } from "../input.ts";
import { cliWords } from "../words/words.ts";

export interface SuggestCommandOptions {
  readonly process?: string;
  readonly output?: string;
  readonly json?: true;
}

const { suggestion: suggestionWords } = cliWords;

/** Prints measures that nobody wrote yet, and writes the file with those of them that it does not have. */
export async function runSuggest(files: readonly string[], options: SuggestCommandOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  const input = await readSoundProcess(files, options.process, terminal);
  const { process } = input;
  const source = findSourceFile(input);
  if (output !== undefined) refuseOtherEndings(output, extname(source).toLowerCase() === ".json" ? [".json"] : [".yaml", ".yml"]);
  const suggestions = await suggestionsFor(process);
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  if (output !== undefined) {
    const measures = fresh.map(({ measure }) => measure);
    const text = addMeasures(input.sources.get(source)?.text ?? "", process.id, measures, { file: source });
    await writeFilesAtomically(new Map([[output, text]]), files);
  }
  const before = toWorkingDays(computeTotalMinutes(process));
  if (json) printJson({ process: process.id, before, suggestions }, terminal);
  else terminal.print(formatSuggestions(process, suggestions, before, terminal));
  if (output !== undefined) terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

/** The file in which the process stands. */
function findSourceFile({ places, path, sources }: SoundInput): string {
  return places(path)?.file ?? [...sources.keys()][0] ?? "";
}

function formatSuggestions(process: Process, suggestions: readonly Suggestion[], before: number, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const wrapLines = (text: string) => wrapColumns(text, width).join("\n");
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  const written = suggestions.filter(({ like }) => like.length > 0);
  const blocks = [
    `${style(sanitizeText(localizeName(process, lang)), "bold")}\n${style(suggestionWords.found(fresh.length, formatDays(before))[lang], "bold")}`,
    fresh.length > 0 ? formatSuggestionTable(fresh, terminal) : "",
    process.steps.every(({ uses }) => uses === undefined) ? wrapLines(suggestionWords.nothingStated[lang]) : "",
    written.length > 0 ? `${style(suggestionWords.written[lang], "bold")}\n${formatWrittenTable(written, terminal)}` : "",
    fresh.length > 0 ? style(wrapLines(suggestionWords.unchecked[lang]), "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatSuggestionTable(suggestions: readonly Suggestion[], terminal: Terminal): string {
  const { lang } = terminal;
  return formatTable(
    terminal,
    [
      { heading: terms.id[lang] },
      { heading: suggestionWords.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestionWords.steps[lang] },
      { heading: suggestionWords.reason[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, reason }) => ({
      cells: [measure.id, formatSuggestionKind(measure.kind, terminal), formatDays(days), shortenIds(steps), reason[lang]],
    })),
  );
}

/** What the file has as well: one line each, the measures of the file first. */
function formatWrittenTable(suggestions: readonly Suggestion[], terminal: Terminal): string {
  const { lang } = terminal;
  return formatTable(
    terminal,
    [
      { heading: terms.measure[lang] },
      { heading: suggestionWords.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestionWords.steps[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, like }) => ({
      cells: [shortenIds(like), formatSuggestionKind(measure.kind, terminal), formatDays(days), steps.join(" ")],
    })),
  );
}

function formatSuggestionKind(kind: string | undefined, { lang }: Terminal): string {
  return suggestionWords.kinds[kind ?? ""]?.[lang] ?? "";
}

/** Widest list of ids in a column of its own. */
const maxListWidth = 16;

/** As many of the ids as there is room for, and how many more there are. */
function shortenIds(ids: readonly string[]): string {
  const shown: string[] = [];
  for (const id of ids.map(sanitizeText)) {
    const rest = ids.length - shown.length - 1;
    if (measureColumns([...shown, id, ...(rest > 0 ? [`+${rest}`] : [])].join(" ")) > maxListWidth) break;
    shown.push(id);
  }
  if (shown.length === ids.length) return shown.join(" ");
  return shown.length > 0 ? `${shown.join(" ")} +${ids.length - shown.length}` : ids.length === 1 ? "…" : `… +${ids.length - 1}`;
}
