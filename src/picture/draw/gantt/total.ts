import type { Container } from "@svgdotjs/svg.js";
import { formatDays, formatMarkedDate, type Language, terms } from "../../../model/index.ts";
import { measureText } from "../../text/index.ts";
import { roundCoordinate } from "../canvas/round.ts";
import { drawShape } from "../canvas/shape.ts";
import { drawText } from "../canvas/text-line.ts";
import type { Theme } from "../canvas/theme.ts";
import { ganttWords } from "../words.ts";
import { type GanttPlot, getDayX } from "./axis.ts";
import type { GanttData, GanttDates } from "./data.ts";

const totalTextSize = 12;
const totalGap = 5;
/** Height of the labels below the rows. */
export const totalHeight = 34;

interface GanttTotal {
  readonly days: number;
  readonly text: string;
  readonly isBefore: boolean;
}

function listGanttTotals(data: GanttData, lang: Language): readonly GanttTotal[] {
  const { days, daysBefore, dates } = data;
  const formatTotal = (total: number, finish: Pick<GanttDates, "finish" | "provisional"> | undefined) =>
    `${formatDays(total)} ${ganttWords.unit[lang]}${finish === undefined ? "" : ` · ${formatMarkedDate(finish.finish, finish.provisional)}`}`;
  if (daysBefore === undefined) return [{ days, text: formatTotal(days, dates), isBefore: false }];
  return [
    { days, text: `${terms.after[lang]} ${formatTotal(days, dates)}`, isBefore: false },
    { days: daysBefore, text: `${terms.before[lang]} ${formatTotal(daysBefore, dates?.before)}`, isBefore: true },
  ];
}

/**
 * Lines where the process ends, and ended before a reform. What they stand for is written at the left of their lower
 * ends: lower where it would else cross the line of the other.
 */
export function drawTotals(
  on: Container,
  data: GanttData,
  plot: GanttPlot,
  top: number,
  bottom: number,
  lang: Language,
  theme: Theme,
): void {
  const group = on.group();
  let taken = 0;
  for (const { days, text, isBefore } of [...listGanttTotals(data, lang)].sort((one, other) => one.days - other.days)) {
    const x = getDayX(plot, days);
    const width = measureText(text, totalTextSize, true);
    const isLeft = x - totalGap - width > 0;
    const isLower = taken > 0 && x - totalGap - width < taken + totalGap;
    const y = bottom + (isLower ? 30 : 14);
    const colour = isBefore ? theme.removed : theme.ink;
    const d = `M ${roundCoordinate(x)} ${top} V ${y + 3}`;
    drawShape(group, "path", { d, fill: "none", stroke: colour, "stroke-width": 1.4, ...(isBefore && { "stroke-dasharray": "4 3" }) });
    drawText(group, text, {
      x: roundCoordinate(x + (isLeft ? -totalGap : totalGap)),
      y,
      size: totalTextSize,
      bold: true,
      anchor: isLeft ? "end" : "start",
      colour,
    });
    taken = isLeft ? x : x + totalGap + width;
  }
}
