import type { Container } from "@svgdotjs/svg.js";
import { formatDays, formatPercent, formatSignedDays, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeRangeTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { TornadoBar, TornadoData } from "./data.ts";
import { riskChartWords } from "./words.ts";

/** Sizes in pixels. */
const tornadoRowSize = { size: 12.5, line: 17, least: 28, padding: 10, bar: 16, names: 190, column: 68 };
const tornadoHeadHeight = 58;

type TornadoEnd = "short" | "long";

/** The side of short cases is hollow, that of long ones filled. */
export function getEndLook(end: TornadoEnd, theme: Theme) {
  return end === "short"
    ? { fill: theme.changeFill, stroke: theme.change, "stroke-width": 1.4 }
    : { fill: theme.change, stroke: theme.change, "stroke-width": 1.4 };
}

interface TornadoPlot {
  readonly across: (days: number) => number;
  readonly ticks: readonly number[];
  readonly right: number;
}

/** Steps with their bars around the mean, and columns of figures to the right. */
export function createTornadoPanel({ bars, mean }: TornadoData, width: number, lang: Language): Panel {
  const rows = bars.map((bar) => {
    const lines = wrapText(`${bar.id} ${localizeText(bar.name, lang)}`, tornadoRowSize.names, tornadoRowSize.size);
    return { bar, lines, height: Math.max(tornadoRowSize.least, lines.length * tornadoRowSize.line + tornadoRowSize.padding) };
  });
  const height = tornadoHeadHeight + rows.reduce((sum, each) => sum + each.height, 0) + 6;
  return {
    height,
    draw: (on, x, top, theme) => {
      const ends = bars.flatMap(({ short, long }) => [short, long]);
      const numbers = Math.max(...ends.map((each) => measureText(formatDays(each), tornadoRowSize.size))) + 8;
      const [left, right] = [x + tornadoRowSize.names + 12, x + width - 3 * tornadoRowSize.column];
      // The numbers at the ends of the bars stand on the plot, too.
      const ticks = computeRangeTicks(Math.min(mean, ...ends), Math.max(mean, ...ends), 6);
      const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
      const [from, to] = [left + numbers, right - numbers];
      const plot = { across: (days: number) => from + ((to - from) * (days - first)) / (last - first), ticks, right };
      drawTornadoGrid(on, plot, mean, { top: top + tornadoHeadHeight, bottom: top + height - 6 }, lang, theme);
      drawTornadoHeadings(on, plot, top + tornadoHeadHeight, lang, theme);
      let y = top + tornadoHeadHeight;
      for (const { bar, lines, height: own } of rows) {
        drawTornadoRow(on, bar, lines, { x, middle: y + own / 2 }, mean, plot, lang, theme);
        y += own;
      }
    },
  };
}

function drawTornadoGrid(
  on: Container,
  { across, ticks }: TornadoPlot,
  mean: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  lang: Language,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  const [first = 0] = ticks;
  drawText(group, riskChartWords.daysAxis[lang], {
    x: roundCoordinate(across(first)),
    y: roundCoordinate(top - 42),
    size: 12,
    colour: theme.quiet,
  });
  for (const tick of ticks) {
    const x = roundCoordinate(across(tick));
    drawText(group, formatSignedDays(tick), { x, y: roundCoordinate(top - 24), size: 12, colour: theme.quiet, anchor: "middle" });
    drawShape(group, "path", {
      d: `M ${x} ${roundCoordinate(top - 18)} V ${roundCoordinate(bottom)}`,
      fill: "none",
      stroke: theme.grid,
      "stroke-width": 0.5,
    });
  }
  const x = roundCoordinate(across(mean));
  drawShape(group, "path", {
    d: `M ${x} ${roundCoordinate(top - 4)} V ${roundCoordinate(bottom)}`,
    fill: "none",
    stroke: theme.ink,
    "stroke-width": 1.4,
  });
  const words = riskChartWords.meanTotal(formatDays(mean))[lang];
  drawGroundedText(group, words, { x, y: roundCoordinate(top - 6), size: 12, bold: true, anchor: "middle" }, theme);
}

function formatTornadoColumns({ criticality, sensitivity, cruciality }: TornadoBar): readonly string[] {
  return [formatPercent(criticality), sensitivity.toFixed(2), cruciality.toFixed(2).replace("-", "−")];
}

function getTornadoColumnEnd(plot: TornadoPlot, number: number): number {
  return plot.right + (number + 1) * tornadoRowSize.column;
}

function drawTornadoHeadings(on: Container, plot: TornadoPlot, y: number, lang: Language, theme: Theme): void {
  const { critical, sensitivity, cruciality } = riskChartWords.columns;
  for (const [number, word] of [critical, sensitivity, cruciality].entries())
    drawText(on, word[lang], {
      x: roundCoordinate(getTornadoColumnEnd(plot, number)),
      y: roundCoordinate(y - 6),
      size: 12,
      colour: theme.quiet,
      anchor: "end",
    });
}

function drawTornadoRow(
  on: Container,
  bar: TornadoBar,
  lines: readonly string[],
  { x, middle }: { readonly x: number; readonly middle: number },
  mean: number,
  plot: TornadoPlot,
  lang: Language,
  theme: Theme,
): void {
  const words = `${bar.id} ${localizeText(bar.name, lang)}${punctuation.colon[lang]}${formatDays(bar.short)}–${formatDays(bar.long)}`;
  const group = createNamedGroup(on, words);
  const baseline = middle + tornadoRowSize.size * 0.37;
  for (const [number, line] of lines.entries()) {
    const y = roundCoordinate(baseline + (number - (lines.length - 1) / 2) * tornadoRowSize.line);
    drawText(group, line, { x: x + tornadoRowSize.names, y, size: tornadoRowSize.size, anchor: "end" });
  }
  for (const end of ["short", "long"] as const) {
    const [from, to] = [plot.across(mean), plot.across(bar[end])];
    const place = {
      x: roundCoordinate(Math.min(from, to)),
      y: roundCoordinate(middle - tornadoRowSize.bar / 2),
      width: roundCoordinate(Math.abs(to - from)),
      height: tornadoRowSize.bar,
    };
    drawShape(group, "rect", { ...place, ...getEndLook(end, theme) });
  }
  const [low, high] = [Math.min(bar.short, bar.long, mean), Math.max(bar.short, bar.long, mean)];
  const [least, most] = bar.short <= bar.long ? [bar.short, bar.long] : [bar.long, bar.short];
  const end = { y: roundCoordinate(baseline), size: tornadoRowSize.size };
  drawGroundedText(group, formatDays(least), { ...end, x: roundCoordinate(plot.across(low) - 6), anchor: "end" }, theme);
  drawGroundedText(group, formatDays(most), { ...end, x: roundCoordinate(plot.across(high) + 6) }, theme);
  for (const [number, text] of formatTornadoColumns(bar).entries())
    drawText(group, text, {
      x: roundCoordinate(getTornadoColumnEnd(plot, number)),
      y: roundCoordinate(baseline),
      size: tornadoRowSize.size,
      anchor: "end",
    });
}
