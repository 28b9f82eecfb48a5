import { requireArgument } from "./arguments.ts";
import { isExtra } from "./extras.ts";

/** Languages in which every word of leadpath exists. */
export const languages = ["zh", "en"] as const;
/** The languages of names and of everything that is written out. */
export type Language = (typeof languages)[number];
/** Where none is asked for; never the host's, so that two machines give the same bytes. */
export const defaultLanguage: Language = "en";

/** A word or sentence of leadpath itself, in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** Text of a catalog: one string for every language, or a map from language tag to string. */
export type Text = string | Readonly<Record<string, string>>;

/**
 * The text in the wanted language. A map without it answers with a more special tag (`zh-CN` for `zh`),
 * else with its first entry, so that something is always shown.
 * @example
 * ```ts
 * import { localizeText } from "leadpath";
 * localizeText({ zh: "申请", en: "Application" }, "en"); // → "Application"
 * localizeText({ "zh-CN": "申请" }, "en"); // → "申请"
 * ```
 */
export function localizeText(text: Text, lang: Language): string {
  if (typeof text === "string") return text;
  requireArgument("text", text, "object");
  const exact = text[lang];
  if (exact !== undefined) return exact;
  const tags = Object.keys(text).filter((key) => !isExtra(key));
  const tag = tags.find((key) => key.toLowerCase().startsWith(`${lang}-`)) ?? tags[0];
  return tag === undefined ? "" : (text[tag] ?? "");
}

/** What is said in every language. */
export function buildBilingual(say: (lang: Language) => string): Bilingual {
  return { zh: say("zh"), en: say("en") };
}

/** A text in each of its languages. */
export function listTexts(text: Text | undefined): string[] {
  if (text === undefined || typeof text === "string") return text === undefined ? [] : [text];
  return Object.entries(text).flatMap(([tag, each]) => (isExtra(tag) ? [] : each));
}

/** What to call something that may have no name: its name in the wanted language, else its id. */
export function localizeName(thing: { readonly id: string; readonly name?: Text | undefined }, lang: Language): string {
  const name = thing.name === undefined ? "" : localizeText(thing.name, lang).trim();
  return name === "" ? thing.id : name;
}

const hanPattern = /\p{Script=Han}/u;

/** Whether Chinese characters stand in a text. */
export function hasHan(text: string): boolean {
  return hanPattern.test(text);
}
