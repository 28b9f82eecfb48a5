import type { Bilingual, Language } from "../../model/index.ts";

/** How a value stands in a cell. */
export interface Codec {
  /** A value as a cell says it; nothing when a cell cannot. */
  readonly write: (value: unknown, lang: Language) => string | number | undefined;
  /** The value that a text, without space around it, stands for; else what may stand there. */
  readonly read: (text: string) => { readonly value: unknown } | { readonly remedy: Bilingual };
}

const toEach = /[;；、,，\n]+/;

/** Entries of a list in one cell, as `001；002`. */
export function entriesIn(text: string): string[] {
  return text
    .split(toEach)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The words for a list that is known to be empty. */
export const noneWords: Bilingual = { zh: "无", en: "none" };

export function isNone(text: string): boolean {
  return Object.values(noneWords).includes(text.toLowerCase());
}

export const text: Codec = {
  write: (value) => (typeof value === "string" ? value : undefined),
  read: (value) => ({ value }),
};

export const id: Codec = { ...text, read: (value) => ({ value: value.normalize("NFC") }) };

/** Ids, or names that stand for them. */
export const ids: Codec = {
  write: (value, lang) => {
    const list = value as readonly string[];
    return list.length === 0 ? noneWords[lang] : list.join("; ");
  },
  read: (value) => ({ value: isNone(value) ? [] : entriesIn(value).map((each) => each.normalize("NFC")) }),
};

/** Texts of which each has its own lines. */
export const lines: Codec = {
  write: (value, lang) => {
    const list = value as readonly unknown[];
    if (list.length === 0) return noneWords[lang];
    return list.every((each) => typeof each === "string") ? list.join("\n") : undefined;
  },
  read: (value) => ({ value: isNone(value) ? [] : value.split(/\s*\n\s*/).filter((each) => each !== "") }),
};

export const number: Codec = {
  write: (value) => value as number,
  read: (value) => {
    const found = Number(value.replace(/次$/, ""));
    return value !== "" && Number.isFinite(found) ? { value: found } : { remedy: { zh: "只写数字", en: "Write a number alone" } };
  },
};

const truths = { yes: ["是", "yes", "true", "1", "√", "有"], no: ["否", "no", "false", "0", "×", "无"] } as const;

/** Yes or no. */
export const truth: Codec = {
  write: (value, lang) => (value === true ? { zh: "是", en: "yes" } : { zh: "否", en: "no" })[lang],
  read: (value) => {
    const word = value.toLowerCase();
    if ((truths.yes as readonly string[]).includes(word)) return { value: true };
    if ((truths.no as readonly string[]).includes(word)) return { value: false };
    return { remedy: { zh: "写是或否", en: "Write yes or no" } };
  },
};

/** Yes, or nothing. */
export const flag: Codec = {
  ...truth,
  read: (value) => {
    const found = truth.read(value);
    return "value" in found && found.value === false ? { value: undefined } : found;
  },
};

/** A day; a spreadsheet may have written it in its own way. */
export const date: Codec = {
  write: (value) => value as string,
  read: (value) => {
    const [, year, month, day] =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value) ?? [];
    if (year === undefined || month === undefined || day === undefined)
      return { remedy: { zh: "写成 2026-03-02 的样子", en: "Write it like 2026-03-02" } };
    return { value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
  },
};
