import { type Process, requireCall, toWorkingDays } from "../../model/index.ts";
import {
  analyseProcess,
  buildTimetable,
  listPathStretches,
  type ScheduleAnalysis,
  type ScheduleOptions,
  scheduleOptionKinds,
} from "../../process/schedule/index.ts";
import { computeDrags } from "./drag.ts";
import { findLongestPaths } from "./longest-paths.ts";
import { buildPathSteps, getStepId } from "./path-steps.ts";
import { explainStep } from "./step-explanation.ts";
import type { Explanation, HiddenStep } from "./types.ts";

export interface ExplainOptions extends ScheduleOptions {
  /** A step to explain. */
  readonly step?: string | undefined;
  /** The most float, in working days, of a step that is near-critical; 5 when absent. */
  readonly within?: number | undefined;
  /** How many of the longest paths; 3 when absent, at most 1,000. */
  readonly paths?: number | undefined;
}

const explainDefaults = { within: 5, paths: 3 };
export const maxPaths = 1_000;

/**
 * Why a process takes as long as it does: its critical path told in order, what each critical step costs, what else is
 * long, and on request why one step stands where it does.
 * @throws InputError and RangeError as `schedule` does, and when the step to explain is not on the route
 * @throws RangeError when `within` is negative, or `paths` is not a whole number from 0 to 1,000
 * @example
 * ```ts
 * import { buildProcess, explain } from "leadpath";
 * const decide = { id: "decide", days: 3, after: ["apply", "check"] };
 * const steps = [{ id: "apply", days: 5 }, { id: "check", days: 4 }, decide];
 * const { path, drag, step } = explain(buildProcess({ id: "permit", steps }), { step: "check" });
 * path.map(({ id }) => id); // → [ "apply", "decide" ]
 * drag[0]; // → { id: "decide", days: 3, drag: 3, oneDayMore: 1 }
 * step?.float; // → 1
 * ```
 */
export function explain(process: Process, options: ExplainOptions = {}): Explanation {
  requireCall(process, options, { ...scheduleOptionKinds, step: "text", within: "number", paths: "number" });
  const { within = explainDefaults.within, paths = explainDefaults.paths, step, start } = options;
  if (!(within >= 0)) throw new RangeError("within must be 0 or more");
  if (!Number.isInteger(paths) || paths < 0 || paths > maxPaths) throw new RangeError(`paths must be a whole number from 0 to ${maxPaths}`);
  const analysis = analyseProcess(process, options);
  const timetable = buildTimetable(analysis, options);
  const [path] = analysis.paths.first;
  const drag = computeDrags(analysis, start);
  const longest = findLongestPaths(analysis, paths, start);
  return {
    schedule: timetable,
    path: path ? buildPathSteps(path, analysis) : [],
    drag: drag ?? [],
    dragLimited: drag === undefined,
    hidden: listHiddenSteps(analysis),
    nearCritical: timetable.steps
      .filter(({ critical, totalFloat }) => !critical && totalFloat <= within)
      .map(({ id, totalFloat }) => ({ id, float: totalFloat }))
      .sort((one, other) => one.float - other.float),
    longestPaths: longest.paths,
    pathsLimited: longest.isLimited,
    ...(step !== undefined && { step: explainStep(step, analysis, start) }),
  };
}

function listHiddenSteps({ network, times, paths }: ScheduleAnalysis): readonly HiddenStep[] {
  const [path] = paths.first;
  const onPath = new Map(path && listPathStretches(path, times).map(({ step, own }) => [step, own]));
  return network.steps.flatMap(({ clock, passThrough }, number): readonly HiddenStep[] => {
    const minutes = times.minutes[number] as number;
    if (clock === "counted" || passThrough || minutes === 0) return [];
    return [{ id: getStepId(number, network), clock, days: toWorkingDays(minutes), onPath: toWorkingDays(onPath.get(number) ?? 0) }];
  });
}
