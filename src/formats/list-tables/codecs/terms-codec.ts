import { type Bilingual, findNearestName } from "../../../model/index.ts";
import { type Codec, isNoneWord, noneWords, splitCellEntries } from "./codec.ts";
import { termsCodecWords } from "./words.ts";

type CodecTerms = Readonly<Record<string, Bilingual>>;
/** Codes and further words for values: of the national platform, or as offices write them. */
type TermWords = Readonly<Record<string, readonly string[]>>;

/** One of a few values, by its word in either language, by itself, or by a code. */
export function createTermCodec(terms: CodecTerms, others: TermWords = {}): Codec {
  const known = indexTermWords(terms, others);
  return {
    write: (value, lang) => terms[value as string]?.[lang],
    read: (text) => {
      const value = known.get(normalizeTerm(text));
      return value === undefined ? { remedy: formatTermRemedy(text, terms) } : { value };
    },
  };
}

/** Some of a few values, as `窗口；网上`. */
export function createTermsCodec(terms: CodecTerms, others: TermWords = {}): Codec {
  const known = indexTermWords(terms, others);
  return {
    write: (value, lang) => {
      const values = value as readonly string[];
      if (values.length === 0) return noneWords[lang];
      return values.map((each) => terms[each]?.[lang] ?? "").join("; ");
    },
    read: (text) => {
      if (isNoneWord(text) && !known.has(normalizeTerm(text))) return { value: [] };
      const entries = splitCellEntries(text);
      const unknown = entries.find((each) => !known.has(normalizeTerm(each)));
      if (unknown !== undefined) return { remedy: formatTermRemedy(unknown, terms) };
      return { value: entries.map((each) => known.get(normalizeTerm(each))) };
    },
  };
}

function indexTermWords(terms: CodecTerms, others: TermWords): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const entries = Object.entries(terms);
  for (const [value] of entries) for (const word of others[value] ?? []) words.set(normalizeTerm(word), value);
  for (const [value, { zh, en }] of entries) for (const word of [en, zh, value]) words.set(normalizeTerm(word), value);
  return words;
}

/** A word as it is compared: however its parts are joined. */
export function normalizeTerm(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

function formatTermRemedy(text: string, terms: CodecTerms): Bilingual {
  const listWords = (lang: "zh" | "en") => Object.values(terms).map((each) => each[lang]);
  const [zh, en] = [findNearestName(text, listWords("zh")), findNearestName(text, listWords("en"))];
  if (zh !== undefined) return termsCodecWords.text(zh);
  if (en !== undefined) return termsCodecWords.termRemedyText(en);
  return termsCodecWords.otherText(listWords("zh").join("、"), listWords("en").join(", "));
}
