/// <reference lib="dom" preserve="true" />

import { defaultLanguage, type Language, localizeText, requireFields } from "../../../model/index.ts";
import type { Size } from "../../geometry/index.ts";
import { drawFrame } from "../canvas/canvas.ts";
import { layOutChartNotes } from "../canvas/chart/notes.ts";
import { type ChartDrawOptions, requireDrawOptions } from "../canvas/chart/options.ts";
import { layOutChartTitle } from "../canvas/chart/title.ts";
import { buildIdPrefix, computeCheckCode } from "../canvas/fingerprint.ts";
import { paperTheme } from "../canvas/theme.ts";
import { formatPictureSource, illustrativeNote, workingDaysNote } from "../words.ts";
import type { FrontierData } from "./data.ts";
import { drawLabels, placeFrontierLabels } from "./labels.ts";
import { buildFrontierLegend } from "./legend.ts";
import { drawFrontierMarks, listFrontierMarks } from "./marks.ts";
import { createFrontierPlot, drawFrontierBounds, drawFrontierCurve, drawScales } from "./plot.ts";
import { layOutFrontierTable } from "./table.ts";
import { describeFrontier, frontierWords } from "./words.ts";

/** How `drawFrontier` draws its chart. */
export interface FrontierOptions extends ChartDrawOptions {
  /** How large the picture is, in pixels; across when absent. Where it is narrow the table stands below the chart. */
  readonly sheet?: Size | undefined;
  /** `none` leaves the table out, where another stands beside the picture. */
  readonly table?: "none" | undefined;
}

/** Sizes in pixels. */
const frontierSheetSize: Size = { width: 1120, height: 700 };
const frontierMargin = 24;
const frontierGap = 30;
/** From this width on the table stands beside the chart. */
const wideSheetWidth = 900;

/**
 * A step chart of effort against days as one SVG: the least days at every effort, each point marked; the sets of the
 * file, the target or budget and what answers it; a table of the points with their measures, cut to what the sheet has
 * room for, which is then said.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { frontier, readProcess } from "leadpath";
 * import { buildFrontierData, createBlankDocument, drawFrontier } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const data = buildFrontierData(process, await frontier(process));
 * drawFrontier(data, { document: createBlankDocument(), lang: "en" }).startsWith("<svg "); // → true
 * ```
 */
export function drawFrontier(data: FrontierData, options: FrontierOptions): string {
  requireFields("data", data, { process: "text", points: "objects", sets: "objects" });
  requireDrawOptions(options, { sheet: "object", table: ["none"] });
  const lang = options.lang ?? defaultLanguage;
  const { sheet = frontierSheetSize } = options;
  const width = sheet.width - 2 * frontierMargin;
  const title = localizeText(data.title, lang);
  const head = layOutChartTitle(title, frontierWords.subtitle(data.points.length, data.proven, data.clock === "counted")[lang], width);
  const marks = listFrontierMarks(data, lang);
  const hasTable = options.table !== "none";
  const isBeside = hasTable && sheet.width >= wideSheetWidth;
  const legend = buildFrontierLegend(data, width, lang);
  const code = computeCheckCode([data, lang]);
  const layOutNotes = (more: readonly string[]) => layOutChartNotes([...more, ...listFrontierNotes(data, code, lang)], width);
  const top = frontierMargin + head.height + 14;
  // As if the table were cut: whether it is decides little, and its height is known only then.
  const foot = legend.height + layOutNotes(hasTable ? [frontierWords.cut(0, data.points.length)[lang]] : []).height + 16;
  const body = sheet.height - top - foot - frontierMargin / 2;
  const chart = {
    x: frontierMargin,
    y: top,
    width: isBeside ? Math.round((width - frontierGap) * 0.6) : width,
    height: isBeside || !hasTable ? body : Math.max(300, Math.min(body * 0.55, width * 0.6)),
  };
  const plot = createFrontierPlot(data, chart);
  const place = isBeside
    ? { x: chart.x + chart.width + frontierGap, y: top, width: width - chart.width - frontierGap, height: chart.height }
    : { x: frontierMargin, y: top + chart.height + 14, width, height: body - chart.height - 14 };
  const table = hasTable ? layOutFrontierTable(data, marks, place.width, place.height, lang) : undefined;
  const isOff = data.target !== plot.target || data.budget !== plot.budget;
  const notes = layOutNotes([
    ...(table && table.shown < table.of ? [frontierWords.cut(table.shown, table.of)[lang]] : []),
    ...(isOff ? [frontierWords.offChart[lang]] : []),
  ]);
  const frame = {
    width: sheet.width,
    height: sheet.height,
    title,
    description: describeFrontier(data.before, data.points.at(-1), lang),
    lang,
    idPrefix: options.idPrefix ?? buildIdPrefix(code),
  };
  return drawFrame(options.document, frame, options.theme ?? paperTheme, (root, theme, setHeight) => {
    head.draw(root, frontierMargin, frontierMargin, theme);
    drawFrontierCurve(root, data, plot, theme);
    drawScales(root, data, plot, lang, theme);
    drawFrontierBounds(root, plot, theme);
    drawLabels(root, placeFrontierLabels(data, marks, plot, lang), theme);
    drawFrontierMarks(root, data, marks, plot, lang, theme);
    table?.draw(root, place.x, place.y, theme);
    const bottom = isBeside || !table ? chart.y + chart.height : place.y + table.height;
    legend.draw(root, frontierMargin, bottom + 10, theme);
    notes.draw(root, frontierMargin, bottom + legend.height + 16, theme);
    setHeight(Math.ceil(bottom + legend.height + notes.height + 16 + frontierMargin / 2));
  });
}

function listFrontierNotes(data: FrontierData, code: string, lang: Language): readonly string[] {
  const { points, target, budget, optimum, proven } = data;
  // The point of the least days is the first to be proven.
  const isOutOfReach = target !== undefined && (points.at(-1)?.days ?? (proven ? target + 1 : target)) > target;
  return [
    ...(isOutOfReach ? [frontierWords.noneMeetsTarget[lang]] : []),
    ...(budget !== undefined && optimum === undefined && proven ? [frontierWords.noneMeetsBudget[lang]] : []),
    ...(proven ? [] : [frontierWords.notProven[lang]]),
    `${localizeText(workingDaysNote, lang)} ${formatPictureSource(data.process, code, lang)}`,
    ...(data.illustrative ? [localizeText(illustrativeNote, lang)] : []),
  ];
}
