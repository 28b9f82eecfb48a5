import type { LimitRisk, Risk } from "../../analysis/simulate/index.ts";
import {
  type Bilingual,
  buildBilingual,
  capitalizeText,
  formatLimitLength,
  localizeName,
  type Process,
  punctuation,
  type Text,
  terms,
} from "../../model/index.ts";
import { applyChoice } from "../../process/reform/index.ts";

/** The kind and the length of a limit. */
export function formatLimitName({ kind, written }: Pick<LimitRisk, "kind" | "written">): Bilingual {
  return buildBilingual((lang) => `${terms.limitKinds[kind][lang]} ${formatLimitLength(written, lang)}`);
}

/** From which step to which a limit runs, of a process after measures. */
export function formatLimitSpan(
  process: Process,
  { measures }: Pick<Risk, "measures">,
  { from, to }: Pick<LimitRisk, "from" | "to">,
): Bilingual {
  if (from === undefined && to === undefined) return buildBilingual((lang) => capitalizeText(terms.wholeProcess[lang]));
  const names = collectStepNames(process, { measures });
  return buildBilingual((lang) =>
    [from, to].map((id) => (id === undefined ? "…" : localizeName({ id, name: names.get(id) }, lang))).join(" → "),
  );
}

/** Both in one. */
export function formatFullLimit(
  process: Process,
  risk: Pick<Risk, "measures">,
  limit: Pick<LimitRisk, "kind" | "written" | "from" | "to">,
): Bilingual {
  const [ends, name] = [formatLimitSpan(process, risk, limit), formatLimitName(limit)];
  return buildBilingual((lang) => `${ends[lang]}${punctuation.clause[lang]}${name[lang]}`);
}

/** The names of all steps of a process as it stands after measures, and of those that it had before. */
export function collectStepNames(process: Process, { measures }: Pick<Risk, "measures">): ReadonlyMap<string, Text> {
  const after = applyChoice(process, { measures }).steps;
  return new Map([...process.steps, ...after].map(({ id, name }) => [id, name ?? id]));
}
