import type { Frontier, Optimum } from "../../../analysis/optimize/index.ts";
import type { Language, Problem } from "../../../model/index.ts";

/** An optimum with its messages in one language, as problems have them in `check --json`. */
export function localizeOptimum(result: Optimum, lang: Language) {
  const { noSet, excluded } = result;
  return {
    ...result,
    excluded: localizeMessages(excluded, lang),
    noSet: noSet && { ...noSet, problems: localizeMessages(noSet.problems, lang) },
  };
}

/** The same of a frontier. */
export function localizeFrontier(result: Frontier, lang: Language) {
  return { ...result, excluded: localizeMessages(result.excluded, lang) };
}

function localizeMessages<T extends Pick<Problem, "message" | "remedy">>(all: readonly T[], lang: Language) {
  return all.map(({ message, remedy, ...each }) => ({ ...each, message: message[lang], remedy: remedy[lang] }));
}
