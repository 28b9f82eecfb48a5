import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../model/index.ts";
import { measure, wrap } from "../text/index.ts";
import type { FrontierData } from "./frontier-data.ts";
import { drawSymbol, type FrontierMark, type MarkKind } from "./frontier-marks.ts";
import { frontierWords } from "./frontier-words.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";

/** Sizes in pixels. */
const row = { size: 12, line: 15, padding: 5, lines: 3 };
const [symbolRoom, gap] = [20, 14];

interface TableRow {
  readonly kind: MarkKind | undefined;
  readonly effort: number;
  readonly days: number;
  readonly lines: readonly string[];
  readonly height: number;
}

export interface FrontierTable {
  readonly height: number;
  /** Points that have a row, and all of them. */
  readonly shown: number;
  readonly of: number;
  readonly draw: (on: Container, x: number, y: number, theme: Theme) => void;
}

/** As many of the points and marked sets as a height has room for, by effort; what matters most is taken first. */
export function frontierTable(
  data: FrontierData,
  marks: readonly FrontierMark[],
  width: number,
  height: number,
  lang: Language,
): FrontierTable {
  const { columns } = frontierWords;
  const widest = (heading: string, values: readonly number[]) =>
    Math.max(measure(heading, row.size, true), ...values.map((value) => measure(formatDays(value), row.size, true)));
  const all = [...data.points, ...data.sets];
  const effort =
    symbolRoom +
    widest(
      columns.effort[lang],
      all.map((each) => each.effort),
    );
  const days =
    effort +
    gap +
    widest(
      columns.days[lang],
      all.map((each) => each.days),
    );
  const measures = days + gap;
  const rows = chosenRows(candidates(data, marks), height - row.line - row.padding, width - measures, lang);
  const tableHeight = rows.reduce((sum, each) => sum + each.height, row.line + row.padding);
  return {
    height: tableHeight,
    shown: rows.filter(({ kind }) => kind !== "set").length,
    of: data.points.length,
    draw: (on, x, top, theme) => {
      const write = (text: string, at: number, y: number, bold: boolean, anchor: "start" | "end", colour = theme.ink) =>
        textLine(on, text, { x: round(x + at), y: round(y + row.size), size: row.size, bold, anchor, colour });
      const rule = (y: number, weight: number) =>
        shape(on, "path", { d: `M ${round(x)} ${round(y)} h ${round(width)}`, fill: "none", stroke: theme.grid, "stroke-width": weight });
      write(columns.effort[lang], effort, top, true, "end");
      write(columns.days[lang], days, top, true, "end");
      write(columns.measures[lang], measures, top, true, "start");
      let y = top + row.line + row.padding;
      rule(y - row.padding / 2, 1);
      for (const each of rows) {
        const bold = each.kind === "optimum" || each.kind === "set";
        if (each.kind !== undefined) drawSymbol(on, each.kind, round(x + 8), round(y + row.size * 0.63), theme);
        write(formatDays(each.effort), effort, y, bold, "end");
        write(formatDays(each.days), days, y, bold, "end");
        each.lines.forEach((line, index) => {
          write(line, measures, y + index * row.line, false, "start");
        });
        y += each.height;
        rule(y - row.padding / 2, 0.5);
      }
    },
  };
}

type Candidate = Pick<FrontierMark, "effort" | "days" | "measures"> & { readonly kind: MarkKind | undefined };

/** Marked points first, as they are ranked; then the others so that those taken first stand at even distances. */
function candidates({ points }: FrontierData, marks: readonly FrontierMark[]): readonly Candidate[] {
  const marked = marks.filter(
    ({ kind, effort, days }) => kind === "set" || points.some((each) => each.effort === effort && each.days === days),
  );
  const isMarked = new Set(marked.flatMap(({ kind, effort }) => (kind === "set" ? [] : [effort])));
  const rest = points
    .map(({ effort, days, measures }, index) => ({ effort, days, measures, kind: undefined, evenness: index & -index }))
    .filter(({ effort }) => !isMarked.has(effort))
    .sort((one, other) => other.evenness - one.evenness);
  return [...marked, ...rest];
}

function chosenRows(from: readonly Candidate[], height: number, width: number, lang: Language): readonly TableRow[] {
  const rows: TableRow[] = [];
  let left = height;
  for (const { kind, effort, days, measures } of from) {
    const lines = measureLines(measures, width, lang);
    const own = lines.length * row.line + row.padding;
    if (own > left) break;
    left -= own;
    rows.push({ kind, effort, days, lines, height: own });
  }
  return rows.sort((one, other) => one.effort - other.effort || other.days - one.days);
}

function measureLines(measures: readonly string[], width: number, lang: Language): readonly string[] {
  if (measures.length === 0) return ["–"];
  const lines = wrap(measures.join(" "), width, row.size);
  return lines.length <= row.lines ? lines : [...lines.slice(0, row.lines - 1), frontierWords.inAll(measures.length)[lang]];
}
