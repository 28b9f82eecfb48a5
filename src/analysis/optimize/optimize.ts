import { formatIsoDate, type Problem, type Process, requireCall, toWorkingDays } from "../../model/index.ts";
import { addRequirements, applyChoice, applyMeasures } from "../../process/reform/index.ts";
import { type ScheduleOptions, schedule } from "../../process/schedule/index.ts";
import type { Decision, Portfolio } from "./decision/decision.ts";
import type { SearchGoal, SearchResult } from "./decision/search-goal.ts";
import { optimizeRisk, requireRiskOptions } from "./risk/optimize-risk.ts";
import type { Optimum } from "./risk/types.ts";
import { buildGoal, requireGoal, requireKnownOptions, resolveLimitTarget } from "./search/goal-options.ts";
import { buildSearchBasis, createSetReporter, holdScenarioChanges, toScheduleOptions } from "./search/measure-set.ts";
import { createSearch, type Search } from "./search/run-search.ts";
import { type NoSetReason, type OptimizeOptions, type OptimumStatus, optimizeOptionKinds } from "./search/types.ts";
import { buildDecision } from "./sets/build-decision.ts";
import type { ReckonedClock } from "./types.ts";

/**
 * Which measures to adopt: for a target those with the least effort, then the least days; for a budget those with the
 * least days, then the least effort; then the fewest measures, then the smallest list of places in the declaration. So
 * the answer is unique. The days are those on the clock that is asked for, with the changes by hand, and with a start
 * on its dates. Each set is scheduled in whole minutes before it is told. With a confidence the target is to be kept in
 * that share of cases, and `risk` says how sure it is that it will be.
 * @throws InputError when a named measure is not there, or as `schedule` does for the process without measures
 * @throws RangeError when not one of target, finishBy and budget is given, as a finite number, finishBy without a start
 * or for the counted days, or `best` is not a whole number from 1 to 1,000, or the clock or a guard is unknown
 * @example
 * ```ts
 * import { buildProcess, optimize } from "leadpath";
 * const steps = [{ id: "apply", days: 5 }, { id: "decide", days: 3, after: ["apply"] }];
 * const online = { id: "online", effort: 2, changes: [{ step: "apply", days: 2 }] };
 * const fast = { id: "fast", effort: 1, changes: [{ step: "decide", days: 2 }] };
 * const permit = buildProcess({ id: "permit", steps, measures: [online, fast] });
 * const { status, set } = await optimize(permit, { target: 6 });
 * [status, set?.measures, set?.days, set?.effort]; // → [ "optimal", [ "online" ], 5, 2 ]
 * ```
 */
export async function optimize(process: Process, asked: OptimizeOptions): Promise<Optimum> {
  requireCall(process, asked, optimizeOptionKinds);
  requireKnownOptions(asked);
  requireGoal(asked);
  const wanted = holdScenarioChanges(process, asked);
  if (wanted.confidence !== undefined) {
    requireRiskOptions(wanted);
    return optimizeRisk(process, wanted);
  }
  const options = resolveLimitTarget(process, wanted);
  const { target, finishBy, budget, best = 1 } = options;
  const decision = buildDecision(process, options);
  const basis = buildSearchBasis(process, decision, options);
  const { search } = await createSearch(decision, best, options);
  const goal = buildGoal(decision, options);
  const found = await search(goal, best);
  const toValue = (units: number) => (goal.first === "effort" ? decision.units.effortOf(units) : toWorkingDays(units));
  const told = createSetReporter(process, decision, options);
  return {
    ...basis,
    ...(target !== undefined && { target }),
    ...(typeof wanted.target === "string" && { limit: wanted.target }),
    ...(finishBy !== undefined && { finishBy: formatIsoDate(finishBy) }),
    ...(budget !== undefined && { budget }),
    status: getOptimumStatus(found),
    set: found.best ? told(found.best) : null,
    bound: Number.isFinite(found.bound) ? toValue(found.bound) : null,
    gap: found.best ? computeBoundGap(goal, found.best, found.bound) : null,
    alternatives: found.next.map(told),
    ...(best > 1 && { alternativesProven: found.isNextProven }),
    ...(getOptimumStatus(found) === "infeasible" && (await explainMissingSet(process, options, decision, search, goal))),
  };
}

function getOptimumStatus({ best, proven }: SearchResult): OptimumStatus {
  if (best) return proven ? "optimal" : "feasible";
  return proven ? "infeasible" : "limit";
}

function computeBoundGap({ first }: SearchGoal, { effort, minutes }: Portfolio, bound: number): number {
  const value = first === "effort" ? effort : minutes;
  return value === 0 ? 0 : (value - bound) / value;
}

/**
 * The least days at any effort within the budget, and the path on which no measure saves more, where that is proven; or
 * why there is no set at all.
 */
async function explainMissingSet(
  process: Process,
  options: OptimizeOptions,
  decision: Decision,
  search: Search,
  goal: SearchGoal,
): Promise<Pick<Optimum, "reachable" | "noSet">> {
  const { best, proven } = await search({ ...goal, first: "days", mostMinutes: Number.POSITIVE_INFINITY }, 1);
  if (!proven) return {};
  if (!best) return { noSet: await explainNoSet(process, decision, search) };
  const set = createSetReporter(process, decision, options)(best);
  return {
    reachable: { ...set, path: findOptimumPath(process, { ...toScheduleOptions(options), measures: set.measures }, options.clock) },
  };
}

/** The critical path; of the counted days the one that there is when nothing else takes time. */
function findOptimumPath(process: Process, options: ScheduleOptions, clock: ReckonedClock | undefined): readonly string[] {
  if (clock !== "counted") return schedule(process, options).path;
  const rests = applyChoice(process, options).steps.filter((step) => step.clock !== "counted" && !step.passThrough);
  const changes = [...(options.changes ?? []), ...rests.map(({ id }) => ({ step: id, days: 0 }))];
  return schedule(process, { ...options, changes }).path;
}

/**
 * Why there is no set at all, however many days it may take: it takes more effort, or what must be chosen cannot be.
 */
async function explainNoSet(process: Process, decision: Decision, search: Search): Promise<NoSetReason> {
  const cheapest = {
    first: "effort",
    mostMinutes: Number.POSITIVE_INFINITY,
    mostEffort: Number.POSITIVE_INFINITY,
    passed: new Set<string>(),
  } as const;
  const { best, bound } = await search(cheapest, 1);
  return best ? { leastEffort: decision.units.effortOf(bound), problems: [] } : { problems: listMustFaults(process, decision) };
}

/**
 * What the file says against the measures that must be chosen with all that they need; `excluded` has what it does not
 * say.
 */
function listMustFaults(process: Process, { candidates, isMust }: Decision): readonly Pick<Problem, "code" | "message" | "remedy">[] {
  const offered = { ...process, measures: candidates };
  const must = candidates.filter((_, each) => isMust[each]).map(({ id }) => id);
  const needed = must.reduce((set, id) => addRequirements(id, offered, set), new Set<string>());
  const { problems } = applyMeasures(
    offered,
    candidates.filter(({ id }) => needed.has(id)),
  );
  return problems
    .filter(({ code }) => code === "broken-requires" || code === "broken-excludes")
    .map(({ code, message, remedy }) => ({ code, message, remedy }));
}
