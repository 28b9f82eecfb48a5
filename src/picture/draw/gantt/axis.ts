import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language, localizeText } from "../../../model/index.ts";
import { measureText } from "../../text/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { computeNiceTicks } from "../canvas/scale.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { ganttWords } from "../words.ts";
import type { GanttDates } from "./data.ts";

/** The part of a sheet that bars stand in, in pixels. */
export interface GanttPlot {
  readonly left: number;
  readonly right: number;
  /** Working days at the right edge; 0 is at the left one. */
  readonly span: number;
}

const axisTextSize = 11;
const axisStripHeight = 17;

/** Where working days stand. */
export function getDayX({ left, right, span }: GanttPlot, days: number): number {
  return left + ((right - left) * days) / span;
}

export function computeAxisHeight(dates: GanttDates | undefined): number {
  return dates ? 3 * axisStripHeight : 2 * axisStripHeight;
}

/**
 * The axis above `top`, and its lines down to `bottom`: working days, and below them years and months where there are
 * dates.
 */
export function drawAxis(
  on: Container,
  plot: GanttPlot,
  place: { readonly top: number; readonly bottom: number },
  dates: GanttDates | undefined,
  lang: Language,
  theme: Theme,
): void {
  const group = on.group().attr("aria-hidden", "true");
  const { top, bottom } = place;
  const drawUpright = (days: number, from: number, colour: string, width: number) =>
    drawShape(group, "path", {
      d: `M ${roundCoordinate(getDayX(plot, days))} ${from} V ${bottom}`,
      fill: "none",
      stroke: colour,
      "stroke-width": width,
    });
  const ticks = computeNiceTicks(plot.span, Math.max(2, Math.floor((plot.right - plot.left) / 70))).filter((tick) => tick <= plot.span);
  const write = (text: string, x: number, y: number, anchor: "start" | "middle" | "end") =>
    drawText(group, text, { x: roundCoordinate(x), y, size: axisTextSize, colour: theme.quiet, anchor });
  const caption = localizeText(ganttWords.days, lang);
  const numbers = dates ? top - 2 * axisStripHeight : top;
  if (dates) write(caption, plot.left - 10, numbers - 5, "end");
  else write(caption, plot.left, numbers - axisStripHeight - 5, "start");
  for (const tick of ticks) {
    write(formatDays(tick), getDayX(plot, tick), numbers - 5, "middle");
    if (!dates) drawUpright(tick, top, theme.grid, tick === 0 ? 1 : 0.5);
    else if (tick > 0) drawShape(group, "path", { ...createTickMark(getDayX(plot, tick), numbers), stroke: theme.grid, "stroke-width": 1 });
  }
  if (!dates) return;
  drawUpright(0, numbers, theme.grid, 1);
  drawMonths(group, plot, { top: numbers, bottom }, dates, lang, theme);
}

function createTickMark(x: number, y: number) {
  return { d: `M ${roundCoordinate(x)} ${y - 3} v 3`, fill: "none" };
}

type GanttMonths = GanttDates["months"];

/** Years, and below them months or quarters as there is room; lines down where they begin. */
function drawMonths(
  on: Container,
  plot: GanttPlot,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { months }: GanttDates,
  lang: Language,
  theme: Theme,
): void {
  const perMonth = (plot.right - plot.left) / Math.max(1, months.length);
  const monthNames = ganttWords.months[lang];
  const isFine = perMonth >= Math.max(...monthNames.map((name) => measureText(name, axisTextSize))) + 4;
  const parts = isFine ? months : months.filter(({ month }, index) => index === 0 || month % 3 === 1);
  const years = months.filter(({ month }, index) => index === 0 || month === 1);
  const getSmallLabel = ({ month }: GanttMonths[number]) =>
    isFine ? (monthNames[month - 1] as string) : (ganttWords.quarters[lang][Math.ceil(month / 3) - 1] as string);
  const strips = [
    { parts: years, label: ({ year }: GanttMonths[number]) => (lang === "zh" ? `${year} 年` : String(year)), y: top, weight: 1 },
    { parts, label: getSmallLabel, y: top + axisStripHeight, weight: 0.5 },
  ];
  for (const { parts: list, label, y, weight } of strips) {
    list.forEach((part, index) => {
      const from = Math.max(plot.left, getDayX(plot, part.at));
      const to = Math.min(plot.right, getDayX(plot, list[index + 1]?.at ?? plot.span));
      if (index > 0)
        drawShape(on, "path", {
          d: `M ${roundCoordinate(from)} ${y} V ${bottom}`,
          fill: "none",
          stroke: theme.grid,
          "stroke-width": weight,
        });
      const text = label(part);
      if (measureText(text, axisTextSize) + 4 > to - from) return;
      drawText(on, text, {
        x: roundCoordinate((from + to) / 2),
        y: y + axisStripHeight - 5,
        size: axisTextSize,
        colour: theme.quiet,
        anchor: "middle",
      });
    });
    drawShape(on, "path", { d: `M ${plot.left} ${y} H ${plot.right}`, fill: "none", stroke: theme.grid, "stroke-width": 0.5 });
  }
}
