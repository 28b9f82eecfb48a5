import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language, markedDate, terms } from "../../model/index.ts";
import { measure } from "../text/index.ts";
import { across, type GanttPlot } from "./gantt-axis.ts";
import type { GanttData, GanttDates } from "./gantt-data.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { ganttWords } from "./words.ts";

const size = 12;
const gap = 5;
/** Height of the labels below the rows. */
export const totalHeight = 34;

interface Total {
  readonly days: number;
  readonly text: string;
  readonly isBefore: boolean;
}

function totalsOf(data: GanttData, lang: Language): readonly Total[] {
  const { days, daysBefore, dates } = data;
  const textOf = (total: number, finish: Pick<GanttDates, "finish" | "provisional"> | undefined) =>
    `${formatDays(total)} ${ganttWords.unit[lang]}${finish === undefined ? "" : ` · ${markedDate(finish.finish, finish.provisional)}`}`;
  if (daysBefore === undefined) return [{ days, text: textOf(days, dates), isBefore: false }];
  return [
    { days, text: `${terms.after[lang]} ${textOf(days, dates)}`, isBefore: false },
    { days: daysBefore, text: `${terms.before[lang]} ${textOf(daysBefore, dates?.before)}`, isBefore: true },
  ];
}

/**
 * Lines where the process ends, and ended before a reform. What they stand for is written at the left of their lower ends: lower where it would
 * else cross the line of the other.
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
  for (const { days, text, isBefore } of [...totalsOf(data, lang)].sort((one, other) => one.days - other.days)) {
    const x = across(plot, days);
    const width = measure(text, size, true);
    const isLeft = x - gap - width > 0;
    const isLower = taken > 0 && x - gap - width < taken + gap;
    const y = bottom + (isLower ? 30 : 14);
    const colour = isBefore ? theme.removed : theme.ink;
    const d = `M ${round(x)} ${top} V ${y + 3}`;
    shape(group, "path", { d, fill: "none", stroke: colour, "stroke-width": 1.4, ...(isBefore && { "stroke-dasharray": "4 3" }) });
    textLine(group, text, { x: round(x + (isLeft ? -gap : gap)), y, size, bold: true, anchor: isLeft ? "end" : "start", colour });
    taken = isLeft ? x : x + gap + width;
  }
}
