import type { Omission } from "../../formats/index.ts";
import type { Bilingual, Language } from "../../model/index.ts";
import { wrapColumns } from "./columns.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Entries of one kind that a terminal shows; `--json` has them all. */
const mostShown = 5;

/** What was not carried over as it is, or what else there is of its kind, a kind on a line; nothing when all was. */
export function omissionText(
  omissions: readonly Omission[],
  { lang, width }: Pick<Terminal, "lang" | "width">,
  heading: Bilingual = words.notCarried,
): string {
  if (omissions.length === 0) return "";
  const lines = omissions.flatMap(({ message, count, entries }) => {
    const shown = entries.slice(0, mostShown).map(({ name, value }) => [name, value].filter((part) => part).join(": "));
    const [first = "", ...rest] = wrapColumns(words.omission(message, count, shown, count > shown.length)[lang], width - 4);
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const isCut = omissions.some(({ entries }) => entries.length > mostShown);
  return `${[heading[lang], ...lines, ...(isCut ? [words.allOmissions[lang]] : [])].join("\n")}\n`;
}

/** The same for programs. */
export function omissionList(omissions: readonly Omission[], lang: Language) {
  return omissions.map(({ kind, message, count, entries }) => ({ kind, message: message[lang], count, entries }));
}
