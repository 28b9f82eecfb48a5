import { toPrintableText } from "../../text/index.ts";
import { escapeMarkup } from "../escape-markup.ts";

/** Elements by name: a value, elements in it, or several of the name. What is undefined is left out. */
export type XmlContent = readonly (readonly [name: string, value: string | number | XmlContent | undefined])[];

/** Elements as lines of XML, indented by their depth. */
export function writeXml(content: XmlContent, depth = 0): string {
  const indent = "\t".repeat(depth);
  return content
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (typeof value !== "object") return [`${indent}<${name}>${escapeMarkup(toPrintableText(String(value)))}</${name}>\n`];
      return [`${indent}<${name}>\n${writeXml(value, depth + 1)}${indent}</${name}>\n`];
    })
    .join("");
}
