import type { Container } from "@svgdotjs/svg.js";
import { formatDays, type Language, markedDate, terms } from "../model/index.ts";
import { measure } from "../text/index.ts";
import { across, type GanttPlot } from "./gantt-axis.ts";
import type { GanttData, GanttDates } from "./gantt-data.ts";
import { round } from "./round.ts";
import { shape } from "./shape.ts";
import { textLine } from "./text-line.ts";
import type { Theme } from "./theme.ts";
import { ganttWords } from "./words.ts";

const size = 12;
/** Height of the labels below the rows. */
export const totalHeight = 34;

/** Lines where the process ends, and ended before a reform, with what they stand for below them. */
export function drawTotals(
  on: Container,
  data: GanttData,
  plot: GanttPlot,
  top: number,
  bottom: number,
  lang: Language,
  theme: Theme,
): void {
  const dateOf = (finish: Pick<GanttDates, "finish" | "provisional"> | undefined) =>
    finish === undefined ? "" : ` · ${markedDate(finish.finish, finish.provisional)}`;
  const now = {
    days: data.days,
    text: `${data.daysBefore === undefined ? "" : `${terms.after[lang]} `}${formatDays(data.days)} ${ganttWords.unit[lang]}${dateOf(data.dates)}`,
    dash: "",
  };
  const before =
    data.daysBefore === undefined
      ? []
      : [
          {
            days: data.daysBefore,
            text: `${terms.before[lang]} ${formatDays(data.daysBefore)} ${ganttWords.unit[lang]}${dateOf(data.dates?.before)}`,
            dash: "4 3",
          },
        ];
  const group = on.group();
  let taken = Number.POSITIVE_INFINITY;
  for (const { days, text, dash } of [...before, now].sort((one, other) => other.days - one.days)) {
    const x = across(plot, days);
    const half = measure(text, size, true) / 2;
    const centre = Math.max(plot.left + half, Math.min(plot.right - half, x));
    const isBelow = centre + half + 10 > taken;
    taken = centre - half;
    const y = bottom + (isBelow ? 30 : 14);
    const colour = dash === "" ? theme.ink : theme.removed;
    shape(group, "path", {
      d: `M ${round(x)} ${top} V ${isBelow ? bottom + 16 : bottom + 2}`,
      fill: "none",
      stroke: colour,
      "stroke-width": 1.4,
      ...(dash !== "" && { "stroke-dasharray": dash }),
    });
    textLine(group, text, { x: round(centre), y, size, bold: true, anchor: "middle", colour });
  }
}
