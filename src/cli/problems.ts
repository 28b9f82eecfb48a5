import type { Language, Problem } from "../model/index.ts";
import { wrapColumns } from "./columns.ts";
import { codeFrame } from "./frame.ts";
import { plain } from "./plain.ts";
import type { Style, Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** The most problems that are printed in full; the rest is counted. */
const most = 20;

/** The most places that are printed of one problem. */
const mostRelated = 12;

/** Problems as frames: place, message, the lines of the file, remedy, related places. */
export function problemText(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  terminal: Pick<Terminal, "lang" | "width">,
  style: Style,
): string {
  const { lang } = terminal;
  const blocks = problems.slice(0, most).map((each) => block(each, sources, terminal, style));
  if (problems.length > most) blocks.push(words.moreProblems(problems.length - most)[lang]);
  return `${[...blocks, summary(problems, lang)].join("\n\n")}\n`;
}

function block(
  each: Problem,
  sources: ReadonlyMap<string, string>,
  { lang, width }: Pick<Terminal, "lang" | "width">,
  style: Style,
): string {
  const colour = each.severity === "error" ? "red" : "yellow";
  const place = placeText(each);
  const head = `${place === "" ? "" : `${style(place, "bold")}  `}${style(words.severity[each.severity][lang], colour, "bold")}  ${style(each.code, "dim")}`;
  const text = each.file === undefined ? undefined : sources.get(each.file);
  const frame =
    text !== undefined && each.line !== undefined && each.column !== undefined
      ? [codeFrame(text, each.line, each.column, width, style)]
      : [];
  const others = each.related ?? [];
  const related = others
    .slice(0, mostRelated)
    .flatMap((other) => paragraph([placeText(other), other.message[lang]].filter((part) => part !== "").join("  "), width));
  if (others.length > mostRelated) related.push(indent + words.moreRelated(others.length - mostRelated)[lang]);
  return [head, ...paragraph(each.message[lang], width), ...frame, ...paragraph(each.remedy[lang], width), ...related].join("\n");
}

const indent = "  ";

function paragraph(text: string, width: number): string[] {
  return wrapColumns(text, width - indent.length).map((line) => indent + line);
}

function placeText({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string {
  return plain([file, line, column].filter((part) => part !== undefined).join(":"));
}

function summary(problems: readonly Problem[], lang: Language): string {
  const errors = problems.filter((each) => each.severity === "error").length;
  return words.problemCount(errors, problems.length - errors)[lang];
}
