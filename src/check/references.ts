import { type Bilingual, type Path, type ProblemCode, suggestion } from "../model/index.ts";
import type { Report } from "./rule.ts";

/** A name that must be declared somewhere. */
export interface Reference {
  readonly id: string;
  readonly path: Path;
  /** Where it is used, to begin a sentence. */
  readonly where: Bilingual;
}

/** Reports a reference to something that is not among the known ids. */
export function reportUnknown(code: ProblemCode, what: Bilingual, reference: Reference, known: readonly string[], report: Report): void {
  const { id, path, where } = reference;
  report(code, {
    path,
    message: { zh: `${where.zh}所指的${what.zh}“${id}”不存在`, en: `${where.en} refers to ${what.en} "${id}", which does not exist` },
    remedy: suggestion(id, known, {
      zh: known.length === 0 ? `先声明${what.zh}` : `可选：${shortened(known, "、")}`,
      en: known.length === 0 ? `Declare the ${what.en} first` : `Declared: ${shortened(known, ", ")}`,
    }),
  });
}

/** The first names of a long list. */
function shortened(ids: readonly string[], separator: string): string {
  return ids.length <= 8 ? ids.join(separator) : `${ids.slice(0, 8).join(separator)} …`;
}
