import { type Language, localizeName, type NamedEntry } from "../../../model/index.ts";

/** The most characters of a name that Project keeps. */
export const maxName = 255;

/** The name of something, as much of it as Project keeps. */
export function getPlanName(thing: NamedEntry, lang: Language): string {
  const name = localizeName(thing, lang);
  // Never cut a surrogate pair in two.
  return name.length <= maxName ? name : name.slice(0, maxName).replace(/[\ud800-\udbff]$/, "");
}
