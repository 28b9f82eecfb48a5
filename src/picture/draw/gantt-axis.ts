import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language, textIn } from "../../model/index.ts";
import { measure } from "../text/index.ts";
import type { GanttDates } from "./gantt-data.ts";
import { round } from "./round.ts";
import { niceTicks } from "./scale.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { ganttWords } from "./words.ts";

/** The part of a sheet that bars stand in, in pixels. */
export interface GanttPlot {
  readonly left: number;
  readonly right: number;
  /** Working days at the right edge; 0 is at the left one. */
  readonly span: number;
}

const size = 11;
const strip = 17;

/** Where working days stand. */
export function across({ left, right, span }: GanttPlot, days: number): number {
  return left + ((right - left) * days) / span;
}

export function axisHeight(dates: GanttDates | undefined): number {
  return dates ? 3 * strip : 2 * strip;
}

/** The axis above `top`, and its lines down to `bottom`: working days, and below them years and months where there are dates. */
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
  const upright = (days: number, from: number, colour: string, width: number) =>
    shape(group, "path", { d: `M ${round(across(plot, days))} ${from} V ${bottom}`, fill: "none", stroke: colour, "stroke-width": width });
  const ticks = niceTicks(plot.span, Math.max(2, Math.floor((plot.right - plot.left) / 70))).filter((tick) => tick <= plot.span);
  const write = (text: string, x: number, y: number, anchor: "start" | "middle" | "end") =>
    textLine(group, text, { x: round(x), y, size, colour: theme.quiet, anchor });
  const caption = textIn(ganttWords.days, lang);
  const numbers = dates ? top - 2 * strip : top;
  if (dates) write(caption, plot.left - 10, numbers - 5, "end");
  else write(caption, plot.left, numbers - strip - 5, "start");
  for (const tick of ticks) {
    write(formatDays(tick), across(plot, tick), numbers - 5, "middle");
    if (!dates) upright(tick, top, theme.grid, tick === 0 ? 1 : 0.5);
    else if (tick > 0) shape(group, "path", { ...tickMark(across(plot, tick), numbers), stroke: theme.grid, "stroke-width": 1 });
  }
  if (!dates) return;
  upright(0, numbers, theme.grid, 1);
  drawMonths(group, plot, { top: numbers, bottom }, dates, lang, theme);
}

function tickMark(x: number, y: number) {
  return { d: `M ${round(x)} ${y - 3} v 3`, fill: "none" };
}

type Months = GanttDates["months"];

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
  const isFine = perMonth >= Math.max(...monthNames.map((name) => measure(name, size))) + 4;
  const parts = isFine ? months : months.filter(({ month }, index) => index === 0 || month % 3 === 1);
  const years = months.filter(({ month }, index) => index === 0 || month === 1);
  const smallLabel = ({ month }: Months[number]) =>
    isFine ? (monthNames[month - 1] as string) : (ganttWords.quarters[lang][Math.ceil(month / 3) - 1] as string);
  const strips = [
    { parts: years, label: ({ year }: Months[number]) => (lang === "zh" ? `${year} 年` : String(year)), y: top, weight: 1 },
    { parts, label: smallLabel, y: top + strip, weight: 0.5 },
  ];
  for (const { parts: list, label, y, weight } of strips) {
    list.forEach((part, index) => {
      const from = Math.max(plot.left, across(plot, part.at));
      const to = Math.min(plot.right, across(plot, list[index + 1]?.at ?? plot.span));
      if (index > 0)
        shape(on, "path", { d: `M ${round(from)} ${y} V ${bottom}`, fill: "none", stroke: theme.grid, "stroke-width": weight });
      const text = label(part);
      if (measure(text, size) + 4 > to - from) return;
      textLine(on, text, { x: round((from + to) / 2), y: y + strip - 5, size, colour: theme.quiet, anchor: "middle" });
    });
    shape(on, "path", { d: `M ${plot.left} ${y} H ${plot.right}`, fill: "none", stroke: theme.grid, "stroke-width": 0.5 });
  }
}
