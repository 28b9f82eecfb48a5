import { splitChunks } from "../../../picture/text/index.ts";
import { sanitizeText } from "./sanitize-text.ts";
import { measureColumns } from "./width.ts";

/** Text filled up with spaces to a number of terminal columns, in which a Chinese character takes two. */
export function padColumns(content: string, width: number, align: "left" | "right" = "left"): string {
  const text = sanitizeText(content);
  const space = " ".repeat(Math.max(0, width - measureColumns(text)));
  return align === "left" ? text + space : space + text;
}

/**
 * The text in lines of at most `width` terminal columns, broken as in print; a word that is wider than a line is
 * divided.
 */
export function wrapColumns(content: string, width: number): string[] {
  const text = sanitizeText(content);
  if (measureColumns(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const chunk of splitChunks(text).flatMap((each) => splitWord(each.text, width).map((part) => ({ text: part, space: each.space })))) {
    if (line !== "" && measureColumns(line + chunk.text) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += chunk.text + (chunk.space ? " " : "");
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

function splitWord(word: string, width: number): string[] {
  if (measureColumns(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && measureColumns(part + sign) > width) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}

/** Words joined by a separator in lines of at most `width` columns, each line after the first indented. */
export function wrapList(items: readonly string[], separator: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const [index, item] of items.entries()) {
    const piece = index === items.length - 1 ? sanitizeText(item) : sanitizeText(item) + separator;
    if (line !== "" && measureColumns(indent + line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line].map((each) => indent + each).join("\n");
}
