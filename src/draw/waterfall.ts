import type { Container } from "@svgdotjs/svg.js";
import { type Bilingual, formatDays, type Language, type Text, textIn } from "../model/index.ts";
import { measure, wrap } from "../text/index.ts";
import { drawing } from "./canvas.ts";
import { niceTicks } from "./scale.ts";
import { textLine } from "./text-line.ts";
import { paper, type Theme, validTheme } from "./theme.ts";
import { illustrative, waterfallWords } from "./words.ts";

/** What a reform saves, measure by measure. All times in working days. */
export interface WaterfallData {
  readonly title: Text;
  readonly before: number;
  readonly after: number;
  /** Measures in the order in which they are added; the days that each takes off sum to `before - after`. Negative: it lengthens. */
  readonly bars: readonly WaterfallBar[];
  readonly illustrative: boolean;
}

export interface WaterfallBar {
  readonly id: string;
  readonly name: Text;
  readonly days: number;
}

export interface WaterfallOptions {
  /** The DOM to draw on; it is left as it was. */
  readonly document: Document;
  /** `zh` when absent. */
  readonly lang?: Language | undefined;
  readonly theme?: Theme | undefined;
  /** Begins every id; give each a different one when several pictures stand in one page. */
  readonly idPrefix?: string | undefined;
}

const page = { width: 920, margin: 28, names: 300, values: 62 };
const row = { least: 26, line: 17, padding: 9, bar: 16, size: 12.5 };

