import type { Container } from "@svgdotjs/svg.js";
import { wrap } from "../../text/index.ts";
import { groundedText } from "../grounded-text.ts";
import type { Panel } from "../panel-page.ts";
import { round } from "../round.ts";
import { shape } from "../shape.ts";
import { textLine } from "../text-line.ts";
import type { Theme } from "../theme.ts";
import type { BarPlace } from "../unit-look.ts";

/** Sizes in pixels. */
const row = { size: 12.5, line: 17, padding: 14, bar: 16, step: 22, names: 150, tag: 58, column: 56, value: 112 };
const head = 40;

/** A line of a chart: a name, its bars one below the other, and figures in columns. */
export interface UnitRow {
  readonly name: string;
  readonly bars: readonly UnitBar[];
}

export interface UnitBar {
  /** Before the bar: whether it is of before or after; empty for neither. */
  readonly tag: string;
  /** Where the words behind the bar begin, on the scale. */
  readonly end: number;
  readonly words: string;
  readonly columns: readonly string[];
  readonly alternative: string;
  /** `across` tells where a value stands. */
  readonly draw: (on: Container, place: Pick<BarPlace, "y" | "height">, across: (value: number) => number, theme: Theme) => void;
}

export interface UnitScale {
  readonly name: string;
  readonly ticks: readonly number[];
  readonly write: (tick: number) => string;
  /** Headings of the columns to the right. */
  readonly columns: readonly string[];
}

/** Rows of bars on one scale from 0, with a grid, so wide. */
export function unitRows(rows: readonly UnitRow[], scale: UnitScale, width: number): Panel {
  const placed = rows.map((each) => {
    const lines = wrap(each.name, row.names, row.size);
    return { ...each, lines, height: Math.max(lines.length * row.line, each.bars.length * row.step) + row.padding };
  });
  const height = head + placed.reduce((sum, each) => sum + each.height, 0) + 4;
  const tag = rows.some(({ bars }) => bars.some((bar) => bar.tag !== "")) ? row.tag : 0;
  return {
    height,
    draw: (on, x, top, theme) => {
      const left = x + row.names + 12 + tag;
      const right = x + width - scale.columns.length * row.column - row.value;
      const most = scale.ticks.at(-1) ?? 1;
      const across = (value: number) => left + ((right - left) * value) / most;
      const columnEnd = (number: number) => x + width - (scale.columns.length - 1 - number) * row.column;
      drawGrid(on, scale, across, { top: top + head, bottom: top + height }, columnEnd, theme);
      let y = top + head;
      for (const each of placed) {
        const middle = y + each.height / 2;
        for (const [number, line] of each.lines.entries()) {
          const baseline = middle + (number - (each.lines.length - 1) / 2) * row.line + row.size * 0.37;
          textLine(on, line, { x: x + row.names, y: round(baseline), size: row.size, anchor: "end" });
        }
        for (const [number, bar] of each.bars.entries()) {
          const own = middle + (number - (each.bars.length - 1) / 2) * row.step;
          drawBar(on, bar, { middle: own, left }, across, columnEnd, theme);
        }
        y += each.height;
      }
    },
  };
}

function drawGrid(
  on: Container,
  { name, ticks, write, columns }: UnitScale,
  across: (value: number) => number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  columnEnd: (number: number) => number,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  textLine(group, name, { x: round(across(0)), y: round(top - 26), size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    const x = round(across(tick));
    textLine(group, write(tick), { x, y: round(top - 6), size: 12, colour: theme.quiet, anchor: "middle" });
    shape(group, "path", {
      d: `M ${x} ${round(top)} V ${round(bottom)}`,
      fill: "none",
      stroke: tick === 0 ? theme.ink : theme.grid,
      "stroke-width": tick === 0 ? 1 : 0.5,
    });
  }
  for (const [number, column] of columns.entries())
    textLine(group, column, { x: round(columnEnd(number)), y: round(top - 6), size: 12, colour: theme.quiet, anchor: "end" });
}

function drawBar(
  on: Container,
  bar: UnitBar,
  { middle, left }: { readonly middle: number; readonly left: number },
  across: (value: number) => number,
  columnEnd: (number: number) => number,
  theme: Theme,
): void {
  const group = on.group().attr({ role: "graphics-symbol img", "aria-label": bar.alternative });
  group.element("title").words(bar.alternative);
  const baseline = round(middle + row.size * 0.37);
  if (bar.tag !== "") textLine(group, bar.tag, { x: left - 8, y: baseline, size: 11.5, colour: theme.quiet, anchor: "end" });
  bar.draw(group, { y: round(middle - row.bar / 2), height: row.bar }, across, theme);
  groundedText(group, bar.words, { x: round(across(bar.end) + 7), y: baseline, size: row.size }, theme);
  for (const [number, text] of bar.columns.entries())
    textLine(group, text, { x: round(columnEnd(number)), y: baseline, size: row.size, anchor: "end" });
}
