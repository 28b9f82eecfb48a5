import type { Style } from "./terminal.ts";
import { widthOf } from "./width.ts";

/** Lines shown above the one that is meant. */
const context = 1;

/**
 * The lines of a file around a place with a caret under it, aligned also where characters are two columns wide. A long line is cut so that
 * the place is in view.
 */
export function codeFrame(text: string, line: number, column: number, width: number, style: Style): string {
  const lines = text.split(/\r\n|\n|\r/);
  const first = Math.max(1, line - context);
  const gutter = String(line).length;
  const room = width - gutter - 5;
  const wanted = lines[line - 1] ?? "";
  const offset = windowStart(wanted, column - 1, room);
  const shown: string[] = [];
  for (let number = first; number <= line; number++) {
    const marked = number === line;
    const content = cut(lines[number - 1] ?? "", offset, room);
    const head = `${marked ? ">" : " "} ${String(number).padStart(gutter)} | `;
    shown.push(marked ? style(head, "red", "bold") + content : style(head + content, "dim"));
  }
  const before = cut(wanted, offset, Number.POSITIVE_INFINITY, column - 1);
  shown.push(`  ${" ".repeat(gutter)} ${style("|", "dim")} ${" ".repeat(widthOf(before))}${style("^", "red", "bold")}`);
  return shown.join("\n");
}

/** First code unit shown of a line, so that the place stands in its first two thirds. */
function windowStart(line: string, at: number, room: number): number {
  if (widthOf(visible(line)) <= room || widthOf(visible(line.slice(0, at))) <= room * 0.6) return 0;
  let start = at;
  while (start > 0 && widthOf(visible(line.slice(start, at))) < room * 0.4) start--;
  // Never begin inside a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(line[start] ?? "") ? start - 1 : start;
}

function cut(line: string, start: number, room: number, end = line.length): string {
  const lead = start > 0 ? "…" : "";
  let shown = lead + visible(line.slice(start, Math.max(start, end)));
  if (widthOf(shown) <= room) return shown;
  const signs = [...shown];
  while (widthOf(shown) > room - 1) {
    signs.pop();
    shown = signs.join("");
  }
  return `${shown}…`;
}

/** Tabs as one space and control characters as a sign, so that columns hold and a file cannot command the terminal. */
function visible(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\ufffd");
}