interface Row {
  readonly lines: readonly string[];
  readonly height: number;
  readonly kind: "total" | "saving" | "lengthening" | "none";
  /** Where the bar runs from and to, in days. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly alternative: string;
}

/**
 * A waterfall chart as one SVG: the total before, what each measure takes off or adds, the total after; names at the left, days from 0 on a
 * round scale.
 * @throws RangeError when the theme has something else than colours in it
 */
export function drawWaterfall(data: WaterfallData, options: WaterfallOptions): string {
  const theme = validTheme(options.theme ?? paper);
  const lang = options.lang ?? "zh";
  const rows = rowsOf(data, lang);
  const title = textIn(data.title, lang);
  const description = rows.map((each) => each.alternative).join(lang === "zh" ? "；" : "; ");
  const frame = { width: page.width, height: 0, title, description, lang, idPrefix: options.idPrefix ?? "leadpath-waterfall-" };
  return drawing(options.document, frame, theme, (root, setHeight) => {
    let y = page.margin;
    for (const line of wrap(title, page.width - 2 * page.margin, 20, true)) {
      textLine(root, line, { x: page.width / 2, y: y + 20, size: 20, bold: true, anchor: "middle" });
      y += 28;
    }
    y = drawChart(root, rows, y + 12, lang, theme);
    const notes = [waterfallWords.order, ...(data.illustrative ? [illustrative] : [])];
    for (const line of notes.flatMap((note) => wrap(textIn(note, lang), page.width - 2 * page.margin, 12))) {
      textLine(root, line, { x: page.margin, y: y + 12, size: 12, colour: theme.quiet });
      y += 18;
    }
    setHeight(Math.ceil(y + page.margin / 2));
  });
}

function rowsOf(data: WaterfallData, lang: Language): readonly Row[] {
  const total = (word: Bilingual, days: number) => rowOf("total", textIn(word, lang), 0, days, formatDays(days), lang);
  let left = data.before;
  const measures = data.bars.map((bar) => {
    const from = left;
    left -= bar.days;
    const kind = bar.days > 0 ? "saving" : bar.days < 0 ? "lengthening" : "none";
    const sign = bar.days > 0 ? "−" : bar.days < 0 ? "+" : "";
    return rowOf(kind, `${bar.id} ${textIn(bar.name, lang)}`, from, left, sign + formatDays(Math.abs(bar.days)), lang);
  });
  return [total(waterfallWords.before, data.before), ...measures, total(waterfallWords.after, data.after)];
}

function rowOf(kind: Row["kind"], name: string, from: number, to: number, value: string, lang: Language): Row {
  const lines = wrap(name, page.names - 12, row.size, kind === "total");
  const days = lang === "zh" ? `${value} 个工作日` : `${value} working days`;
  return {
    lines,
    kind,
    from,
    to,
    value,
    height: Math.max(row.least, lines.length * row.line + row.padding),
    alternative: lang === "zh" ? `${name}：${days}` : `${name}: ${days}`,
  };
}

/** Axis, grid and rows from `top`; answers where the chart ends. */
function drawChart(on: Container, rows: readonly Row[], top: number, lang: Language, theme: Theme): number {
  const ticks = niceTicks(Math.max(...rows.flatMap(({ from, to }) => [from, to])), 6);
  const left = page.margin + page.names;
  const right = page.width - page.margin - page.values;
  const scale = (days: number) => left + ((right - left) * days) / (ticks.at(-1) ?? 1);
  const axis = top + 34;
  const bottom = axis + rows.reduce((sum, each) => sum + each.height, 0) + 4;
  const grid = on.group().attr("aria-hidden", "true");
  textLine(grid, textIn(waterfallWords.axis, lang), { x: left, y: top + 10, size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    textLine(grid, formatDays(tick), { x: scale(tick), y: axis - 6, size: 12, colour: theme.quiet, anchor: "middle" });
    grid
      .path(`M ${round(scale(tick))} ${axis} V ${bottom}`)
      .attr({ fill: "none", stroke: tick === 0 ? theme.ink : theme.grid, "stroke-width": 1 });
  }
  let y = axis + 4;
  rows.forEach((each, index) => {
    const next = rows[index + 1];
    drawRow(on, each, y, scale, theme);
    if (next) {
      const barEnd = y + (each.height + row.bar) / 2;
      const nextBar = y + each.height + (next.height - row.bar) / 2;
      grid
        .path(`M ${round(scale(each.to))} ${barEnd} V ${nextBar}`)
        .attr({ fill: "none", stroke: theme.quiet, "stroke-width": 1, "stroke-dasharray": "2 2" });
    }
    y += each.height;
  });
  return bottom + 16;
}

function drawRow(on: Container, each: Row, top: number, scale: (days: number) => number, theme: Theme): void {
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": each.alternative });
  group.element("title").words(each.alternative);
  const middle = top + each.height / 2;
  const bold = each.kind === "total";
  each.lines.forEach((line, index) => {
    const y = middle + (index - (each.lines.length - 1) / 2) * row.line + row.size * 0.37;
    textLine(group, line, { x: page.margin + page.names - 12, y: round(y), size: row.size, bold, anchor: "end" });
  });
  const [start, end] = [scale(Math.min(each.from, each.to)), scale(Math.max(each.from, each.to))];
  drawBar(group, each.kind, start, Math.max(1, end - start), middle - row.bar / 2, theme);
  const colour = each.kind === "lengthening" ? theme.critical : theme.ink;
  const beside = each.kind === "saving" && start - measure(each.value, row.size, bold) - 10 > page.margin + page.names;
  const x = beside ? start - 6 : end + 6;
  textLine(group, each.value, {
    x: round(x),
    y: round(middle + row.size * 0.37),
    size: row.size,
    bold,
    colour,
    ...(beside && { anchor: "end" }),
  });
}

/** Totals are solid, savings filled, lengthenings hatched and outlined: told apart without colour. */
function drawBar(on: Container, kind: Row["kind"], x: number, width: number, y: number, theme: Theme): void {
  const fill = kind === "total" ? theme.ink : kind === "lengthening" ? theme.paper : theme.change;
  const outline = kind === "lengthening" ? { stroke: theme.critical, "stroke-width": 1.4 } : {};
  on.rect(round(width), row.bar).attr({ x: round(x), y: round(y), fill, ...outline });
  if (kind !== "lengthening") return;
  const strokes: string[] = [];
  for (let at = 0; at + row.bar / 2 <= width; at += 5)
    strokes.push(`M ${round(x + at)} ${round(y + row.bar)} l ${row.bar / 2} ${-row.bar}`);
  on.path(strokes.join(" ")).attr({ fill: "none", stroke: theme.critical, "stroke-width": 1 });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
