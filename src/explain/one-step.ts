import { entersFinish, leavesFinish, type ProcessNetwork, withSteps } from "../graph/index.ts";
import { daysOf, InputError, isInCalendarDays, minutesOf, plannedMinutes, problem, type Step, suggestion } from "../model/index.ts";
import { type Analysis, criticalPaths, type ScheduleStart, timesOf } from "../schedule/index.ts";
import { lasting } from "./drag.ts";
import { idOf, pathSteps } from "./path-steps.ts";
import type { Room, StepExplanation } from "./types.ts";

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
    ...(critical
      ? { room: [], beforeEnd: 0, criticalWhenLonger: null }
      : { ...roomAfter(number, analysis), criticalWhenLonger: growth(number, analysis, start) }),
  };
}

function notThere(id: string, { network, process, measures }: Analysis) {
  const known = network.steps.filter((step) => !step.passThrough);
  const step = process.steps.find((each) => each.id === id);
  if (!step) {
    const message = { zh: `没有环节“${id}”`, en: `There is no step "${id}"` };
    const remedy = suggestion(id, known, { zh: "用 schedule 列出本路径的环节", en: "`schedule` lists the steps of the route" });
    return problem("unknown-step", { path: [], message, remedy });
  }
  if (!step.passThrough) {
    const message = { zh: `环节“${id}”不在这条路径上`, en: `Step "${id}" is not on this route` };
    const remedy = { zh: "换一条路径：--route longest 包括所有结果", en: "Take another route: --route longest takes every outcome" };
    return problem("unknown-step", { path: [], message, remedy });
  }
  const removing = measures
    .filter(({ changes }) => changes.some((each) => "step" in each && each.step === id && each.remove))
    .map((each) => each.id);
  const by = removing.length === 0 ? { zh: "", en: "" } : { zh: `被举措 ${removing.join("、")} `, en: ` by ${removing.join(" and ")}` };
  const message = { zh: `环节“${id}”已${by.zh}取消`, en: `Step "${id}" is removed${by.en}` };
  const remedy = { zh: "不采用取消它的举措或改动，再作说明", en: "Explain it without the measure or the change that removes it" };
  return problem("unknown-step", { path: [], message, remedy });
}

/** The chain of binding links back from a step; of several the one with the most counted time. */
function controllingPath(number: number, { bindings, network, counted }: Analysis) {
  const ending = { ...bindings, ends: [{ step: number, leavesFinish: true }] };
  const [path] = criticalPaths(ending, network.network.order, () => true, counted).first;
  return path ?? { steps: [number], bindings: [], leavesFinish: true };
}

/**
 * The way from a step to a critical one, or to the end, with the least room, and who waits for what on it. Removed steps are passed through.
 */
function roomAfter(number: number, { network, times, bindings }: Analysis): Pick<StepExplanation, "room" | "beforeEnd"> {
  const leaving = linksFrom(network);
  const room: Room[] = [];
  let at = number;
  let waits = 0;
  while (!times.critical[at]) {
    const [next] = (leaving[at] ?? [])
      .map(({ to, link }) => {
        const left = leavesFinish(link.link) ? times.earlyFinish : times.earlyStart;
        const entered = entersFinish(link.link) ? times.earlyFinish : times.earlyStart;
        const slack = (entered[to] as number) - (left[at] as number) - minutesOf(link.lag);
        return { to, slack, left: slack + (times.totalFloat[to] as number) };
      })
      .sort((one, other) => one.left - other.left || one.to - other.to);
    const beforeEnd = times.finish - (times.earlyFinish[at] as number);
    if (next === undefined || beforeEnd < next.left) return { room, beforeEnd: daysOf(waits + beforeEnd) };
    at = next.to;
    waits += next.slack;
    if (network.steps[at]?.passThrough) continue;
    const reasons = (bindings.into[at] ?? []).map(({ from }) => idOf(from, network));
    if (waits > 0) room.push({ id: idOf(at, network), waits: daysOf(waits), for: reasons });
    waits = 0;
  }
  return { room, beforeEnd: 0 };
}

function linksFrom({ steps, links }: ProcessNetwork) {
  const leaving: { readonly to: number; readonly link: (typeof links)[number]["link"] }[][] = steps.map(() => []);
  for (const { from, to, link } of links) leaving[from]?.push({ to, link });
  return leaving;
}

/** Working days that it must take more to become critical; null where its own length does not do it, and for a step in calendar days. */
function growth(number: number, { network, times }: Analysis, start: ScheduleStart | undefined): number | null {
  const step = network.steps[number] as Step;
  if (isInCalendarDays(step)) return null;
  const more = times.totalFloat[number] as number;
  const longer = withSteps(network, network.steps.with(number, lasting(step, plannedMinutes(step) + more)));
  return timesOf(longer, start).critical[number] ? daysOf(more) : null;
}
