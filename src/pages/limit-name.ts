import type { LimitRisk, Risk } from "../analysis/simulate/index.ts";
import { type Bilingual, capital, type Language, limitLength, nameOf, type Process, type Text, terms } from "../model/index.ts";
import { reformed } from "../process/reform/index.ts";

/** The kind and the length of a limit. */
export function limitName({ kind, written }: Pick<LimitRisk, "kind" | "written">): Bilingual {
  return inBoth((lang) => `${terms.limitKinds[kind][lang]} ${limitLength(written, lang)}`);
}

/** From which step to which a limit runs, of a process after measures. */
export function limitEnds(process: Process, { measures }: Pick<Risk, "measures">, { from, to }: Pick<LimitRisk, "from" | "to">): Bilingual {
  if (from === undefined && to === undefined) return inBoth((lang) => capital(terms.wholeProcess[lang]));
  const names = stepNames(process, { measures });
  return inBoth((lang) => [from, to].map((id) => (id === undefined ? "…" : nameOf({ id, name: names.get(id) }, lang))).join(" → "));
}

/** Both in one. */
export function limitInFull(
  process: Process,
  risk: Pick<Risk, "measures">,
  limit: Pick<LimitRisk, "kind" | "written" | "from" | "to">,
): Bilingual {
  const [ends, name] = [limitEnds(process, risk, limit), limitName(limit)];
  return inBoth((lang) => `${ends[lang]}${lang === "zh" ? "，" : ", "}${name[lang]}`);
}

/** The names of all steps of a process as it stands after measures, and of those that it had before. */
export function stepNames(process: Process, { measures }: Pick<Risk, "measures">): ReadonlyMap<string, Text> {
  const after = reformed(process, { measures }).steps;
  return new Map([...process.steps, ...after].map(({ id, name }) => [id, name ?? id]));
}

function inBoth(say: (lang: Language) => string): Bilingual {
  return { zh: say("zh"), en: say("en") };
}
