import { findNearestName } from "./nearest-name.ts";
import { type Bilingual, listTexts, localizeText, type Text } from "./text.ts";
import { faultTerms } from "./words/fault-terms.ts";

/** Something that is referred to by its id, and may be called by its name by mistake. */
export interface NamedEntry {
  readonly id: string;
  readonly name?: Text | undefined;
}

/** The remedy for a name that is not known: what has that name, the nearest id, else what may stand there. */
export function formatSuggestion(name: string, known: readonly (string | NamedEntry)[], otherwise: Bilingual): Bilingual {
  const [called, another] = known.filter((each): each is NamedEntry => typeof each !== "string" && hasName(each, name));
  if (called && !another) {
    const { id, name: text = "" } = called;
    return { zh: `是否指“${id}”（${localizeText(text, "zh")}）？`, en: `Did you mean "${id}" (${localizeText(text, "en")})?` };
  }
  const near = findNearestName(
    name,
    known.map((each) => (typeof each === "string" ? each : each.id)),
  );
  return near === undefined ? otherwise : faultTerms.nearest(near);
}

/** Whether something has this name in any language. */
export function hasName({ name }: NamedEntry, wanted: string): boolean {
  return listTexts(name).some((each) => each.trim() === wanted.trim());
}
