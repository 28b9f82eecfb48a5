import { type Bilingual, isExtra, type Text } from "../../model/index.ts";
import type { Names } from "./names.ts";
import { inEach, inRow, said } from "./said.ts";
import type { Fact } from "./types.ts";

/** How one field of a thing is told. */
export interface Field<Value> {
  readonly label: Bilingual;
  readonly say: (value: Value, names: Names) => Bilingual;
  /** Of fields that stand for each other, as days and calendar days: the name that they share. The field's own when absent. */
  readonly key?: string;
}

/** All fields of a thing, so that the compiler asks for a new one; null for what its id, its place or something else tells already. */
export type Fields<Thing> = {
  readonly [Key in Exclude<keyof Thing, `x-${string}`>]-?: Field<NonNullable<Thing[Key]>> | null;
};

/** What a thing says, field by field; nothing of what says nothing. */
export function factsBy<Thing extends object>(fields: Fields<Thing>, thing: Thing, names: Names): Fact[] {
  return Object.entries<Field<never> | null>(fields).flatMap(([key, field]) => {
    const value = thing[key as keyof Thing];
    if (!field || isExtra(key) || value === undefined) return [];
    const text = field.say(value as never, names);
    return text.zh === "" && text.en === "" ? [] : [{ key: field.key ?? key, label: field.label, text }];
  });
}

/** The facts of a part of something, told with the name of the part. */
export function factsOfPart(key: string, label: Bilingual, facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => ({
    key: `${key}/${fact.key}`,
    label: { zh: `${label.zh}：${fact.label.zh}`, en: `${label.en}: ${fact.label.en}` },
    text: fact.text,
  }));
}

/** A field that holds a text. */
export function textField(label: Bilingual): Field<Text> {
  return { label, say: said };
}

/** All facts in one text, in which days need no word before them. */
export function inOneText(facts: readonly Fact[]): Bilingual {
  return inRow(facts.map(({ key, label, text }) => (key === "time" ? text : inEach((lang) => `${label[lang]} ${text[lang]}`))));
}
