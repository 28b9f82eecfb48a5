import type { Frontier, Optimum } from "../../../analysis/optimize/index.ts";
import type { Language, Problem } from "../../../model/index.ts";

/** Messages in one language, as problems have in `check --json`. */
export function localizeResult(lang: Language, result: Optimum | Frontier) {
  const localize = <T extends Pick<Problem, "message" | "remedy">>(all: readonly T[]) =>
    all.map(({ message, remedy, ...each }) => ({ ...each, message: message[lang], remedy: remedy[lang] }));
  const noSet = "noSet" in result ? result.noSet : undefined;
  return { ...result, excluded: localize(result.excluded), ...(noSet && { noSet: { ...noSet, problems: localize(noSet.problems) } }) };
}
