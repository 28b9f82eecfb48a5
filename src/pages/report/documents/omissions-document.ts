import type { Omission } from "../../../formats/index.ts";
import type { Language } from "../../../model/index.ts";

/** The same for programs. */
export function localizeOmissions(omissions: readonly Omission[], lang: Language) {
  return omissions.map(({ kind, message, count, entries }) => ({ kind, message: message[lang], count, entries }));
}
