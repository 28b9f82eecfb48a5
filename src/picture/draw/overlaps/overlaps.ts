/// <reference lib="dom" preserve="true" />

import type { Container } from "@svgdotjs/svg.js";
import {
  defaultLanguage,
  formatDays,
  type Language,
  localizeText,
  punctuation,
  requireEntries,
  requireFields,
} from "../../../model/index.ts";
import { cutToWidth, measureText } from "../../text/index.ts";
import { drawFrame } from "../canvas/canvas.ts";
import { layOutChartNotes } from "../canvas/chart/notes.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { layOutChartTitle } from "../canvas/chart/title.ts";
import { buildIdPrefix, computeCheckCode } from "../canvas/fingerprint.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import { paperTheme, type Theme } from "../canvas/theme.ts";
import { formatPictureSource, illustrativeNote } from "../words.ts";
import type { OverlapsData } from "./data.ts";
import { buildOverlapsLegend } from "./legend.ts";
import { computeStrengths, drawGround, getStrength, roundCellDays } from "./overlap-cells.ts";
import { formatMeasureSaving, formatOverlapPair, overlapsWords } from "./words.ts";

/** How `drawOverlaps` draws its chart. */
export interface OverlapsOptions extends ChartDrawOptions {
  /** How wide the picture may be, in pixels; as wide as a sheet of A4 that lies across when absent. */
  readonly width?: number | undefined;
}

/** Sizes in pixels. */
const overlapsWidth = 1120;
const overlapsMargin = 24;
const overlapsTextSize = 12;
const overlapsRowSize = { height: 23, heading: 24 };
/** With less room than `short` only ids stand before the rows. */
const overlapsNameRoom = { least: 60, short: 110, most: 300, gap: 8 };

/** Where the matrix stands, and how wide its columns are. */
interface OverlapsGrid {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly names: number;
  /** Numbers stand for measures whose ids do not fit. */
  readonly numbered: boolean;
}

/**
 * A matrix of measures against measures as one SVG: on the diagonal what each saves alone, elsewhere by how many days
 * two save less together than one by one, or more; warm and cold grounds of three strengths, and a sign at each number.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { attribute, readProcess } from "leadpath";
 * import { buildOverlapsData, createBlankDocument, drawOverlaps } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const data = buildOverlapsData(process, await attribute(process, { scenario: "all" }));
 * drawOverlaps(data, { document: createBlankDocument(), lang: "en" }).startsWith("<svg "); // → true
 * ```
 */
export function drawOverlaps(data: OverlapsData, options: OverlapsOptions): string {
  requireFields("data", data, { process: "text", pairs: "objects" });
  requireEntries("data.measures", data.measures, { id: "text" });
  requireDrawOptions(options, { width: "amount" });
  const lang = options.lang ?? defaultLanguage;
  const most = options.width ?? overlapsWidth;
  const title = [data.title, ...(data.scenario === undefined ? [] : [data.scenario])]
    .map((text) => localizeText(text, lang))
    .join(punctuation.colon[lang]);
  const cell = computeCellWidth(data);
  const nameRoom = Math.min(
    overlapsNameRoom.most,
    Math.max(overlapsNameRoom.least, most - 2 * overlapsMargin - data.measures.length * cell),
  );
  const width = Math.max(Math.min(most, 640), 2 * overlapsMargin + nameRoom + data.measures.length * cell);
  const inner = width - 2 * overlapsMargin;
  const head = layOutChartTitle(title, overlapsWords.subtitle[lang], inner);
  const legend = buildOverlapsLegend(data, inner, lang);
  const code = computeCheckCode([data, lang]);
  const notes = layOutChartNotes(listOverlapsNotes(data, code, lang), inner);
  const numbered = data.measures.some(({ id }) => measureText(id, overlapsTextSize, true) > cell - 4);
  const grid = {
    x: overlapsMargin + nameRoom,
    y: overlapsMargin + head.height + 8 + overlapsRowSize.heading,
    cell,
    names: nameRoom,
    numbered,
  };
  const bottom = grid.y + data.measures.length * overlapsRowSize.height;
  const frame = {
    width: Math.ceil(width),
    height: Math.ceil(bottom + 10 + legend.height + 6 + notes.height + overlapsMargin / 2),
    title,
    description: data.pairs
      .map(({ one, other, days }) => formatOverlapPair(one, other, roundCellDays(days), lang))
      .join(punctuation.semicolon[lang]),
    lang,
    idPrefix: options.idPrefix ?? buildIdPrefix(code),
  };
  return drawFrame(options.document, frame, options.theme ?? paperTheme, (root, theme) => {
    head.draw(root, overlapsMargin, overlapsMargin, theme);
    drawOverlapPairs(root, data, grid, lang, theme);
    drawOverlapMeasures(root, data, grid, lang, theme);
    drawCellRules(root, data.measures.length, grid, theme);
    legend.draw(root, overlapsMargin, bottom + 10, theme);
    notes.draw(root, overlapsMargin, bottom + 10 + legend.height + 6, theme);
  });
}

