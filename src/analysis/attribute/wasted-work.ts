import { addGroupEntry, type Link, type Outcome, type Process, type Step, toWorkingDays } from "../../model/index.ts";
import { collectReachable, collectRouteSteps, isOutcomeTaken, type Route } from "../../process/graph/index.ts";
import { analyseProcess, type ScheduleAnalysis, type ScheduleOptions } from "../../process/schedule/index.ts";
import { restrictRoute } from "../compare/index.ts";

/**
 * The work that is to be expected in vain because reviews run side by side: before a reform and after it, in working
 * days for each time that the decisions are made. Null where a probability that it takes is not given.
 */
export interface WastedWork {
  readonly before: number | null;
  readonly after: number | null;
  /** The decisions beside which other work is done, in declaration order. */
  readonly decisions: readonly WastefulDecision[];
}

/**
 * A decision that may end a case while steps beside it run, and the working days of theirs that are then in vain, for
 * each time that it is made.
 */
export interface WastefulDecision {
  readonly decision: string;
  /** Steps beside it of which some work may be in vain, before or after the reform. */
  readonly siblings: readonly string[];
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Refusals are outcomes off the route that return, or that end the process: what they lead to does not come back to the
 * route. When a decision is made, a step beside it (neither before it nor after) has done the work from its early start
 * until then. All of that is in vain when the process ends; when the case returns, the work of steps that come after
 * the step to which it does. What is in vain, times the probability of the outcome, is what is to be expected. Steps
 * before a decision are none of it, as they would be done in vain in any order.
 */
export function computeWastedWork(process: Process, options: ScheduleOptions): WastedWork {
  const { route = "main", start } = options;
  const before = computeWaste(analyseProcess(process, { route: restrictRoute(process, route), start }), route);
  const after = computeWaste(analyseProcess(process, options), route);
  const decisions = [...new Set([...before.keys(), ...after.keys()])].map((decision): WastefulDecision => {
    const [one, other] = [before.get(decision), after.get(decision)];
    return {
      decision,
      siblings: [...new Set([...(one?.siblings ?? []), ...(other?.siblings ?? [])])],
      before: one ? one.days : 0,
      after: other ? other.days : 0,
    };
  });
  return { before: sumWaste(before), after: sumWaste(after), decisions };
}

interface DecisionWaste {
  readonly siblings: readonly string[];
  readonly days: number | null;
}

function sumWaste(wastes: ReadonlyMap<string, DecisionWaste>): number | null {
  return [...wastes.values()].reduce<number | null>((sum, { days }) => (sum === null || days === null ? null : sum + days), 0);
}

/** By decision, where there is any. */
function computeWaste({ process, network, times }: ScheduleAnalysis, route: Route): Map<string, DecisionWaste> {
  const judged = route === "longest" ? "main" : route;
  const onRoute = collectRouteSteps(process, judged);
  const [behind, before] = [
    createReachLookup(network.links),
    createReachLookup(network.links.map(({ from, to }) => ({ from: to, to: from }))),
  ];
  const numbers = new Map(network.steps.map(({ id }, number) => [id, number]));
  const wastes = new Map<string, DecisionWaste>();
  network.steps.forEach((step, decision) => {
    const refusals = step.passThrough ? [] : listRefusals(process, step, judged, onRoute);
    if (refusals.length === 0) return;
    const [later, earlier] = [behind(decision), before(decision)];
    const made = times.earlyFinish[decision] as number;
    const siblings = network.steps.flatMap(({ id }, number) => {
      if (number === decision || later.has(number) || earlier.has(number)) return [];
      const minutes = Math.min(times.earlyFinish[number] as number, made) - (times.earlyStart[number] as number);
      return minutes > 0 ? [{ id, number, minutes }] : [];
    });
    const wasted = refusals.map(({ probability, returnTo }) => {
      const target = returnTo === undefined ? undefined : numbers.get(returnTo);
      const redone = target === undefined ? undefined : behind(target);
      return { probability, siblings: siblings.filter(({ number }) => redone?.has(number) ?? returnTo === undefined) };
    });
    const concerned = siblings.filter((sibling) => wasted.some((each) => each.siblings.includes(sibling)));
    if (concerned.length > 0) wastes.set(step.id, { siblings: concerned.map(({ id }) => id), days: computeExpectedWaste(wasted) });
  });
  return wastes;
}

function computeExpectedWaste(
  wasted: readonly { readonly probability: number | undefined; readonly siblings: readonly { readonly minutes: number }[] }[],
): number | null {
  let days = 0;
  for (const { probability, siblings } of wasted) {
    if (siblings.length === 0) continue;
    if (probability === undefined) return null;
    days += probability * toWorkingDays(siblings.reduce((sum, { minutes }) => sum + minutes, 0));
  }
  return days;
}

/**
 * Outcomes that return, or that are not taken and lead to nothing that comes back to the route; of the longest one, to
 * the main one.
 */
function listRefusals({ steps }: Process, decision: Step, route: Route, onRoute: ReadonlySet<string>): Outcome[] {
  return (decision.outcomes ?? []).filter(({ id, returnTo }) => {
    if (returnTo !== undefined) return true;
    if (isOutcomeTaken(decision, id, route)) return false;
    const isContinuation = ({ step, outcome }: Link) => step === decision.id && (outcome === id || outcome === undefined);
    const listIds = (isFollowing: (link: Link) => boolean) => steps.filter(({ after }) => after.some(isFollowing)).map((step) => step.id);
    const reached = collectReachable(listIds(isContinuation), (from) => listIds((link) => link.step === from));
    return ![...reached].some((step) => onRoute.has(step));
  });
}

/** The numbers of all that comes after a step by the links. */
function createReachLookup(links: readonly { readonly from: number; readonly to: number }[]): (step: number) => Set<number> {
  const next = new Map<number, number[]>();
  for (const { from, to } of links) addGroupEntry(next, from, to);
  const listNext = (step: number) => next.get(step) ?? [];
  return (step) => collectReachable(listNext(step), listNext);
}
