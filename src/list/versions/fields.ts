import { type Bilingual, buildBilingual, isExtra, type Text } from "../../model/index.ts";
import { joinTexts, resolveText } from "./bilingual-text.ts";
import type { CatalogNames } from "./names.ts";
import type { VersionFact } from "./types.ts";

/** How one field of a thing is told. */
export interface FactField<Value> {
  readonly label: Bilingual;
  readonly say: (value: Value, names: CatalogNames) => Bilingual;
  /**
   * Of fields that stand for each other, as days and calendar days: the name that they share. The field's own when
   * absent.
   */
  readonly key?: string;
}

/**
 * All fields of a thing, so that the compiler asks for a new one; null for what its id, its place or something else
 * tells already.
 */
export type FactFields<Thing> = {
  readonly [Key in Exclude<keyof Thing, `x-${string}`>]-?: FactField<NonNullable<Thing[Key]>> | null;
};

/** What a thing says, field by field; nothing of what says nothing. */
export function listFieldFacts<Thing extends object>(fields: FactFields<Thing>, thing: Thing, names: CatalogNames): VersionFact[] {
  return Object.entries<FactField<never> | null>(fields).flatMap(([key, field]) => {
    const value = thing[key as keyof Thing];
    if (!field || isExtra(key) || value === undefined) return [];
    const text = field.say(value as never, names);
    return text.zh === "" && text.en === "" ? [] : [{ key: field.key ?? key, label: field.label, text }];
  });
}

/** The facts of a part of something, told with the name of the part. */
export function prefixFacts(key: string, label: Bilingual, facts: readonly VersionFact[]): VersionFact[] {
  return facts.map((fact) => ({
    key: `${key}/${fact.key}`,
    label: { zh: `${label.zh}：${fact.label.zh}`, en: `${label.en}: ${fact.label.en}` },
    text: fact.text,
  }));
}

/** A field that holds a text. */
export function createTextField(label: Bilingual): FactField<Text> {
  return { label, say: resolveText };
}

/** All facts in one text, in which days need no word before them. */
export function joinFacts(facts: readonly VersionFact[]): Bilingual {
  return joinTexts(facts.map(({ key, label, text }) => (key === "time" ? text : buildBilingual((lang) => `${label[lang]} ${text[lang]}`))));
}
