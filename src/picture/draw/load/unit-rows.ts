import type { Container } from "@svgdotjs/svg.js";
import { wrapText } from "../../text/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { createNamedGroup } from "../canvas/named-group.ts";
import type { Panel } from "../canvas/panel-page.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import type { BarPlace } from "../canvas/unit-look.ts";

/** Sizes in pixels. */
const unitRowSize = { size: 12.5, line: 17, padding: 14, bar: 16, step: 22, names: 150, tag: 58, column: 56, value: 112 };
const unitHeadHeight = 40;

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
export function createUnitPanel(rows: readonly UnitRow[], scale: UnitScale, width: number): Panel {
  const placed = rows.map((each) => {
    const lines = wrapText(each.name, unitRowSize.names, unitRowSize.size);
    return { ...each, lines, height: Math.max(lines.length * unitRowSize.line, each.bars.length * unitRowSize.step) + unitRowSize.padding };
  });
  const height = unitHeadHeight + placed.reduce((sum, each) => sum + each.height, 0) + 4;
  const tag = rows.some(({ bars }) => bars.some((bar) => bar.tag !== "")) ? unitRowSize.tag : 0;
  return {
    height,
    draw: (on, x, top, theme) => {
      const left = x + unitRowSize.names + 12 + tag;
      const right = x + width - scale.columns.length * unitRowSize.column - unitRowSize.value;
      const most = scale.ticks.at(-1) ?? 1;
      const scaleValue = (value: number) => left + ((right - left) * value) / most;
      const getColumnEnd = (number: number) => x + width - (scale.columns.length - 1 - number) * unitRowSize.column;
      drawUnitGrid(on, scale, scaleValue, { top: top + unitHeadHeight, bottom: top + height }, getColumnEnd, theme);
      let y = top + unitHeadHeight;
      for (const each of placed) {
        const middle = y + each.height / 2;
        for (const [number, line] of each.lines.entries()) {
          const baseline = middle + (number - (each.lines.length - 1) / 2) * unitRowSize.line + unitRowSize.size * 0.37;
          drawText(on, line, { x: x + unitRowSize.names, y: roundCoordinate(baseline), size: unitRowSize.size, anchor: "end" });
        }
        for (const [number, bar] of each.bars.entries()) {
          const own = middle + (number - (each.bars.length - 1) / 2) * unitRowSize.step;
          drawUnitBar(on, bar, { middle: own, left }, scaleValue, getColumnEnd, theme);
        }
        y += each.height;
      }
    },
  };
}

function drawUnitGrid(
  on: Container,
  { name, ticks, write, columns }: UnitScale,
  across: (value: number) => number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  columnEnd: (number: number) => number,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  drawText(group, name, { x: roundCoordinate(across(0)), y: roundCoordinate(top - 26), size: 12, colour: theme.quiet });
  for (const tick of ticks) {
    const x = roundCoordinate(across(tick));
    drawText(group, write(tick), { x, y: roundCoordinate(top - 6), size: 12, colour: theme.quiet, anchor: "middle" });
    drawShape(group, "path", {
      d: `M ${x} ${roundCoordinate(top)} V ${roundCoordinate(bottom)}`,
      fill: "none",
      stroke: tick === 0 ? theme.ink : theme.grid,
      "stroke-width": tick === 0 ? 1 : 0.5,
    });
  }
  for (const [number, column] of columns.entries())
    drawText(group, column, {
      x: roundCoordinate(columnEnd(number)),
      y: roundCoordinate(top - 6),
      size: 12,
      colour: theme.quiet,
      anchor: "end",
    });
}

function drawUnitBar(
  on: Container,
  bar: UnitBar,
  { middle, left }: { readonly middle: number; readonly left: number },
  across: (value: number) => number,
  columnEnd: (number: number) => number,
  theme: Theme,
): void {
  const group = createNamedGroup(on, bar.alternative);
  const baseline = roundCoordinate(middle + unitRowSize.size * 0.37);
  if (bar.tag !== "") drawText(group, bar.tag, { x: left - 8, y: baseline, size: 11.5, colour: theme.quiet, anchor: "end" });
  bar.draw(group, { y: roundCoordinate(middle - unitRowSize.bar / 2), height: unitRowSize.bar }, across, theme);
  drawGroundedText(group, bar.words, { x: roundCoordinate(across(bar.end) + 7), y: baseline, size: unitRowSize.size }, theme);
  for (const [number, text] of bar.columns.entries())
    drawText(group, text, { x: roundCoordinate(columnEnd(number)), y: baseline, size: unitRowSize.size, anchor: "end" });
}
