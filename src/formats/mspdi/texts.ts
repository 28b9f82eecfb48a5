import { type Problem, problem } from "../../model/index.ts";
import { cleaned } from "../characters.ts";
import { badCharacter } from "../findings.ts";
import { childOf, type Element, textOf } from "./records.ts";

/** The text of an element in another, without characters that cannot be published. */
export type TextIn = (element: Element, name: string) => string | undefined;

/** Reads texts, and tells once of each that has characters that cannot be published. */
export function textsInto(problems: Problem[]): TextIn {
  const told = new Set<Element | undefined>();
  return (element, name) => {
    const written = textOf(element, name);
    if (written === undefined) return undefined;
    const { text, bad } = cleaned(written);
    const child = childOf(element, name);
    if (bad.length > 0 && !told.has(child)) {
      told.add(child);
      problems.push(problem("bad-character", { path: [], ...badCharacter({ zh: name, en: name }, bad) }, () => child?.place));
    }
    return text;
  };
}
