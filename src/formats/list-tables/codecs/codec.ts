import type { Bilingual, Language } from "../../../model/index.ts";
import { codecWords } from "./words.ts";

/** How a value stands in a cell. */
export interface Codec {
  /** A value as a cell says it; nothing when a cell cannot. */
  readonly write: (value: unknown, lang: Language) => string | number | undefined;
  /** The value that a text, without space around it, stands for; else what may stand there. */
  readonly read: (text: string) => { readonly value: unknown } | { readonly remedy: Bilingual };
}

const entrySeparator = /[;；、,，\n]+/;

/** Entries of a list in one cell, as `001；002`. */
export function splitCellEntries(text: string): string[] {
  return text
    .split(entrySeparator)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The words for a list that is known to be empty. */
export const noneWords: Bilingual = codecWords.noneWordsText;

export function isNoneWord(text: string): boolean {
  return Object.values(noneWords).includes(text.toLowerCase());
}

export const textCodec: Codec = {
  write: (value) => (typeof value === "string" ? value : undefined),
  read: (value) => ({ value }),
};

export const idCodec: Codec = { ...textCodec, read: (value) => ({ value: value.normalize("NFC") }) };

/** Ids, or names that stand for them. */
export const idsCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly string[];
    return list.length === 0 ? noneWords[lang] : list.join("; ");
  },
  read: (value) => ({ value: isNoneWord(value) ? [] : splitCellEntries(value).map((each) => each.normalize("NFC")) }),
};

/**
 * Names of one thing, each on its line; commas, semicolons and 顿号 set them apart as well, so that a name that has one
 * is written elsewhere.
 */
export const namesCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly unknown[];
    return list.every((each) => typeof each === "string" && !entrySeparator.test(each)) ? linesCodec.write(value, lang) : undefined;
  },
  read: (value) => ({ value: isNoneWord(value) ? [] : splitCellEntries(value) }),
};

/** The lines of a cell that say something, without space around them. */
export function splitCellLines(text: string): string[] {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Texts of which each has its own lines. */
export const linesCodec: Codec = {
  write: (value, lang) => {
    const list = value as readonly unknown[];
    if (list.length === 0) return noneWords[lang];
    return list.every((each) => typeof each === "string") ? list.join("\n") : undefined;
  },
  read: (value) => ({ value: isNoneWord(value) ? [] : splitCellLines(value) }),
};

/** What is counted, as tables say it after a number: visits, officers, copies. */
const counterWordPattern = /(?<=\d)\s*[次趟人名份套件张]$/;

export const numberCodec: Codec = {
  write: (value) => value as number,
  read: (value) => {
    const found = Number(value.replace(counterWordPattern, ""));
    return value !== "" && Number.isFinite(found) ? { value: found } : { remedy: codecWords.numberCodecRemedy };
  },
};

/** Yes or no, which a column may have further words for. */
function createTruthCodec({ yes, no }: { readonly yes: readonly string[]; readonly no: readonly string[] }): Codec {
  const known = new Map([
    ...["是", "yes", "true", "1", "√", "有", ...yes].map((word) => [word, true] as const),
    ...["否", "no", "false", "0", "×", "无", ...no].map((word) => [word, false] as const),
  ]);
  return {
    write: (value, lang) => (value === true ? codecWords.truthCodecWrite : codecWords.truthCodecTruthCodecWrite)[lang],
    read: (text) => {
      const value = known.get(text.toLowerCase());
      return value === undefined ? { remedy: codecWords.truthCodecRemedy } : { value };
    },
  };
}

const truthCodec = createTruthCodec({ yes: [], no: [] });

/** Whether there is a fee. */
export const chargeCodec = createTruthCodec({
  yes: ["收费", "需收费", "需要收费"],
  no: ["不收费", "免费", "免收", "免收费", "无收费", "free", "no fee"],
});

/** Yes, or nothing. */
export const flagCodec: Codec = {
  ...truthCodec,
  read: (value) => {
    const found = truthCodec.read(value);
    return "value" in found && found.value === false ? { value: undefined } : found;
  },
};

/** A day; a spreadsheet may have written it in its own way. */
export const dateCodec: Codec = {
  write: (value) => value as string,
  read: (value) => {
    const [, year, month, day] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value) ?? [];
    if (year === undefined || month === undefined || day === undefined) return { remedy: codecWords.dateCodecRemedy };
    return { value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
  },
};
