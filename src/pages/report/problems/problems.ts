import type { SourceText } from "../../../formats/index.ts";
import { type Language, type Problem, problemCodes, type Screen, type Severity, type TextStyle } from "../../../model/index.ts";
import { wrapColumns } from "../text/columns.ts";
import { formatCodeFrame } from "../text/frame.ts";
import { sanitizeText } from "../text/sanitize-text.ts";
import { formatTable } from "../text/table.ts";
import { problemWords } from "./problem-words.ts";

/** The most problems that are printed in full; the rest is counted. */
export const mostProblems = 20;

/** The most places that are printed of one problem. */
const mostRelated = 12;

/** Problems as frames: place, message, the lines of the file, remedy, related places. */
export function formatProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, SourceText>,
  screen: Pick<Screen, "lang" | "width">,
  style: TextStyle,
): string {
  const { lang } = screen;
  const blocks = pickSevereProblems(problems).map((each) => formatProblem(each, sources, screen, style));
  if (problems.length > mostProblems) blocks.push(problemWords.moreProblems(problems.length - mostProblems)[lang]);
  return `${[...blocks, formatProblemCount(problems, lang)].join("\n\n")}\n`;
}

export const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** As many problems as are printed: errors before warnings before notes, and then in their order. */
function pickSevereProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostProblems) return [...problems];
  const chosen = new Set(severityOrder.flatMap((severity) => problems.filter((each) => each.severity === severity)).slice(0, mostProblems));
  return problems.filter((each) => chosen.has(each));
}

/** How many findings there are of every code, where there are more than are printed in full; else nothing. */
export function formatRuleCounts(problems: readonly Problem[], screen: Screen): string {
  const { lang, style } = screen;
  if (problems.length <= mostProblems) return "";
  const counts = new Map<Problem["code"], { count: number; severity: Severity }>();
  for (const { code, severity } of problems) counts.set(code, { count: (counts.get(code)?.count ?? 0) + 1, severity });
  const rows = severityOrder.flatMap((severity) =>
    [...counts].filter(([, each]) => each.severity === severity).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const body = formatTable(
    screen,
    [
      { heading: problemWords.rule[lang] },
      { heading: "" },
      { heading: problemWords.findings[lang], align: "right" },
      { heading: problemWords.meaning[lang], flexible: true },
    ],
    rows.map(([code, { count, severity }]) => ({
      cells: [code, problemWords.severity[severity][lang], String(count), problemCodes[code][lang]],
    })),
  );
  return `${style(problemWords.byRule[lang], "bold")}\n${body}`;
}

const severityColours = { error: "red", warning: "yellow", info: "cyan" } as const;

function formatProblem(
  each: Problem,
  sources: ReadonlyMap<string, SourceText>,
  { lang, width }: Pick<Screen, "lang" | "width">,
  style: TextStyle,
): string {
  const colour = severityColours[each.severity];
  const place = formatPlace(each);
  const head = `${place === "" ? "" : `${style(place, "bold")}  `}${style(problemWords.severity[each.severity][lang], colour, "bold")}  ${style(each.code, "dim")}`;
  const text = each.file === undefined ? undefined : sources.get(each.file)?.text;
  const frame =
    text !== undefined && !isBinary(text) && each.line !== undefined && each.column !== undefined
      ? [formatCodeFrame(text, each.line, each.column, width, style)]
      : [];
  const others = each.related ?? [];
  const related = others
    .slice(0, mostRelated)
    .flatMap((other) => wrapParagraph([formatPlace(other), other.message[lang]].filter((part) => part !== "").join("  "), width));
  if (others.length > mostRelated) related.push(problemIndent + problemWords.moreRelated(others.length - mostRelated)[lang]);
  return [head, ...wrapParagraph(each.message[lang], width), ...frame, ...wrapParagraph(each.remedy[lang], width), ...related].join("\n");
}

/** Whether a file, read as text, has nothing that could be shown, as a workbook. */
function isBinary(text: string): boolean {
  return text.slice(0, 1_000).includes("\0");
}

const problemIndent = "  ";

function wrapParagraph(text: string, width: number): string[] {
  return wrapColumns(text, width - problemIndent.length).map((line) => problemIndent + line);
}

function formatPlace({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string {
  return sanitizeText([file, line, column].filter((part) => part !== undefined).join(":"));
}

function formatProblemCount(problems: readonly Problem[], lang: Language): string {
  const [errors = 0, warnings = 0, infos = 0] = severityOrder.map(
    (severity) => problems.filter((each) => each.severity === severity).length,
  );
  return problemWords.problemCount(errors, warnings, infos)[lang];
}
