/// <reference lib="dom" preserve="true" />
import type { Container } from "@svgdotjs/svg.js";
import { defaultLanguage, formatDays, type Language, textIn } from "../../model/index.ts";
import { cutToWidth, measure } from "../text/index.ts";
import { drawing } from "./canvas.ts";
import { chartNotes } from "./chart-notes.ts";
import { chartTitle } from "./chart-title.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import { cellDays, drawGround, strengthOf, strengthsOf } from "./overlap-cells.ts";
import type { OverlapsData } from "./overlaps-data.ts";
import { overlapsLegend } from "./overlaps-legend.ts";
import { measureInWords, overlapsWords, pairInWords } from "./overlaps-words.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme } from "./theme.ts";
import { illustrative, sourceInWords } from "./words.ts";

export interface OverlapsOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
  /** How wide the picture may be, in pixels; as wide as a sheet of A4 that lies across when absent. */
  readonly width?: number | undefined;
}

/** Sizes in pixels. */
const across = 1120;
const margin = 24;
const size = 12;
const row = { height: 23, heading: 24 };
/** With less room than `short` only ids stand before the rows. */
const names = { least: 60, short: 110, most: 300, gap: 8 };

/** Where the matrix stands, and how wide its columns are. */
interface Grid {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly names: number;
  /** Numbers stand for measures whose ids do not fit. */
  readonly numbered: boolean;
}

/**
 * A matrix of measures against measures as one SVG: on the diagonal what each saves alone, elsewhere by how many days two save less together than one by
 * one, or more; warm and cold grounds of three strengths, and a sign at each number.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawOverlaps(data: OverlapsData, options: OverlapsOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const most = options.width ?? across;
  const title = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])]
    .map((text) => textIn(text, lang))
    .join(lang === "zh" ? "：" : ": ");
  const cell = cellWidth(data);
  const nameRoom = Math.min(names.most, Math.max(names.least, most - 2 * margin - data.measures.length * cell));
  const width = Math.max(Math.min(most, 640), 2 * margin + nameRoom + data.measures.length * cell);
  const inner = width - 2 * margin;
  const head = chartTitle(title, overlapsWords.subtitle[lang], inner);
  const legend = overlapsLegend(data, inner, lang);
  const code = checkCode([data, lang]);
  const notes = chartNotes(notesOf(data, code, lang), inner);
  const numbered = data.measures.some(({ id }) => measure(id, size, true) > cell - 4);
  const grid = { x: margin + nameRoom, y: margin + head.height + 8 + row.heading, cell, names: nameRoom, numbered };
  const bottom = grid.y + data.measures.length * row.height;
  const frame = {
    width: Math.ceil(width),
    height: Math.ceil(bottom + 10 + legend.height + 6 + notes.height + margin / 2),
    title,
    description: data.pairs.map(({ one, other, days }) => pairInWords(one, other, cellDays(days), lang)).join(lang === "zh" ? "；" : "; "),
    lang,
    idPrefix: options.idPrefix ?? ownPrefix(code),
  };
  return drawing(options.document, frame, options.theme ?? paper, (root, theme) => {
    head.draw(root, margin, margin, theme);
    drawPairs(root, data, grid, lang, theme);
    drawMeasures(root, data, grid, lang, theme);
    drawRules(root, data.measures.length, grid, theme);
    legend.draw(root, margin, bottom + 10, theme);
    notes.draw(root, margin, bottom + 10 + legend.height + 6, theme);
  });
}

function cellWidth({ measures, pairs }: OverlapsData): number {
  const texts = [...pairs.map(({ days }) => signed(days)), ...measures.map(({ alone }) => aloneText(alone))];
  return Math.max(32, ...texts.map((text) => measure(text, size, true) + 5));
}

function signed(days: number): string {
  const shown = cellDays(days);
  return `${shown < 0 ? "−" : shown > 0 ? "+" : ""}${formatDays(Math.abs(shown))}`;
}

function aloneText(alone: number | null): string {
  return alone === null ? "–" : formatDays(cellDays(alone)).replace("-", "−");
}

/** Both cells of each pair; the one above the diagonal is not told again. */
function drawPairs(on: Container, data: OverlapsData, grid: Grid, lang: Language, theme: Theme): void {
  const places = new Map(data.measures.map(({ id }, index) => [id, index]));
  const strengths = strengthsOf(data);
  for (const { one, other, days } of data.pairs) {
    const [first, second] = [places.get(one), places.get(other)];
    if (first === undefined || second === undefined || cellDays(days) === 0) continue;
    const told = on.group().attr({ role: "graphics-symbol img", "aria-label": pairInWords(one, other, cellDays(days), lang) });
    told.element("title").words(pairInWords(one, other, cellDays(days), lang));
    for (const [line, column] of [
      [first, second],
      [second, first],
    ] as const) {
      const [x, y] = [grid.x + column * grid.cell, grid.y + line * row.height];
      drawGround(told, { x, y, width: grid.cell, height: row.height }, days, strengthOf(days, strengths), theme);
      textLine(told, signed(days), { x: round(x + grid.cell / 2), y: round(y + row.height / 2 + size * 0.37), size, anchor: "middle" });
    }
  }
}

