import type { Container } from "@svgdotjs/svg.js";
import { formatChance, type Language, localizeText, punctuation } from "../../../model/index.ts";
import { measureText, wrapText } from "../../text/index.ts";
import { drawGroundedText } from "../canvas/grounded-text.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import type { RiskBound } from "./data.ts";
import type { DayPlot } from "./day-plot.ts";

/** Sizes in pixels. */
const boundRowSize = { size: 12, height: 17 };
const boundNameGap = 5;
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

export function layOutBoundNames(bounds: readonly RiskBound[], width: number, lang: Language): BoundNames {
  const rows = bounds
    .toSorted((one, other) => one.days - other.days)
    .map((bound) => ({ bound, lines: wrapBoundName(bound, width - arrowRoom, lang) }));
  return { rows, height: rows.reduce((sum, { lines }) => sum + lines.length * boundRowSize.height, 0) };
}

/** The name and the shares on one line where they fit, else each on its own. */
function wrapBoundName(bound: RiskBound, width: number, lang: Language): readonly string[] {
  const isBold = bound.kind === "limit";
  const whole = formatBound(bound, lang);
  if (measureText(whole, boundRowSize.size, isBold) <= width) return [whole];
  return [formatBoundName(bound, lang), formatKeptShares(bound)].flatMap((part) => wrapText(part, width, boundRowSize.size, isBold));
}

/** Whether a bound lies within the scale of a plot. */
export function isOnPlot({ days }: RiskBound, { least, most }: DayPlot): boolean {
  return days >= least && days <= most;
}

/**
 * Bounds as upright lines through a plot and those `below` it, each up to its name with how often it is kept. The names
 * stand one below the other from `top` within the panel, the bound of the least days highest, so that no line runs
 * through the name of another that stands to its right; a name that has to stand to the left of its line stands on a
 * ground of its own. Where neither side has room, the line begins below its name. What lies beside the plot has a name
 * with an arrow.
 */
export function drawRiskBounds(
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
    y += each.lines.length * boundRowSize.height;
    return own;
  });
  for (const { bound, lines, y: own } of placed) {
    if (!isOnPlot(bound, plot)) continue;
    const x = roundCoordinate(plot.across(bound.days));
    const isLimit = bound.kind === "limit";
    const name = computeNameSpan(bound, lines, plot, left);
    const begin = name.left < x && x < name.left + name.width ? own + lines.length * boundRowSize.height : own + 2;
    drawShape(group, "path", {
      d: [
        `M ${x} ${roundCoordinate(begin)} V ${roundCoordinate(plot.y + plot.height)}`,
        ...below.map((other) => `M ${x} ${roundCoordinate(other.y)} V ${roundCoordinate(other.y + other.height)}`),
      ].join(" "),
      fill: "none",
      stroke: isLimit ? theme.critical : theme.quiet,
      "stroke-width": isLimit ? 1.4 : 1.2,
      "stroke-dasharray": isLimit ? "6 4" : "2 3",
    });
  }
  for (const { bound, lines, y: own } of placed) drawBoundName(group, bound, withArrow(bound, lines, plot), plot, left, own, theme);
}

function drawBoundName(
  on: Container,
  bound: RiskBound,
  lines: readonly string[],
  plot: DayPlot,
  panelLeft: number,
  top: number,
  theme: Theme,
): void {
  const isLimit = bound.kind === "limit";
  const { left } = computeNameSpan(bound, lines, plot, panelLeft);
  for (const [number, line] of lines.entries()) {
    const y = roundCoordinate(top + number * boundRowSize.height + 13);
    drawGroundedText(
      on,
      line,
      { x: roundCoordinate(left), y, size: boundRowSize.size, bold: isLimit, colour: isLimit ? theme.critical : theme.quiet },
      theme,
    );
  }
}

/**
 * Where a name stands from left to right: beside its line, on the right if there is room, and within the panel in any
 * case.
 */
function computeNameSpan({ days, kind }: RiskBound, lines: readonly string[], plot: DayPlot, panelLeft: number) {
  const right = plot.x + plot.width;
  const width = Math.max(...lines.map((line) => measureText(line, boundRowSize.size, kind === "limit")));
  const at = Math.min(Math.max(plot.across(days), plot.x), right);
  return { left: at + boundNameGap + width <= right ? at + boundNameGap : Math.max(panelLeft, at - boundNameGap - width), width };
}

/** The name of a bound and how often it is kept: before and after where both are known. */
export function formatBound(bound: RiskBound, lang: Language): string {
  return `${formatBoundName(bound, lang)}${punctuation.sentence[lang]}${formatKeptShares(bound)}`;
}

function formatBoundName({ name }: RiskBound, lang: Language): string {
  return `${localizeText(name, lang)}${lang === "zh" ? "：" : ":"}`;
}

function formatKeptShares({ now, before }: RiskBound): string {
  return [before, now]
    .filter((each) => each !== undefined)
    .map(formatChance)
    .join(" → ");
}

function withArrow({ days }: RiskBound, lines: readonly string[], { least, most }: DayPlot): readonly string[] {
  if (days < least) return lines.map((line, number) => (number === 0 ? `← ${line}` : line));
  return days > most ? lines.map((line, number) => (number === lines.length - 1 ? `${line} →` : line)) : lines;
}
