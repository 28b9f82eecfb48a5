import type { Suggestion } from "../../../analysis/suggest/index.ts";
import { formatDays, localizeName, type Process, type Screen, terms } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable } from "../text/table.ts";
import { measureColumns } from "../text/width.ts";
import { suggestionWords } from "./suggestion-words.ts";

export function formatSuggestions(process: Process, suggestions: readonly Suggestion[], before: number, screen: Screen): string {
  const { lang, style, width } = screen;
  const wrapLines = (text: string) => wrapColumns(text, width).join("\n");
  const fresh = suggestions.filter(({ like }) => like.length === 0);
  const written = suggestions.filter(({ like }) => like.length > 0);
  const blocks = [
    `${style(sanitizeText(localizeName(process, lang)), "bold")}\n${style(suggestionWords.found(fresh.length, formatDays(before))[lang], "bold")}`,
    fresh.length > 0 ? formatSuggestionTable(fresh, screen) : "",
    process.steps.every(({ uses }) => uses === undefined) ? wrapLines(suggestionWords.nothingStated[lang]) : "",
    written.length > 0 ? `${style(suggestionWords.written[lang], "bold")}\n${formatWrittenTable(written, screen)}` : "",
    fresh.length > 0 ? style(wrapLines(suggestionWords.unchecked[lang]), "dim") : "",
    process.illustrative ? style(terms.illustrative[lang], "dim") : "",
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function formatSuggestionTable(suggestions: readonly Suggestion[], screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: terms.id[lang] },
      { heading: suggestionWords.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestionWords.steps[lang] },
      { heading: suggestionWords.reason[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, reason }) => ({
      cells: [measure.id, formatSuggestionKind(measure.kind, screen), formatDays(days), shortenIds(steps), reason[lang]],
    })),
  );
}

/** What the file has as well: one line each, the measures of the file first. */
function formatWrittenTable(suggestions: readonly Suggestion[], screen: Screen): string {
  const { lang } = screen;
  return formatTable(
    screen,
    [
      { heading: terms.measure[lang] },
      { heading: suggestionWords.kind[lang] },
      { heading: terms.days[lang], align: "right" },
      { heading: suggestionWords.steps[lang], flexible: true },
    ],
    suggestions.map(({ measure, days, steps, like }) => ({
      cells: [shortenIds(like), formatSuggestionKind(measure.kind, screen), formatDays(days), steps.join(" ")],
    })),
  );
}

function formatSuggestionKind(kind: string | undefined, { lang }: Screen): string {
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
