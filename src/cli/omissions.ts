import type { Omission } from "../formats/index.ts";
import type { Language } from "../model/index.ts";
import { wrapColumns } from "./columns.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** What was not carried over as it is, a kind on a line; nothing when all was. */
export function omissionText(omissions: readonly Omission[], { lang, width }: Pick<Terminal, "lang" | "width">): string {
  if (omissions.length === 0) return "";
  const lines = omissions.flatMap(({ message, count, names }) => {
    const [first = "", ...rest] = wrapColumns(words.omission(message, count, names, count > names.length)[lang], width - 4);
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return `${[words.notCarried[lang], ...lines].join("\n")}\n`;
}

/** The same for programs. */
export function omissionList(omissions: readonly Omission[], lang: Language) {
  return omissions.map(({ kind, message, count, names }) => ({ kind, message: message[lang], count, names }));
}
