import { extname } from "node:path";
import { type Suggestion, suggest as suggestionsFor } from "../../../analysis/suggest/index.ts";
import { addMeasures } from "../../../formats/index.ts";
import { daysOf, formatDays, nameOf, type Process, terms } from "../../../model/index.ts";
import { totalMinutes } from "../../../process/schedule/index.ts";
import { wrapColumns } from "../columns.ts";
import { refuseOtherEndings, writeWhole } from "../files.ts";
import { type SoundInput, soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { plain } from "../plain.ts";
import { table } from "../table.ts";
import { say, type Terminal } from "../terminal.ts";
import { widthOf } from "../width.ts";
import { words } from "../words.ts";

export interface SuggestOptions {
  readonly process?: string;
  readonly output?: string;
  readonly json?: true;
}

const { suggestion } = words;

/** Prints measures that nobody wrote yet, and writes the file with those of them that it does not have. */
export async function suggest(files: readonly string[], options: SuggestOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  const input = await soundInput(files, options.process, terminal);
  const { process } = input;
  const source = fileOf(input);
  if (output !== undefined) refuseOtherEndings(output, extname(source).toLowerCase() === ".json" ? [".json"] : [".yaml", ".yml"]);
  const suggestions = await suggestionsFor(process);
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  if (output !== undefined) {
    const measures = fresh.map(({ measure }) => measure);
    const text = addMeasures(input.sources.get(source)?.text ?? "", process.id, measures, { file: source });
    await writeWhole(new Map([[output, text]]), files);
  }
  const before = daysOf(totalMinutes(process));
  if (json) printJson({ process: process.id, before, suggestions }, terminal);
  else terminal.print(textOf(process, suggestions, before, terminal));
  if (output !== undefined) terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

/** The file in which the process stands. */
function fileOf({ places, path, sources }: SoundInput): string {
  return places(path)?.file ?? [...sources.keys()][0] ?? "";
}

function textOf(process: Process, suggestions: readonly Suggestion[], before: number, terminal: Terminal): string {
  const { lang, style, width } = terminal;
  const told = (text: string) => wrapColumns(text, width).join("\n");
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  const written = suggestions.filter(({ like }) => like.length > 0);
  const blocks = [
    `${style(plain(nameOf(process, lang)), "bold")}\n${style(suggestion.found(fresh.length, formatDays(before))[lang], "bold")}`,
    fresh.length > 0 ? suggestionTable(fresh, terminal) : "",
    process.steps.every(({ uses }) => uses === undefined) ? told(suggestion.nothingStated[lang]) : "",
    written.length > 0 ? `${style(suggestion.written[lang], "bold")}\n${writtenTable(written, terminal)}` : "",
    fresh.length > 0 ? style(told(suggestion.unchecked[lang]), "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function suggestionTable(suggestions: readonly Suggestion[], terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: terms.id[lang] },
      { heading: suggestion.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestion.steps[lang] },
      { heading: suggestion.reason[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, reason }) => ({
      cells: [measure.id, kindOf(measure.kind, terminal), formatDays(days), inShort(steps), reason[lang]],
    })),
  );
}

/** What the file has as well: one line each, the measures of the file first. */
function writtenTable(suggestions: readonly Suggestion[], terminal: Terminal): string {
  const { lang } = terminal;
  return table(
    terminal,
    [
      { heading: terms.measure[lang] },
      { heading: suggestion.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestion.steps[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, like }) => ({
      cells: [inShort(like), kindOf(measure.kind, terminal), formatDays(days), steps.join(" ")],
    })),
  );
}

function kindOf(kind: string | undefined, { lang }: Terminal): string {
  return suggestion.kinds[kind ?? ""]?.[lang] ?? "";
}

/** Widest list of ids in a column of its own. */
const widestList = 16;

/** As many of the ids as there is room for, and how many more there are. */
function inShort(ids: readonly string[]): string {
  const shown: string[] = [];
  for (const id of ids.map(plain)) {
    const rest = ids.length - shown.length - 1;
    if (widthOf([...shown, id, ...(rest > 0 ? [`+${rest}`] : [])].join(" ")) > widestList) break;
    shown.push(id);
  }
  if (shown.length === ids.length) return shown.join(" ");
  return shown.length > 0 ? `${shown.join(" ")} +${ids.length - shown.length}` : ids.length === 1 ? "…" : `… +${ids.length - 1}`;
}
