import type { Container } from "@svgdotjs/svg.js";
import { formatDays, formatPercent, formatSignedDays, type Language, textIn } from "../../../model/index.ts";
import { measure, wrap } from "../../text/index.ts";
import { groundedText } from "../grounded-text.ts";
import type { Panel } from "../panel-page.ts";
import { round } from "../round.ts";
import { ticksBetween } from "../scale.ts";
import { shape } from "../shape.ts";
import { textLine } from "../text-line.ts";
import type { Theme } from "../theme.ts";
import type { TornadoBar, TornadoData } from "./risk-data.ts";
import { riskWords } from "./risk-words.ts";

/** Sizes in pixels. */
const row = { size: 12.5, line: 17, least: 28, padding: 10, bar: 16, names: 190, column: 68 };
const head = 58;

type End = "short" | "long";

/** The side of short cases is hollow, that of long ones filled. */
export function endLook(end: End, theme: Theme) {
  return end === "short"
    ? { fill: theme.changeFill, stroke: theme.change, "stroke-width": 1.4 }
    : { fill: theme.change, stroke: theme.change, "stroke-width": 1.4 };
}

interface Plot {
  readonly across: (days: number) => number;
  readonly ticks: readonly number[];
  readonly right: number;
}

/** Steps with their bars around the mean, and columns of figures to the right. */
export function tornadoPanel({ bars, mean }: TornadoData, width: number, lang: Language): Panel {
  const rows = bars.map((bar) => {
    const lines = wrap(`${bar.id} ${textIn(bar.name, lang)}`, row.names, row.size);
    return { bar, lines, height: Math.max(row.least, lines.length * row.line + row.padding) };
  });
  const height = head + rows.reduce((sum, each) => sum + each.height, 0) + 6;
  return {
    height,
    draw: (on, x, top, theme) => {
      const ends = bars.flatMap(({ short, long }) => [short, long]);
      const numbers = Math.max(...ends.map((each) => measure(formatDays(each), row.size))) + 8;
      const [left, right] = [x + row.names + 12, x + width - 3 * row.column];
      // The numbers at the ends of the bars stand on the plot, too.
      const ticks = ticksBetween(Math.min(mean, ...ends), Math.max(mean, ...ends), 6);
      const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
      const [from, to] = [left + numbers, right - numbers];
      const plot = { across: (days: number) => from + ((to - from) * (days - first)) / (last - first), ticks, right };
      drawGrid(on, plot, mean, { top: top + head, bottom: top + height - 6 }, lang, theme);
      drawHeadings(on, plot, top + head, lang, theme);
      let y = top + head;
      for (const { bar, lines, height: own } of rows) {
        drawRow(on, bar, lines, { x, middle: y + own / 2 }, mean, plot, lang, theme);
        y += own;
      }
    },
  };
}

function drawGrid(
  on: Container,
  { across, ticks }: Plot,
  mean: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  lang: Language,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  const [first = 0] = ticks;
  textLine(group, riskWords.daysAxis[lang], { x: round(across(first)), y: round(top - 42), size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    const x = round(across(tick));
    textLine(group, formatSignedDays(tick), { x, y: round(top - 24), size: 12, colour: theme.quiet, anchor: "middle" });
    shape(group, "path", { d: `M ${x} ${round(top - 18)} V ${round(bottom)}`, fill: "none", stroke: theme.grid, "stroke-width": 0.5 });
  }
  const x = round(across(mean));
  shape(group, "path", { d: `M ${x} ${round(top - 4)} V ${round(bottom)}`, fill: "none", stroke: theme.ink, "stroke-width": 1.4 });
  const words = riskWords.meanTotal(formatDays(mean))[lang];
  groundedText(group, words, { x, y: round(top - 6), size: 12, bold: true, anchor: "middle" }, theme);
}

function columnsOf({ criticality, sensitivity, cruciality }: TornadoBar): readonly string[] {
  return [formatPercent(criticality), sensitivity.toFixed(2), cruciality.toFixed(2).replace("-", "−")];
}

function columnEnd(plot: Plot, number: number): number {
  return plot.right + (number + 1) * row.column;
}

function drawHeadings(on: Container, plot: Plot, y: number, lang: Language, theme: Theme): void {
  const { critical, sensitivity, cruciality } = riskWords.columns;
  for (const [number, word] of [critical, sensitivity, cruciality].entries())
    textLine(on, word[lang], { x: round(columnEnd(plot, number)), y: round(y - 6), size: 12, colour: theme.quiet, anchor: "end" });
}

function drawRow(
  on: Container,
  bar: TornadoBar,
  lines: readonly string[],
  { x, middle }: { readonly x: number; readonly middle: number },
  mean: number,
  plot: Plot,
  lang: Language,
  theme: Theme,
): void {
  const words = `${bar.id} ${textIn(bar.name, lang)}${lang === "zh" ? "：" : ": "}${formatDays(bar.short)}–${formatDays(bar.long)}`;
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": words });
  group.element("title").words(words);
  const baseline = middle + row.size * 0.37;
  for (const [number, line] of lines.entries()) {
    const y = round(baseline + (number - (lines.length - 1) / 2) * row.line);
    textLine(group, line, { x: x + row.names, y, size: row.size, anchor: "end" });
  }
  for (const end of ["short", "long"] as const) {
    const [from, to] = [plot.across(mean), plot.across(bar[end])];
    const place = { x: round(Math.min(from, to)), y: round(middle - row.bar / 2), width: round(Math.abs(to - from)), height: row.bar };
    shape(group, "rect", { ...place, ...endLook(end, theme) });
  }
  const [low, high] = [Math.min(bar.short, bar.long, mean), Math.max(bar.short, bar.long, mean)];
  const [least, most] = bar.short <= bar.long ? [bar.short, bar.long] : [bar.long, bar.short];
  const end = { y: round(baseline), size: row.size };
  groundedText(group, formatDays(least), { ...end, x: round(plot.across(low) - 6), anchor: "end" }, theme);
  groundedText(group, formatDays(most), { ...end, x: round(plot.across(high) + 6) }, theme);
  for (const [number, text] of columnsOf(bar).entries())
    textLine(group, text, { x: round(columnEnd(plot, number)), y: round(baseline), size: row.size, anchor: "end" });
}
