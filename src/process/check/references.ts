import { type Bilingual, type DataPath, formatSuggestion, type NamedEntry, type ProblemCode } from "../../model/index.ts";
import { formatQuotedId } from "./quote.ts";
import type { ProblemReporter, ProcessContext } from "./rule.ts";
import { getKnownId } from "./spelling.ts";
import { referencesWords } from "./words.ts";

/** A name that must be declared somewhere. */
export interface NameReference {
  readonly id: string;
  readonly path: DataPath;
  /** Where it is used, to begin a sentence. */
  readonly where: Bilingual;
}

/** Reports a reference to something that is not among the known ids. */
export function reportUnknownName(
  code: ProblemCode,
  what: Bilingual,
  { id, path, where }: NameReference,
  known: readonly (string | NamedEntry)[],
  { spelling }: Pick<ProcessContext, "spelling">,
  report: ProblemReporter,
): void {
  const shown = formatQuotedId(id);
  report(code, {
    path,
    message: referencesWords.message(where.zh, what.zh, shown, where.en, what.en),
    remedy: suggestKnownName(
      id,
      known,
      spelling,
      referencesWords.remedy(known.length, what.zh, formatFirstNames(known, "、"), what.en, formatFirstNames(known, ", ")),
    ),
  });
}

/** The remedy for a name that is not known: the one that it means, else what may stand there. */
export function suggestKnownName(
  id: string,
  known: readonly (string | NamedEntry)[],
  spelling: ProcessContext["spelling"],
  otherwise: Bilingual,
): Bilingual {
  const one = spelling(id, known);
  return one === undefined ? otherwise : formatSuggestion(id, [one], otherwise);
}

/** The first names of a long list. */
export function formatFirstNames(known: readonly (string | NamedEntry)[], separator: string): string {
  const shown = known
    .slice(0, 8)
    .map((each) => formatQuotedId(getKnownId(each)))
    .join(separator);
  return known.length <= 8 ? shown : `${shown} …`;
}
