import { createProblem, type Problem } from "../../model/index.ts";
import { cleanText } from "../text/characters.ts";
import { describeBadCharacters } from "../validate/conversion-words.ts";
import { findXmlChild, findXmlText, type XmlElement } from "./file/records.ts";

/** The text of an element in another, without characters that cannot be published. */
export type TextReader = (element: XmlElement, name: string) => string | undefined;

/** Reads texts, and tells once of each that has characters that cannot be published. */
export function createTextReader(problems: Problem[]): TextReader {
  const told = new Set<XmlElement | undefined>();
  return (element, name) => {
    const written = findXmlText(element, name);
    if (written === undefined) return undefined;
    const { text, bad } = cleanText(written);
    const child = findXmlChild(element, name);
    if (bad.length > 0 && !told.has(child)) {
      told.add(child);
      problems.push(
        createProblem("bad-character", { path: [], ...describeBadCharacters({ zh: name, en: name }, bad) }, () => child?.place),
      );
    }
    return text;
  };
}
