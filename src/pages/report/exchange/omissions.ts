import { cliWords } from "../../../app/cli/words/words.ts";
import type { Terminal } from "../../../app/host/terminal.ts";
import type { Omission } from "../../../formats/index.ts";
import type { Bilingual, Language } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";

/** Entries of one kind that a terminal shows; `--json` has them all. */
const maxShownOmissions = 5;

/** What was not carried over as it is, or what else there is of its kind, a kind on a line; nothing when all was. */
export function formatOmissions(
  omissions: readonly Omission[],
  { lang, width }: Pick<Terminal, "lang" | "width">,
  heading: Bilingual = cliWords.notCarried,
): string {
  if (omissions.length === 0) return "";
  const lines = omissions.flatMap(({ message, count, entries }) => {
    const shown = entries.slice(0, maxShownOmissions).map(({ name, value }) => [name, value].filter((part) => part).join(": "));
    const [first = "", ...rest] = wrapColumns(cliWords.omission(message, count, shown, count > shown.length)[lang], width - 4);
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const isCut = omissions.some(({ entries }) => entries.length > maxShownOmissions);
  return `${[heading[lang], ...lines, ...(isCut ? [cliWords.allOmissions[lang]] : [])].join("\n")}\n`;
}

/** The same for programs. */
export function localizeOmissions(omissions: readonly Omission[], lang: Language) {
  return omissions.map(({ kind, message, count, entries }) => ({ kind, message: message[lang], count, entries }));
}
