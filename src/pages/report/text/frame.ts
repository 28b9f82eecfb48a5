import type { TextStyle } from "../../../model/index.ts";
import { sanitizeText } from "./sanitize-text.ts";
import { measureColumns } from "./width.ts";

/** Lines shown above the one that is meant. */
const contextLines = 1;

/**
 * The lines of a file around a place with a caret under it, aligned also where characters are two columns wide. A long
 * line is cut so that the place is in view.
 */
export function formatCodeFrame(text: string, line: number, column: number, width: number, style: TextStyle): string {
  const lines = listLines(text, line);
  const first = Math.max(1, line - contextLines);
  const gutter = String(line).length;
  const room = width - gutter - 5;
  const wanted = lines[line - 1] ?? "";
  const offset = findWindowStart(wanted, column - 1, room);
  const shown: string[] = [];
  for (let number = first; number <= line; number++) {
    const marked = number === line;
    const content = cutLine(lines[number - 1] ?? "", offset, room);
    const head = `${marked ? ">" : " "} ${String(number).padStart(gutter)} | `;
    shown.push(marked ? style(head, "red", "bold") + content : style(head + content, "dim"));
  }
  const before = cutLine(wanted, offset, room, column - 1);
  shown.push(`  ${" ".repeat(gutter)} ${style("|", "dim")} ${" ".repeat(measureColumns(before))}${style("^", "red", "bold")}`);
  return shown.join("\n");
}

/** The first lines of a text, no more than are asked for: a file may have millions. */
function listLines(text: string, count: number): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    if (lines.length >= count) return lines;
    lines.push(text.slice(from, index));
    from = index + end.length;
  }
  return [...lines, text.slice(from)];
}

/**
 * First code unit shown of a line, so that the place stands in its first two thirds. Looks at no more of a line than
 * can be shown.
 */
function findWindowStart(line: string, at: number, room: number): number {
  const near = line.slice(Math.max(0, at - 8 * room), at + room);
  const before = Math.min(at, 8 * room);
  if (at === before && (measureColumns(sanitizeText(near)) <= room || measureColumns(sanitizeText(near.slice(0, before))) <= room * 0.6))
    return 0;
  let start = before;
  for (let width = 0; start > 0 && width < room * 0.4; start--) width += measureColumns(sanitizeText(near[start - 1] ?? ""));
  const first = at - before + start;
  // Never begin inside a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(line[first] ?? "") ? first - 1 : first;
}

function cutLine(line: string, start: number, room: number, end = line.length): string {
  let shown = start > 0 ? "…" : "";
  let width = measureColumns(shown);
  let kept = shown;
  for (const sign of line.slice(start, Math.max(start, Math.min(end, start + 8 * room)))) {
    const next = sanitizeText(sign);
    width += measureColumns(next);
    if (width > room) return `${kept}…`;
    shown += next;
    if (width < room) kept = shown;
  }
  return shown;
}
