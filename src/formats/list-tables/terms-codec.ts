import { type Bilingual, nearest } from "../../model/index.ts";
import { type Codec, entriesIn, isNone, noneWords } from "./codec.ts";

type Terms = Readonly<Record<string, Bilingual>>;
/** Codes and further words for values: of the national platform, or as offices write them. */
type OtherWords = Readonly<Record<string, readonly string[]>>;

/** One of a few values, by its word in either language, by itself, or by a code. */
export function oneOf(terms: Terms, others: OtherWords = {}): Codec {
  const known = wordsOf(terms, others);
  return {
    write: (value, lang) => terms[value as string]?.[lang],
    read: (text) => {
      const value = known.get(plain(text));
      return value === undefined ? { remedy: allowed(text, terms) } : { value };
    },
  };
}

/** Some of a few values, as `窗口；网上`. */
export function someOf(terms: Terms, others: OtherWords = {}): Codec {
  const known = wordsOf(terms, others);
  return {
    write: (value, lang) => {
      const values = value as readonly string[];
      if (values.length === 0) return noneWords[lang];
      return values.map((each) => terms[each]?.[lang] ?? "").join("; ");
    },
    read: (text) => {
      if (isNone(text) && !known.has(plain(text))) return { value: [] };
      const entries = entriesIn(text);
      const unknown = entries.find((each) => !known.has(plain(each)));
      if (unknown !== undefined) return { remedy: allowed(unknown, terms) };
      return { value: entries.map((each) => known.get(plain(each))) };
    },
  };
}

function wordsOf(terms: Terms, others: OtherWords): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const entries = Object.entries(terms);
  for (const [value] of entries) for (const word of others[value] ?? []) words.set(plain(word), value);
  for (const [value, { zh, en }] of entries) for (const word of [en, zh, value]) words.set(plain(word), value);
  return words;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

function allowed(text: string, terms: Terms): Bilingual {
  const list = (lang: "zh" | "en") => Object.values(terms).map((each) => each[lang]);
  const [zh, en] = [nearest(text, list("zh")), nearest(text, list("en"))];
  if (zh !== undefined) return { zh: `是否指“${zh}”？`, en: `Did you mean "${zh}"?` };
  if (en !== undefined) return { zh: `是否指“${en}”？`, en: `Did you mean "${en}"?` };
  return { zh: `可写：${list("zh").join("、")}`, en: `Use one of: ${list("en").join(", ")}` };
}
