import { chunksOf } from "../../picture/text/index.ts";
import { plain } from "./plain.ts";
import { widthOf } from "./width.ts";

/** Text filled up with spaces to a number of terminal columns, in which a Chinese character takes two. */
export function pad(content: string, width: number, align: "left" | "right" = "left"): string {
  const text = plain(content);
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
}

/** The text in lines of at most `width` terminal columns, broken as in print; a word that is wider than a line is divided. */
export function wrapColumns(content: string, width: number): string[] {
  const text = plain(content);
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const chunk of chunksOf(text).flatMap((each) => divided(each.text, width).map((part) => ({ text: part, space: each.space })))) {
    if (line !== "" && widthOf(line + chunk.text) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += chunk.text + (chunk.space ? " " : "");
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

function divided(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && widthOf(part + sign) > width) {
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
    const piece = index === items.length - 1 ? plain(item) : plain(item) + separator;
    if (line !== "" && widthOf(indent + line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line].map((each) => indent + each).join("\n");
}
