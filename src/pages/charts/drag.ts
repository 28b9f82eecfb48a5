import type { Explanation } from "../../analysis/explain/index.ts";
import type { Process, Text } from "../../model/index.ts";
import { requireCall, requireFields } from "../../model/index.ts";
import type { DragData } from "../../picture/draw/index.ts";
import { applyChoice } from "../../process/reform/index.ts";
import { type ScheduleOptions, scheduleOptionKinds } from "../../process/schedule/index.ts";

/**
 * What the chart of drag shows of an explanation that was made with the same options: the critical steps that take
 * time, costliest first, and its dates.
 * @example
 * ```ts
 * import { buildProcess, explain } from "leadpath";
 * import { buildDragData } from "leadpath/charts";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const permit = buildProcess({ id: "permit", steps });
 * const { bars } = buildDragData(permit, explain(permit), {});
 * bars.map(({ id, drag }) => [id, drag]); // → [ [ "apply", 5 ], [ "decide", 3 ] ]
 * ```
 */
export function buildDragData(process: Process, explanation: Explanation, options: ScheduleOptions): DragData {
  requireCall(process, options, scheduleOptionKinds);
  requireFields("explanation", explanation, { drag: "list", schedule: "object" });
  const { drag, schedule } = explanation;
  const { startDate, finishDate, provisional = false, steps } = schedule;
  const names = new Map<string, Text | undefined>(applyChoice(process, options).steps.map(({ id, name }) => [id, name]));
  return {
    title: process.name ?? process.id,
    scenario: process.scenarios.find(({ id }) => id === options.scenario)?.name,
    days: schedule.days,
    bars: drag.filter(({ days }) => days > 0).map(({ id, days, drag: lost }) => ({ id, name: names.get(id) ?? id, days, drag: lost })),
    ...(startDate !== undefined && finishDate !== undefined && { dates: { start: startDate, finish: finishDate, provisional } }),
    converted: startDate === undefined && steps.some(({ calendarDays }) => calendarDays !== undefined),
    illustrative: process.illustrative,
  };
}
