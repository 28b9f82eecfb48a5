import { printable } from "../../text/index.ts";
import { escaped } from "../escaped.ts";

/** Elements by name: a value, elements in it, or several of the name. What is undefined is left out. */
export type Content = readonly (readonly [name: string, value: string | number | Content | undefined])[];

/** Elements as lines of XML, indented by their depth. */
export function xmlOf(content: Content, depth = 0): string {
  const indent = "\t".repeat(depth);
  return content
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (typeof value !== "object") return [`${indent}<${name}>${escaped(printable(String(value)))}</${name}>\n`];
      return [`${indent}<${name}>\n${xmlOf(value, depth + 1)}${indent}</${name}>\n`];
    })
    .join("");
}
