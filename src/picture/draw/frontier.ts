/// <reference lib="dom" preserve="true" />

import { defaultLanguage, type Language, textIn } from "../../model/index.ts";
import type { Size } from "../layout/index.ts";
import { drawing } from "./canvas.ts";
import { chartNotes } from "./chart-notes.ts";
import { chartTitle } from "./chart-title.ts";
import { checkCode, ownPrefix } from "./fingerprint.ts";
import type { FrontierData } from "./frontier-data.ts";
import { drawLabels, frontierLabels } from "./frontier-labels.ts";
import { frontierLegend } from "./frontier-legend.ts";
import { drawMarks, frontierMarks } from "./frontier-marks.ts";
import { drawBounds, drawCurve, drawScales, frontierPlot } from "./frontier-plot.ts";
import { frontierTable } from "./frontier-table.ts";
import { frontierInWords, frontierWords } from "./frontier-words.ts";
import { paper, type Theme } from "./theme.ts";
import { illustrative, sourceInWords, workingDays } from "./words.ts";

export interface FrontierOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
  /** How large the picture is, in pixels; across when absent. Where it is narrow the table stands below the chart. */
  readonly sheet?: Size | undefined;
  /** `none` leaves the table out, where another stands beside the picture. */
  readonly table?: "none" | undefined;
}

/** Sizes in pixels. */
const across: Size = { width: 1120, height: 700 };
const margin = 24;
const gap = 30;
/** From this width on the table stands beside the chart. */
const wide = 900;

/**
 * A step chart of effort against days as one SVG: the least days at every effort, each point marked; the sets of the file, the target or budget and
 * what answers it; a table of the points with their measures, cut to what the sheet has room for, which is then said.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawFrontier(data: FrontierData, options: FrontierOptions): string {
  const lang = options.lang ?? defaultLanguage;
  const { sheet = across } = options;
  const width = sheet.width - 2 * margin;
  const title = textIn(data.title, lang);
  const head = chartTitle(title, frontierWords.subtitle(data.points.length, data.proven, data.clock === "counted")[lang], width);
  const marks = frontierMarks(data, lang);
  const hasTable = options.table !== "none";
  const isBeside = hasTable && sheet.width >= wide;
  const legend = frontierLegend(data, width, lang);
  const code = checkCode([data, lang]);
  const notesWith = (more: readonly string[]) => chartNotes([...more, ...notesOf(data, code, lang)], width);
  const top = margin + head.height + 14;
  // As if the table were cut: whether it is decides little, and its height is known only then.
  const foot = legend.height + notesWith(hasTable ? [frontierWords.cut(0, data.points.length)[lang]] : []).height + 16;
  const body = sheet.height - top - foot - margin / 2;
  const chart = {
    x: margin,
    y: top,
    width: isBeside ? Math.round((width - gap) * 0.6) : width,
    height: isBeside || !hasTable ? body : Math.max(300, Math.min(body * 0.55, width * 0.6)),
  };
  const plot = frontierPlot(data, chart);
  const place = isBeside
    ? { x: chart.x + chart.width + gap, y: top, width: width - chart.width - gap, height: chart.height }
    : { x: margin, y: top + chart.height + 14, width, height: body - chart.height - 14 };
  const table = hasTable ? frontierTable(data, marks, place.width, place.height, lang) : undefined;
  const isOff = data.target !== plot.target || data.budget !== plot.budget;
  const notes = notesWith([
    ...(table && table.shown < table.of ? [frontierWords.cut(table.shown, table.of)[lang]] : []),
    ...(isOff ? [frontierWords.offChart[lang]] : []),
  ]);
  const frame = {
    width: sheet.width,
    height: sheet.height,
    title,
    description: frontierInWords(data.before, data.points.at(-1), lang),
    lang,
    idPrefix: options.idPrefix ?? ownPrefix(code),
  };
  return drawing(options.document, frame, options.theme ?? paper, (root, theme, setHeight) => {
    head.draw(root, margin, margin, theme);
    drawCurve(root, data, plot, theme);
    drawScales(root, data, plot, lang, theme);
    drawBounds(root, plot, theme);
    drawLabels(root, frontierLabels(data, marks, plot, lang), theme);
    drawMarks(root, data, marks, plot, lang, theme);
    table?.draw(root, place.x, place.y, theme);
    const bottom = isBeside || !table ? chart.y + chart.height : place.y + table.height;
    legend.draw(root, margin, bottom + 10, theme);
    notes.draw(root, margin, bottom + legend.height + 16, theme);
    setHeight(Math.ceil(bottom + legend.height + notes.height + 16 + margin / 2));
  });
}

function notesOf(data: FrontierData, code: string, lang: Language): readonly string[] {
  const { points, target, budget, optimum, proven } = data;
  // The point of the least days is the first to be proven.
  const isOutOfReach = target !== undefined && (points.at(-1)?.days ?? (proven ? target + 1 : target)) > target;
  return [
    ...(isOutOfReach ? [frontierWords.noneMeetsTarget[lang]] : []),
    ...(budget !== undefined && optimum === undefined && proven ? [frontierWords.noneMeetsBudget[lang]] : []),
    ...(proven ? [] : [frontierWords.notProven[lang]]),
    `${textIn(workingDays, lang)} ${sourceInWords(data.process, code, lang)}`,
    ...(data.illustrative ? [textIn(illustrative, lang)] : []),
  ];
}
