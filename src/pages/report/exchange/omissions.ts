import type { Omission } from "../../../formats/index.ts";
import type { Bilingual, Screen } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { exchangeWords } from "./exchange-words.ts";

/** Entries of one kind that a screen shows; `--json` has them all. */
const maxShownOmissions = 5;

/** What was not carried over as it is, or what else there is of its kind, a kind on a line; nothing when all was. */
export function formatOmissions(
  omissions: readonly Omission[],
  { lang, width }: Pick<Screen, "lang" | "width">,
  heading: Bilingual = exchangeWords.notCarried,
): string {
  if (omissions.length === 0) return "";
  const lines = omissions.flatMap(({ message, count, entries }) => {
    const shown = entries.slice(0, maxShownOmissions).map(({ name, value }) => [name, value].filter((part) => part).join(": "));
    const [first = "", ...rest] = wrapColumns(exchangeWords.omission(message, count, shown, count > shown.length)[lang], width - 4);
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const isCut = omissions.some(({ entries }) => entries.length > maxShownOmissions);
  return `${[heading[lang], ...lines, ...(isCut ? [exchangeWords.allOmissions[lang]] : [])].join("\n")}\n`;
}
