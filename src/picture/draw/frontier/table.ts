import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language } from "../../../model/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { FrontierData } from "./data.ts";
import { drawSymbol, type FrontierMark, type MarkKind } from "./marks.ts";
import { frontierWords } from "./words.ts";

/** Sizes in pixels. */
const frontierRowSize = { size: 12, line: 15, padding: 5, lines: 3 };
const [symbolRoom, frontierColumnGap] = [20, 14];

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
export function layOutFrontierTable(
  data: FrontierData,
  marks: readonly FrontierMark[],
  width: number,
  height: number,
  lang: Language,
): FrontierTable {
  const { columns } = frontierWords;
  const measureColumn = (heading: string, values: readonly number[]) =>
    Math.max(
      measureText(heading, frontierRowSize.size, true),
      ...values.map((value) => measureText(formatDays(value), frontierRowSize.size, true)),
    );
  const all = [...data.points, ...data.sets];
  const effort =
    symbolRoom +
    measureColumn(
      columns.effort[lang],
      all.map((each) => each.effort),
    );
  const days =
    effort +
    frontierColumnGap +
    measureColumn(
      columns.days[lang],
      all.map((each) => each.days),
    );
  const measures = days + frontierColumnGap;
  const rows = pickTableRows(
    listRowCandidates(data, marks),
    height - frontierRowSize.line - frontierRowSize.padding,
    width - measures,
    lang,
  );
  const tableHeight = rows.reduce((sum, each) => sum + each.height, frontierRowSize.line + frontierRowSize.padding);
  return {
    height: tableHeight,
    shown: rows.filter(({ kind }) => kind !== "set").length,
    of: data.points.length,
    draw: (on, x, top, theme) => {
      const write = (text: string, at: number, y: number, bold: boolean, anchor: "start" | "end", colour = theme.ink) =>
        drawText(on, text, {
          x: roundCoordinate(x + at),
          y: roundCoordinate(y + frontierRowSize.size),
          size: frontierRowSize.size,
          bold,
          anchor,
          colour,
        });
      const drawRule = (y: number, weight: number) =>
        drawShape(on, "path", {
          d: `M ${roundCoordinate(x)} ${roundCoordinate(y)} h ${roundCoordinate(width)}`,
          fill: "none",
          stroke: theme.grid,
          "stroke-width": weight,
        });
      write(columns.effort[lang], effort, top, true, "end");
      write(columns.days[lang], days, top, true, "end");
      write(columns.measures[lang], measures, top, true, "start");
      let y = top + frontierRowSize.line + frontierRowSize.padding;
      drawRule(y - frontierRowSize.padding / 2, 1);
      for (const each of rows) {
        const bold = each.kind === "optimum" || each.kind === "set";
        if (each.kind !== undefined)
          drawSymbol(on, each.kind, roundCoordinate(x + 8), roundCoordinate(y + frontierRowSize.size * 0.63), theme);
        write(formatDays(each.effort), effort, y, bold, "end");
        write(formatDays(each.days), days, y, bold, "end");
        each.lines.forEach((line, index) => {
          write(line, measures, y + index * frontierRowSize.line, false, "start");
        });
        y += each.height;
        drawRule(y - frontierRowSize.padding / 2, 0.5);
      }
    },
  };
}

type RowCandidate = Pick<FrontierMark, "effort" | "days" | "measures"> & { readonly kind: MarkKind | undefined };

/** Marked points first, as they are ranked; then the others so that those taken first stand at even distances. */
function listRowCandidates({ points }: FrontierData, marks: readonly FrontierMark[]): readonly RowCandidate[] {
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

function pickTableRows(from: readonly RowCandidate[], height: number, width: number, lang: Language): readonly TableRow[] {
  const rows: TableRow[] = [];
  let left = height;
  for (const { kind, effort, days, measures } of from) {
    const lines = wrapMeasures(measures, width, lang);
    const own = lines.length * frontierRowSize.line + frontierRowSize.padding;
    if (own > left) break;
    left -= own;
    rows.push({ kind, effort, days, lines, height: own });
  }
  return rows.sort((one, other) => one.effort - other.effort || other.days - one.days);
}

function wrapMeasures(measures: readonly string[], width: number, lang: Language): readonly string[] {
  if (measures.length === 0) return ["–"];
  const lines = wrapText(measures.join(" "), width, frontierRowSize.size);
  return lines.length <= frontierRowSize.lines
    ? lines
    : [...lines.slice(0, frontierRowSize.lines - 1), frontierWords.inAll(measures.length)[lang]];
}
