import type { Source } from "../../formats/index.ts";
import { type Language, type Problem, problemCodes, type Severity } from "../../model/index.ts";
import { auditWords } from "./audit-words.ts";
import { wrapColumns } from "./columns.ts";
import { codeFrame } from "./frame.ts";
import { plain } from "./plain.ts";
import { table } from "./table.ts";
import type { Style, Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** The most problems that are printed in full; the rest is counted. */
export const mostProblems = 20;

/** The most places that are printed of one problem. */
const mostRelated = 12;

/** Problems as frames: place, message, the lines of the file, remedy, related places. */
export function problemText(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, Source>,
  terminal: Pick<Terminal, "lang" | "width">,
  style: Style,
): string {
  const { lang } = terminal;
  const blocks = mostSevere(problems).map((each) => block(each, sources, terminal, style));
  if (problems.length > mostProblems) blocks.push(words.moreProblems(problems.length - mostProblems)[lang]);
  return `${[...blocks, summary(problems, lang)].join("\n\n")}\n`;
}

export const bySeverity: readonly Severity[] = ["error", "warning", "info"];

/** As many problems as are printed: errors before warnings before notes, and then in their order. */
function mostSevere(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostProblems) return [...problems];
  const chosen = new Set(bySeverity.flatMap((severity) => problems.filter((each) => each.severity === severity)).slice(0, mostProblems));
  return problems.filter((each) => chosen.has(each));
}

/** How many findings there are of every code, where there are more than are printed in full; else nothing. */
export function ruleCounts(problems: readonly Problem[], terminal: Terminal): string {
  const { lang, style } = terminal;
  if (problems.length <= mostProblems) return "";
  const counts = new Map<Problem["code"], { count: number; severity: Severity }>();
  for (const { code, severity } of problems) counts.set(code, { count: (counts.get(code)?.count ?? 0) + 1, severity });
  const rows = bySeverity.flatMap((severity) =>
    [...counts].filter(([, each]) => each.severity === severity).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const body = table(
    terminal,
    [
      { heading: auditWords.rule[lang] },
      { heading: "" },
      { heading: auditWords.findings[lang], align: "right" },
      { heading: auditWords.meaning[lang], flexible: true },
    ],
    rows.map(([code, { count, severity }]) => ({ cells: [code, words.severity[severity][lang], String(count), problemCodes[code][lang]] })),
  );
  return `${style(auditWords.byRule[lang], "bold")}\n${body}`;
}

const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

function block(
  each: Problem,
  sources: ReadonlyMap<string, Source>,
  { lang, width }: Pick<Terminal, "lang" | "width">,
  style: Style,
): string {
  const colour = colours[each.severity];
  const place = placeText(each);
  const head = `${place === "" ? "" : `${style(place, "bold")}  `}${style(words.severity[each.severity][lang], colour, "bold")}  ${style(each.code, "dim")}`;
  const text = each.file === undefined ? undefined : sources.get(each.file)?.text;
  const frame =
    text !== undefined && !isBinary(text) && each.line !== undefined && each.column !== undefined
      ? [codeFrame(text, each.line, each.column, width, style)]
      : [];
  const others = each.related ?? [];
  const related = others
    .slice(0, mostRelated)
    .flatMap((other) => paragraph([placeText(other), other.message[lang]].filter((part) => part !== "").join("  "), width));
  if (others.length > mostRelated) related.push(indent + words.moreRelated(others.length - mostRelated)[lang]);
  return [head, ...paragraph(each.message[lang], width), ...frame, ...paragraph(each.remedy[lang], width), ...related].join("\n");
}

/** Whether a file, read as text, has nothing that could be shown, as a workbook. */
function isBinary(text: string): boolean {
  return text.slice(0, 1_000).includes("\0");
}

const indent = "  ";

function paragraph(text: string, width: number): string[] {
  return wrapColumns(text, width - indent.length).map((line) => indent + line);
}

function placeText({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string {
  return plain([file, line, column].filter((part) => part !== undefined).join(":"));
}

function summary(problems: readonly Problem[], lang: Language): string {
  const [errors = 0, warnings = 0, infos = 0] = bySeverity.map((severity) => problems.filter((each) => each.severity === severity).length);
  return words.problemCount(errors, warnings, infos)[lang];
}
