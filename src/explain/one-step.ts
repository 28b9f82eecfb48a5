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
