import type { Container } from "@svgdotjs/svg.js";
import type { Point } from "../../geometry/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import type { Theme } from "../canvas/theme.ts";
import { type GanttPlot, getDayX } from "./axis.ts";
import type { GanttLink, GanttTimes } from "./data.ts";
import { ganttRowSize } from "./rows.ts";

/** A bar and the middle of its row, in pixels. */
export interface PlacedBar {
  readonly now: GanttTimes;
  readonly middle: number;
}

const linkArrowSize = 5;
const linkStub = 7;

/** Links between bars, behind them: critical ones heavier and on top. */
export function drawLinks(
  on: Container,
  links: readonly GanttLink[],
  placed: ReadonlyMap<string, PlacedBar>,
  plot: GanttPlot,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  for (const link of [...links].sort((one, other) => Number(one.critical) - Number(other.critical))) {
    const [from, to] = [placed.get(link.from), placed.get(link.to)];
    if (from && to) drawLink(group, link, from, to, placed, plot, theme);
  }
}

/**
 * An elbow from the edge of one bar to that of another. Where the second edge lies beyond the first, it comes down (or
 * up) on the bar from above; else it goes round between the rows and enters from the side. To a bar that begins at the
 * same time and is too short for that it goes straight down from the corner of the first, so that it runs neither over
 * bars nor out of the chart; past others that stand there it goes beside them.
 */
function drawLink(
  on: Container,
  { type, critical }: GanttLink,
  from: PlacedBar,
  to: PlacedBar,
  placed: ReadonlyMap<string, PlacedBar>,
  plot: GanttPlot,
  theme: Theme,
): void {
  const leavesFinish = type === "FS" || type === "FF";
  const entersStart = type === "FS" || type === "SS";
  const x = getDayX(plot, leavesFinish ? from.now.finish : from.now.start);
  const target = getDayX(plot, entersStart ? to.now.start : to.now.finish);
  const way = leavesFinish ? 1 : -1;
  const side = to.middle > from.middle ? 1 : -1;
  const out = x + way * linkStub;
  const width = getDayX(plot, to.now.finish) - getDayX(plot, to.now.start);
  const landing = entersStart ? target + Math.min(linkStub, width / 2) : target - Math.min(linkStub, width / 2);
  const isBeyond = (landing - out) * way >= 0;
  const end = to.middle - side * getHalfHeight(to);
  const tip = `V ${roundCoordinate(end - side * linkArrowSize)}`;
  const start = `M ${roundCoordinate(x)} ${roundCoordinate(from.middle)}`;
  const isShort = type === "FS" && !isBeyond && target >= x;
  const isStraight = isShort && ![...placed.values()].some((other) => isInterveningBar(other, from, to) && isOnBar(other, landing, plot));
  const turn = isShort ? end - side * linkArrowSize * 1.4 : from.middle + side * (ganttRowSize.least / 2);
  const path = isStraight
    ? `M ${roundCoordinate(landing)} ${roundCoordinate(from.middle + side * getHalfHeight(from))} ${tip}`
    : isBeyond
      ? `${start} H ${roundCoordinate(landing)} ${tip}`
      : `${start} H ${roundCoordinate(out)} V ${roundCoordinate(turn)} H ${roundCoordinate(landing)} ${tip}`;
  drawLinkPath(on, path, { x: landing, y: end }, side, critical, theme);
}

function getHalfHeight({ now }: PlacedBar): number {
  return now.finish === now.start ? ganttRowSize.diamond : ganttRowSize.bar / 2;
}

function isInterveningBar({ middle }: PlacedBar, from: PlacedBar, to: PlacedBar): boolean {
  return middle > Math.min(from.middle, to.middle) && middle < Math.max(from.middle, to.middle);
}

/** Whether something of a bar stands at so many pixels across. */
function isOnBar({ now }: PlacedBar, x: number, plot: GanttPlot): boolean {
  const reach = now.finish === now.start ? ganttRowSize.diamond : 0;
  return getDayX(plot, now.start) - reach <= x && x <= getDayX(plot, now.finish) + reach;
}

/** A sample for the legend: an elbow around a point. */
export function drawElbow(on: Container, x: number, middle: number, critical: boolean, theme: Theme): void {
  const tip = { x: x + 22, y: middle + 7 };
  drawLinkPath(on, `M ${x + 4} ${middle - 5} H ${tip.x} V ${tip.y - linkArrowSize}`, tip, 1, critical, theme);
}

function drawLinkPath(on: Container, d: string, tip: Point, side: 1 | -1, critical: boolean, theme: Theme): void {
  const colour = critical ? theme.critical : theme.quiet;
  drawShape(on, "path", { d, fill: "none", stroke: colour, "stroke-width": critical ? 1.8 : 1, "stroke-linejoin": "round" });
  const head = `M ${roundCoordinate(tip.x)} ${roundCoordinate(tip.y)} l ${roundCoordinate(-linkArrowSize * 0.7)} ${roundCoordinate(-side * linkArrowSize * 1.4)} h ${roundCoordinate(linkArrowSize * 1.4)} Z`;
  drawShape(on, "path", { d: head, fill: colour });
}
