import type { Container } from "@svgdotjs/svg.js";
import { formatChance, type Language, textIn } from "../../../model/index.ts";
import { measure, wrap } from "../../text/index.ts";
import { groundedText } from "../grounded-text.ts";
import { round } from "../round.ts";
import { shape } from "../shape.ts";
import type { Theme } from "../theme.ts";
import type { DayPlot } from "./day-plot.ts";
import type { RiskBound } from "./risk-data.ts";

/** Sizes in pixels. */
const row = { size: 12, height: 17 };
const beside = 5;
const arrowRoom = 24;

/** A bound with its name in lines. */
interface NamedBound {
  readonly bound: RiskBound;
  readonly lines: readonly string[];
}

/** Bounds by rising days, and the height that their names take above a plot in a panel of a width. */
export interface BoundNames {
  readonly rows: readonly NamedBound[];
  readonly height: number;
}

export function boundNames(bounds: readonly RiskBound[], width: number, lang: Language): BoundNames {
  const rows = bounds
    .toSorted((one, other) => one.days - other.days)
    .map((bound) => ({ bound, lines: linesOf(bound, width - arrowRoom, lang) }));
  return { rows, height: rows.reduce((sum, { lines }) => sum + lines.length * row.height, 0) };
}

/** The name and the shares on one line where they fit, else each on its own. */
function linesOf(bound: RiskBound, width: number, lang: Language): readonly string[] {
  const isBold = bound.kind === "limit";
  const whole = boundInWords(bound, lang);
  if (measure(whole, row.size, isBold) <= width) return [whole];
  return [nameIn(bound, lang), sharesIn(bound)].flatMap((part) => wrap(part, width, row.size, isBold));
}

/** Whether a bound lies within the scale of a plot. */
export function isOnPlot({ days }: RiskBound, { least, most }: DayPlot): boolean {
  return days >= least && days <= most;
}

/**
 * Bounds as upright lines through a plot and those `below` it, each up to its name with how often it is kept. The names stand one below the other from
 * `top` within the panel, the bound of the least days highest, so that no line runs through the name of another that stands to its right; a name that
 * has to stand to the left of its line stands on a ground of its own. Where neither side has room, the line begins below its name. What lies beside the plot has a name with an arrow.
 */
export function drawBounds(
  on: Container,
  { rows }: BoundNames,
  plot: DayPlot,
  { left, top, below = [] }: { readonly left: number; readonly top: number; readonly below?: readonly DayPlot[] },
  theme: Theme,
): void {
  const group = on.group();
  let y = top;
  const placed = rows.map((each) => {
    const own = { ...each, y };
    y += each.lines.length * row.height;
    return own;
  });
  for (const { bound, lines, y: own } of placed) {
    if (!isOnPlot(bound, plot)) continue;
    const x = round(plot.across(bound.days));
    const isLimit = bound.kind === "limit";
    const name = nameSpan(bound, lines, plot, left);
    const begin = name.left < x && x < name.left + name.width ? own + lines.length * row.height : own + 2;
    shape(group, "path", {
      d: [
        `M ${x} ${round(begin)} V ${round(plot.y + plot.height)}`,
        ...below.map((other) => `M ${x} ${round(other.y)} V ${round(other.y + other.height)}`),
      ].join(" "),
      fill: "none",
      stroke: isLimit ? theme.critical : theme.quiet,
      "stroke-width": isLimit ? 1.4 : 1.2,
      "stroke-dasharray": isLimit ? "6 4" : "2 3",
    });
  }
  for (const { bound, lines, y: own } of placed) drawName(group, bound, withArrow(bound, lines, plot), plot, left, own, theme);
}

function drawName(
  on: Container,
  bound: RiskBound,
  lines: readonly string[],
  plot: DayPlot,
  panelLeft: number,
  top: number,
  theme: Theme,
): void {
  const isLimit = bound.kind === "limit";
  const { left } = nameSpan(bound, lines, plot, panelLeft);
  for (const [number, line] of lines.entries()) {
    const y = round(top + number * row.height + 13);
    groundedText(on, line, { x: round(left), y, size: row.size, bold: isLimit, colour: isLimit ? theme.critical : theme.quiet }, theme);
  }
}

/** Where a name stands from left to right: beside its line, on the right if there is room, and within the panel in any case. */
function nameSpan({ days, kind }: RiskBound, lines: readonly string[], plot: DayPlot, panelLeft: number) {
  const right = plot.x + plot.width;
  const width = Math.max(...lines.map((line) => measure(line, row.size, kind === "limit")));
  const at = Math.min(Math.max(plot.across(days), plot.x), right);
  return { left: at + beside + width <= right ? at + beside : Math.max(panelLeft, at - beside - width), width };
}

/** The name of a bound and how often it is kept: before and after where both are known. */
export function boundInWords(bound: RiskBound, lang: Language): string {
  return `${nameIn(bound, lang)}${lang === "zh" ? "" : " "}${sharesIn(bound)}`;
}

function nameIn({ name }: RiskBound, lang: Language): string {
  return `${textIn(name, lang)}${lang === "zh" ? "：" : ":"}`;
}

function sharesIn({ now, before }: RiskBound): string {
  return [before, now]
    .filter((each) => each !== undefined)
    .map(formatChance)
    .join(" → ");
}

function withArrow({ days }: RiskBound, lines: readonly string[], { least, most }: DayPlot): readonly string[] {
  if (days < least) return lines.map((line, number) => (number === 0 ? `← ${line}` : line));
  return days > most ? lines.map((line, number) => (number === lines.length - 1 ? `${line} →` : line)) : lines;
}