function drawMeasures(on: Container, { measures }: OverlapsData, grid: Grid, lang: Language, theme: Theme): void {
  measures.forEach(({ id, name, alone }, index) => {
    const words = `${id} ${textIn(name, lang)}`;
    const group = on.group().attr({ role: "graphics-symbol img", "aria-label": measureInWords(words, alone, lang) });
    group.element("title").words(measureInWords(words, alone, lang));
    const [x, y] = [grid.x + index * grid.cell, grid.y + index * row.height];
    const baseline = round(y + row.height / 2 + size * 0.37);
    const middle = round(x + grid.cell / 2);
    shape(group, "rect", { x: round(x), y, width: round(grid.cell), height: row.height, fill: theme.tint });
    textLine(group, aloneText(alone), { x: middle, y: baseline, size, bold: true, anchor: "middle" });
    const title = grid.names < names.short ? id : words;
    const shown = cutToWidth(grid.numbered ? `${index + 1} ${title}` : title, grid.names - names.gap, size);
    textLine(group, shown, { x: margin, y: baseline, size });
    textLine(group, grid.numbered ? String(index + 1) : id, {
      x: middle,
      y: grid.y - 8,
      size,
      bold: true,
      anchor: "middle",
      colour: theme.quiet,
    });
  });
}

/** Lines between the cells. */
function drawRules(on: Container, count: number, { x, y, cell }: Grid, theme: Theme): void {
  if (count === 0) return;
  const group = on.group().attr("aria-hidden", "true");
  const [right, bottom] = [x + count * cell, y + count * row.height];
  const d = Array.from({ length: count + 1 }, (_, index) => {
    const [at, down] = [round(x + index * cell), y + index * row.height];
    return `M ${round(x)} ${down} H ${round(right)} M ${at} ${y} V ${bottom}`;
  }).join(" ");
  shape(group, "path", { d, fill: "none", stroke: theme.grid, "stroke-width": 0.5 });
}

function notesOf(data: OverlapsData, code: string, lang: Language): readonly string[] {
  const { measures, pairs, omitted, exact } = data;
  const said = measures.length === 0 ? overlapsWords.none : pairs.length === 0 ? overlapsWords.nonePair : overlapsWords.order;
  return [
    said[lang],
    ...(exact ? [] : [overlapsWords.estimated[lang]]),
    ...(omitted > 0 ? [overlapsWords.omitted(omitted)[lang]] : []),
    sourceInWords(data.process, code, lang),
    ...(data.illustrative ? [textIn(illustrative, lang)] : []),
  ];
}
