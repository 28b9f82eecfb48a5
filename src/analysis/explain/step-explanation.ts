import {
  createProblem,
  formatSuggestion,
  getPlannedMinutes,
  InputError,
  isInCalendarDays,
  type Step,
  toWorkingDays,
} from "../../model/index.ts";
import { replaceSteps } from "../../process/graph/index.ts";
import { computeProcessTimes, findCriticalPaths, type ScheduleAnalysis, type ScheduleStart } from "../../process/schedule/index.ts";
import { setStepDuration } from "./drag.ts";
import { buildPathSteps } from "./path-steps.ts";
import { traceRoom } from "./room.ts";
import type { StepExplanation } from "./types.ts";
import { stepExplanationWords } from "./words.ts";

/**
 * Why a step stands where it does, and what would make it critical.
 * @throws InputError when there is no such step on the route
 */
export function explainStep(id: string, analysis: ScheduleAnalysis, start: ScheduleStart | undefined): StepExplanation {
  const { network, times } = analysis;
  const number = network.steps.findIndex((step) => step.id === id && !step.passThrough);
  if (number < 0) throw new InputError([createMissingStepProblem(id, analysis)]);
  const getDays = (array: ArrayLike<number>) => toWorkingDays(array[number] as number);
  const critical = times.critical[number] === true;
  return {
    id,
    critical,
    days: getDays(times.minutes),
    start: getDays(times.earlyStart),
    finish: getDays(times.earlyFinish),
    float: getDays(times.totalFloat),
    controlledBy: buildPathSteps(findControllingPath(number, analysis), analysis, times.earlyFinish[number]),
    ...traceRoom(number, analysis),
    criticalWhenLonger: critical ? null : computeCriticalGrowth(number, analysis, start),
  };
}

function createMissingStepProblem(id: string, { network, process, measures }: ScheduleAnalysis) {
  const known = network.steps.filter((step) => !step.passThrough);
  const step = process.steps.find((each) => each.id === id);
  if (!step) {
    const message = stepExplanationWords.message(id);
    const remedy = formatSuggestion(id, known, stepExplanationWords.remedy);
    return createProblem("unknown-step", { path: [], message, remedy });
  }
  if (!step.passThrough) {
    const message = stepExplanationWords.missingStepProblemMessage(id);
    const remedy = stepExplanationWords.missingStepProblemRemedy;
    return createProblem("unknown-step", { path: [], message, remedy });
  }
  const removing = measures
    .filter(({ changes }) => changes.some((each) => "step" in each && each.step === id && each.remove))
    .map((each) => each.id);
  const by = removing.length === 0 ? { zh: "", en: "" } : stepExplanationWords.by(removing.join("、"), removing.join(" and "));
  const message = stepExplanationWords.otherMessage(id, by.zh, by.en);
  const remedy = stepExplanationWords.otherRemedy;
  return createProblem("unknown-step", { path: [], message, remedy });
}

/** The chain of binding links back from a step; of several the one with the most counted time. */
function findControllingPath(number: number, { bindings, network, counted }: ScheduleAnalysis) {
  const ending = { ...bindings, ends: [{ step: number, leavesFinish: true }] };
  const [path] = findCriticalPaths(ending, network.network.order, () => true, counted).first;
  return path ?? { steps: [number], bindings: [], leavesFinish: true };
}

/**
 * Working days that it must take more to become critical; null where its own length does not do it, and for a step in
 * calendar days. Where a later step is in calendar days that may be less than its float: the step joins a binding chain
 * before the total moves.
 */
function computeCriticalGrowth(number: number, { network, times }: ScheduleAnalysis, start: ScheduleStart | undefined): number | null {
  const step = network.steps[number] as Step;
  if (isInCalendarDays(step)) return null;
  const float = times.totalFloat[number] as number;
  const isCriticalGrowth = (more: number) =>
    computeProcessTimes(replaceSteps(network, network.steps.with(number, setStepDuration(step, getPlannedMinutes(step) + more))), start)
      .critical[number] === true;
  if (!start || !network.steps.some(isInCalendarDays)) return isCriticalGrowth(float) ? toWorkingDays(float) : null;
  let [tooLittle, enough] = [0, float + 1];
  if (!isCriticalGrowth(enough)) return null;
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (isCriticalGrowth(middle)) enough = middle;
    else tooLittle = middle;
  }
  return toWorkingDays(enough);
}
