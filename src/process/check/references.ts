import { type Bilingual, type Named, type Path, type ProblemCode, suggestion } from "../../model/index.ts";
import { quotable } from "./quote.ts";
import type { ProcessContext, Report } from "./rule.ts";
import { idOf } from "./spelling.ts";

/** A name that must be declared somewhere. */
export interface Reference {
  readonly id: string;
  readonly path: Path;
  /** Where it is used, to begin a sentence. */
  readonly where: Bilingual;
}

/** Reports a reference to something that is not among the known ids. */
export function reportUnknown(
  code: ProblemCode,
  what: Bilingual,
  { id, path, where }: Reference,
  known: readonly (string | Named)[],
  { spelling }: Pick<ProcessContext, "spelling">,
  report: Report,
): void {
  const shown = quotable(id);
  report(code, {
    path,
    message: {
      zh: `${where.zh}所指的${what.zh}“${shown}”不存在`,
      en: `${where.en} refers to ${what.en} "${shown}", which does not exist`,
    },
    remedy: meant(id, known, spelling, {
      zh: known.length === 0 ? `先声明这个${what.zh}` : `可选：${shortened(known, "、")}`,
      en: known.length === 0 ? `Declare the ${what.en} first` : `Declared: ${shortened(known, ", ")}`,
    }),
  });
}

/** The remedy for a name that is not known: the one that it means, else what may stand there. */
export function meant(
  id: string,
  known: readonly (string | Named)[],
  spelling: ProcessContext["spelling"],
  otherwise: Bilingual,
): Bilingual {
  const one = spelling(id, known);
  return one === undefined ? otherwise : suggestion(id, [one], otherwise);
}

/** The first names of a long list. */
export function shortened(known: readonly (string | Named)[], separator: string): string {
  const shown = known
    .slice(0, 8)
    .map((each) => quotable(idOf(each)))
    .join(separator);
  return known.length <= 8 ? shown : `${shown} …`;
}
