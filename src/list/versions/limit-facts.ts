import { type Bilingual, type Limit, limitLength, type Text, terms } from "../../model/index.ts";
import { inEach, inRow, said } from "./said.ts";
import type { Fact } from "./types.ts";

type Names = (step: string) => Bilingual;

const effects = {
  pause: { zh: "暂停", en: "pauses" },
  restart: { zh: "重新计算", en: "restarts" },
  "not-started": { zh: "其后起算", en: "begins after it" },
} as const satisfies Record<NonNullable<Limit["stops"]>[number]["effect"], Bilingual>;

/** What a limit says: first how long it is, by what it bounds, so that another length is a change and not another limit. */
export function limitFacts(limit: Limit, stepName: Names): Fact[] {
  const { kind, from, to, basis, note, onExpiry, stops, extension } = limit;
  const whole = from === undefined && to === undefined;
  const end = (id: string | undefined) => (id === undefined ? { zh: "", en: "" } : stepName(id));
  const label = inEach((lang) => terms.limitKinds[kind][lang] + (whole ? "" : ` ${end(from)[lang]} → ${end(to)[lang]}`));
  const key = whole ? kind : `${kind} ${from ?? ""} ${to ?? ""}`;
  const facts: Fact[] = [{ key, label, text: limitInWords(limit) }];
  const add = (of: string, name: Bilingual, text: Bilingual | undefined) => {
    if (text) facts.push({ key: `${key} ${of}`, label: inEach((lang) => `${label[lang]} ${name[lang]}`), text });
  };
  const text = (value: Text | undefined) => (value === undefined ? undefined : said(value));
  add("basis", { zh: "依据", en: "basis" }, text(basis));
  add("note", { zh: "备注", en: "note" }, text(note));
  add("onExpiry", terms.onExpiry, onExpiry && terms.expiries[onExpiry]);
  add("stops", { zh: "停止计时", en: "stopped by" }, stops && inRow(stops.map((stop) => stopInWords(stop, stepName))));
  add("extension.basis", { zh: "延长依据", en: "basis of the extension" }, text(extension?.basis));
  add("extension.note", { zh: "延长备注", en: "note of the extension" }, text(extension?.note));
  return facts;
}

export function limitInWords(limit: Limit): Bilingual {
  return inEach((lang) => limitLength(limit, lang));
}

function stopInWords({ step, effect, basis, note }: NonNullable<Limit["stops"]>[number], stepName: Names): Bilingual {
  const remarks = inRow([effects[effect], ...[basis, note].flatMap((each) => (each === undefined ? [] : [said(each)]))]);
  const name = stepName(step);
  return { zh: `${name.zh}（${remarks.zh}）`, en: `${name.en} (${remarks.en})` };
}