function computeCellWidth({ measures, pairs }: OverlapsData): number {
  const texts = [...pairs.map(({ days }) => formatSignedCell(days)), ...measures.map(({ alone }) => formatAloneDays(alone))];
  return Math.max(32, ...texts.map((text) => measureText(text, overlapsTextSize, true) + 5));
}

function formatSignedCell(days: number): string {
  const shown = roundCellDays(days);
  return `${shown < 0 ? "−" : shown > 0 ? "+" : ""}${formatDays(Math.abs(shown))}`;
}

function formatAloneDays(alone: number | null): string {
  return alone === null ? "–" : formatDays(roundCellDays(alone)).replace("-", "−");
}

/** Both cells of each pair; the one above the diagonal is not told again. */
function drawOverlapPairs(on: Container, data: OverlapsData, grid: OverlapsGrid, lang: Language, theme: Theme): void {
  const places = new Map(data.measures.map(({ id }, index) => [id, index]));
  const strengths = computeStrengths(data);
  for (const { one, other, days } of data.pairs) {
    const [first, second] = [places.get(one), places.get(other)];
    if (first === undefined || second === undefined || roundCellDays(days) === 0) continue;
    const told = createNamedGroup(on, formatOverlapPair(one, other, roundCellDays(days), lang));
    for (const [line, column] of [
      [first, second],
      [second, first],
    ] as const) {
      const [x, y] = [grid.x + column * grid.cell, grid.y + line * overlapsRowSize.height];
      drawGround(told, { x, y, width: grid.cell, height: overlapsRowSize.height }, days, getStrength(days, strengths), theme);
      drawText(told, formatSignedCell(days), {
        x: roundCoordinate(x + grid.cell / 2),
        y: roundCoordinate(y + overlapsRowSize.height / 2 + overlapsTextSize * 0.37),
        size: overlapsTextSize,
        anchor: "middle",
      });
    }
  }
}

function drawOverlapMeasures(on: Container, { measures }: OverlapsData, grid: OverlapsGrid, lang: Language, theme: Theme): void {
  measures.forEach(({ id, name, alone }, index) => {
    const words = `${id} ${localizeText(name, lang)}`;
    const group = createNamedGroup(on, formatMeasureSaving(words, alone, lang));
    const [x, y] = [grid.x + index * grid.cell, grid.y + index * overlapsRowSize.height];
    const baseline = roundCoordinate(y + overlapsRowSize.height / 2 + overlapsTextSize * 0.37);
    const middle = roundCoordinate(x + grid.cell / 2);
    drawShape(group, "rect", {
      x: roundCoordinate(x),
      y,
      width: roundCoordinate(grid.cell),
      height: overlapsRowSize.height,
      fill: theme.tint,
    });
    drawText(group, formatAloneDays(alone), { x: middle, y: baseline, size: overlapsTextSize, bold: true, anchor: "middle" });
    const title = grid.names < overlapsNameRoom.short ? id : words;
    const shown = cutToWidth(grid.numbered ? `${index + 1} ${title}` : title, grid.names - overlapsNameRoom.gap, overlapsTextSize);
    drawText(group, shown, { x: overlapsMargin, y: baseline, size: overlapsTextSize });
    drawText(group, grid.numbered ? String(index + 1) : id, {
      x: middle,
      y: grid.y - 8,
      size: overlapsTextSize,
      bold: true,
      anchor: "middle",
      colour: theme.quiet,
    });
  });
}

/** Lines between the cells. */
function drawCellRules(on: Container, count: number, { x, y, cell }: OverlapsGrid, theme: Theme): void {
  if (count === 0) return;
  const group = on.group().attr("aria-hidden", "true");
  const [right, bottom] = [x + count * cell, y + count * overlapsRowSize.height];
  const d = Array.from({ length: count + 1 }, (_, index) => {
    const [at, down] = [roundCoordinate(x + index * cell), y + index * overlapsRowSize.height];
    return `M ${roundCoordinate(x)} ${down} H ${roundCoordinate(right)} M ${at} ${y} V ${bottom}`;
  }).join(" ");
  drawShape(group, "path", { d, fill: "none", stroke: theme.grid, "stroke-width": 0.5 });
}

function listOverlapsNotes(data: OverlapsData, code: string, lang: Language): readonly string[] {
  const { measures, pairs, omitted, exact } = data;
  const said = measures.length === 0 ? overlapsWords.none : pairs.length === 0 ? overlapsWords.nonePair : overlapsWords.order;
  return [
    said[lang],
    ...(exact ? [] : [overlapsWords.estimated[lang]]),
    ...(omitted > 0 ? [overlapsWords.omitted(omitted)[lang]] : []),
    formatPictureSource(data.process, code, lang),
    ...(data.illustrative ? [localizeText(illustrativeNote, lang)] : []),
  ];
}
