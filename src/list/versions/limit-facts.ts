import { type Bilingual, buildBilingual, formatLimitLength, type Limit, type Text, terms } from "../../model/index.ts";
import { joinTexts, resolveText } from "./bilingual-text.ts";
import type { VersionFact } from "./types.ts";
import { limitFactsWords } from "./words.ts";

export type StepName = (step: string) => Bilingual;

const effectWords = {
  pause: limitFactsWords.effectWordsPause,
  restart: limitFactsWords.effectWordsRestart,
  "not-started": limitFactsWords.effectWordsNotStarted,
} as const satisfies Record<NonNullable<Limit["stops"]>[number]["effect"], Bilingual>;

/**
 * What a limit says: first how long it is, by what it bounds, so that another length is a change and not another limit.
 */
export function listLimitFacts(limit: Limit, stepName: StepName): VersionFact[] {
  const { kind, from, to, basis, note, onExpiry, stops, extension } = limit;
  const whole = from === undefined && to === undefined;
  const getEndName = (id: string | undefined) => (id === undefined ? { zh: "", en: "" } : stepName(id));
  const label = buildBilingual(
    (lang) => terms.limitKinds[kind][lang] + (whole ? "" : ` ${getEndName(from)[lang]} → ${getEndName(to)[lang]}`),
  );
  const key = whole ? kind : `${kind} ${from ?? ""} ${to ?? ""}`;
  const facts: VersionFact[] = [{ key, label, text: formatBilingualLength(limit) }];
  const add = (of: string, name: Bilingual, text: Bilingual | undefined) => {
    if (text) facts.push({ key: `${key} ${of}`, label: buildBilingual((lang) => `${label[lang]} ${name[lang]}`), text });
  };
  const formatText = (value: Text | undefined) => (value === undefined ? undefined : resolveText(value));
  add("basis", limitFactsWords.basisText, formatText(basis));
  add("note", limitFactsWords.noteText, formatText(note));
  add("onExpiry", terms.onExpiry, onExpiry && terms.expiries[onExpiry]);
  add("stops", limitFactsWords.stopsText, stops && joinTexts(stops.map((stop) => formatStop(stop, stepName))));
  add("extension.basis", limitFactsWords.limitFactsText, formatText(extension?.basis));
  add("extension.note", limitFactsWords.limitFactsLimitFactsText, formatText(extension?.note));
  return facts;
}

export function formatBilingualLength(limit: Limit): Bilingual {
  return buildBilingual((lang) => formatLimitLength(limit, lang));
}

function formatStop({ step, effect, basis, note }: NonNullable<Limit["stops"]>[number], stepName: StepName): Bilingual {
  const remarks = joinTexts([effectWords[effect], ...[basis, note].flatMap((each) => (each === undefined ? [] : [resolveText(each)]))]);
  const name = stepName(step);
  return { zh: `${name.zh}（${remarks.zh}）`, en: `${name.en} (${remarks.en})` };
}
