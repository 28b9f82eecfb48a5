/// <reference lib="dom" preserve="true" />

import type { Container } from "@svgdotjs/svg.js";
import { capitalizeText, formatDays, formatInterval, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { wrapText } from "../../text/index.ts";
import type { ChartDrawOptions } from "../canvas/chart/options.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import { computePanelWidth, drawPanelPage, type Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { sampleWidth } from "../canvas/sample-legend.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { getCurveLook } from "../risk/curve-look.ts";
import { createDayPlot, type DayPlot, drawDayScales, drawSharesName } from "../risk/day-plot.ts";
import type { LoadData, LoadOffice, LoadUnit } from "./data.ts";
import { formatLoadSubtitle, listLoadNotes } from "./notes.ts";
import { requireLoadCall } from "./unit-page.ts";
import { loadChartWords } from "./words.ts";

/** Sizes in pixels. */
const queueTitleSize = { size: 14, height: 20 };
const queueLineSize = { size: 12, height: 18 };
const queuePlotHeight = 210;

/**
 * Cases in line at each unit over time as one SVG, a plot for each unit, before and after in one: averages of all
 * replications in stretches of as many arrivals, on an axis of working days from the beginning.
 * @throws RangeError when the theme has something else than colours in it
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readProcess, simulateLoad } from "leadpath";
 * import { buildLoadData, createBlankDocument, drawQueue } from "leadpath/charts";
 * const permit = readProcess(await readFile("fixtures/permit-office.yaml", "utf8"));
 * const load = await simulateLoad(permit, { arrivals: { perDay: 2 }, cases: 200, replications: 2 });
 * drawQueue(buildLoadData(permit, load), { document: createBlankDocument() }).startsWith("<svg "); // → true
 * ```
 */
export function drawQueue(data: LoadData, options: ChartDrawOptions): string {
  const lang = requireLoadCall(data, options);
  const rows = data.units.flatMap((unit, number) => (number % 2 === 0 ? [[unit, ...data.units.slice(number + 1, number + 2)]] : []));
  const chart = {
    source: data,
    subtitle: formatLoadSubtitle(loadChartWords.queue, data, lang),
    description: data.units
      .flatMap((unit) =>
        listOffices(unit).map(({ office, isNow }) => `${localizeText(unit.name, lang)}: ${formatMeanQueue(office, unit, isNow, lang)}`),
      )
      .join(punctuation.semicolon[lang]),
    rows: rows.map((row) => row.map((unit) => createQueuePanel(unit, computePanelWidth(2), lang))),
    notes: [data.units.length === 0 ? loadChartWords.nobody[lang] : loadChartWords.stretches[lang], ...listLoadNotes(data, lang)],
  };
  return drawPanelPage(chart, [loadChartWords.queue, data], options);
}

function listOffices({ now, before }: LoadUnit): readonly { readonly office: LoadOffice; readonly isNow: boolean }[] {
  return [...(before ? [{ office: before, isNow: false }] : []), { office: now, isNow: true }];
}

function formatMeanQueue({ queue, grows }: LoadOffice, { before }: LoadUnit, isNow: boolean, lang: Language): string {
  const mean = grows ? loadChartWords.grows[lang] : loadChartWords.mean(formatDays(queue.value), formatInterval(queue))[lang];
  if (before === undefined) return lang === "zh" ? mean : capitalizeText(mean);
  return `${capitalizeText((isNow ? loadChartWords.after : loadChartWords.before)[lang])}${punctuation.colon[lang]}${mean}`;
}

function createQueuePanel(unit: LoadUnit, width: number, lang: Language): Panel {
  const names = wrapText(localizeText(unit.name, lang), width, queueTitleSize.size, true);
  const offices = listOffices(unit);
  const head = names.length * queueTitleSize.height + offices.length * queueLineSize.height + 4;
  const most = Math.max(...offices.flatMap(({ office }) => office.course.map(({ queue }) => queue)), 0);
  const days = Math.max(...offices.flatMap(({ office }) => office.course.map(({ day }) => day)), 1);
  return {
    height: head + queuePlotHeight,
    draw: (on, x, top, theme) => {
      for (const [number, name] of names.entries())
        drawText(on, name, { x, y: top + number * queueTitleSize.height + queueTitleSize.size, size: queueTitleSize.size, bold: true });
      const plot = createDayPlot({ x, y: top + head, width, height: queuePlotHeight }, [0, days], most);
      drawDayScales(on, plot, { days: loadChartWords.dayAxis[lang], write: formatDays }, theme);
      drawSharesName(on, plot, loadChartWords.queueAxis[lang], 0, theme);
      // That of before last: where both are the same it is still seen, as it is thin and broken.
      for (const [number, { office, isNow }] of [...offices.entries()].toReversed()) {
        const y = top + names.length * queueTitleSize.height + number * queueLineSize.height;
        const words = formatMeanQueue(office, unit, isNow, lang);
        drawShape(on, "path", { d: `M ${roundCoordinate(x)} ${roundCoordinate(y + 8)} h ${sampleWidth}`, ...getCurveLook(isNow, theme) });
        drawText(on, words, { x: x + sampleWidth + 8, y: y + queueLineSize.size, size: queueLineSize.size });
        drawCourse(on, office, plot, isNow, words, theme);
      }
    },
  };
}

function drawCourse(on: Container, { course }: LoadOffice, plot: DayPlot, isNow: boolean, words: string, theme: Theme): void {
  const group = createNamedGroup(on, words);
  const [first] = course;
  if (first === undefined) return;
  const steps = course.map(({ day, queue }) => `V ${roundCoordinate(plot.down(queue))} H ${roundCoordinate(plot.across(day))}`).join(" ");
  drawShape(group, "path", {
    d: `M ${roundCoordinate(plot.x)} ${roundCoordinate(plot.down(first.queue))} ${steps}`,
    ...getCurveLook(isNow, theme),
  });
}
