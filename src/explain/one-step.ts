import { withSteps } from "../graph/index.ts";
import { daysOf, InputError, isInCalendarDays, plannedMinutes, problem, type Step, suggestion } from "../model/index.ts";
import { type Analysis, criticalPaths, type ScheduleStart, timesOf } from "../schedule/index.ts";
import { lasting } from "./drag.ts";
import { pathSteps } from "./path-steps.ts";
import { roomAfter } from "./room.ts";
import type { StepExplanation } from "./types.ts";

/**
 * Why a step stands where it does, and what would make it critical.
 * @throws InputError when there is no such step on the route
 */
export function explainStep(id: string, analysis: Analysis, start: ScheduleStart | undefined): StepExplanation {
  const { network, times } = analysis;
  const number = network.steps.findIndex((step) => step.id === id && !step.passThrough);
  if (number < 0) throw new InputError([notThere(id, analysis)]);
  const at = (array: ArrayLike<number>) => daysOf(array[number] as number);
  const critical = times.critical[number] === true;
  return {
    id,
    critical,
    days: at(times.minutes),
    start: at(times.earlyStart),
    finish: at(times.earlyFinish),
    float: at(times.totalFloat),
    controlledBy: pathSteps(controllingPath(number, analysis), analysis, times.earlyFinish[number]),
    ...roomAfter(number, analysis),
    criticalWhenLonger: critical ? null : growth(number, analysis, start),
  };
}

function notThere(id: string, { network, process }: Analysis) {
  const known = network.steps.filter((step) => !step.passThrough);
  const exists = process.steps.some((step) => step.id === id);
  return problem("unknown-step", {
    path: [],
    message: exists
      ? { zh: `环节“${id}”不在这条路径上，或已取消`, en: `Step "${id}" is not on this route, or it is removed` }
      : { zh: `没有环节“${id}”`, en: `There is no step "${id}"` },
    remedy: suggestion(id, known, { zh: "用 schedule 列出本路径的环节", en: "`schedule` lists the steps of the route" }),
  });
}

/** The chain of binding links back from a step; of several the one with the most counted time. */
function controllingPath(number: number, { bindings, network, counted }: Analysis) {
  const ending = { ...bindings, ends: [{ step: number, leavesFinish: true }] };
  const [path] = criticalPaths(ending, network.network.order, () => true, counted).first;
  return path ?? { steps: [number], bindings: [], leavesFinish: true };
}

/**
 * Working days that it must take more to become critical; null where its own length does not do it, and for a step in calendar days. Where
 * a later step is in calendar days that may be less than its float: the step joins a binding chain before the total moves.
 */
function growth(number: number, { network, times }: Analysis, start: ScheduleStart | undefined): number | null {
  const step = network.steps[number] as Step;
  if (isInCalendarDays(step)) return null;
  const float = times.totalFloat[number] as number;
  const isCriticalWith = (more: number) =>
    timesOf(withSteps(network, network.steps.with(number, lasting(step, plannedMinutes(step) + more))), start).critical[number] === true;
  if (!start || !network.steps.some(isInCalendarDays)) return isCriticalWith(float) ? daysOf(float) : null;
  let [tooLittle, enough] = [0, float + 1];
  if (!isCriticalWith(enough)) return null;
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (isCriticalWith(middle)) enough = middle;
    else tooLittle = middle;
  }
  return daysOf(enough);
}
