import type { Decision } from "../decision/decision.ts";
import { computeCommonDivisor } from "../decision/effort-units.ts";
import { isWithinGoal, parseSetKey, pickBestPortfolio, type SearchGoal, type SearchResult } from "../decision/search-goal.ts";
import { type Aim, listAims } from "./aims.ts";
import { hasLargeFactors, type LinearProgram, type LinearRow, type LinearSolver } from "./linear-program.ts";
import { createExclusionRow, type SearchState, scheduleFoundSet } from "./search-state.ts";
import { buildStartTimeModel } from "./start-time-model.ts";
import { breakSetTies } from "./tie-breaking.ts";

/** How an aim came out. */
interface AimResult {
  /** Infinite where no set is left. */
  readonly least: number;
  /** No set has less. */
  readonly bound: number;
  readonly isProven: boolean;
  /** All sets that are left are known. */
  readonly isExhausted: boolean;
}

/** Whole numbers differ by more; the tolerances of a solver are less. */
const wholeTolerance = 0.25;

/**
 * Searches with a solver of linear programs: one aim after another, each held at its least for the next (lexicographic
 * optimisation). The model may let through sets that cannot be adopted or that take longer than it says. So every set
 * that the solver finds is applied and scheduled, and shut out by a row of its own if it does not keep what the model
 * says; an aim is settled when the solver has nothing less than the least among the scheduled sets. So no figure of the
 * solver is believed but its bounds. Undefined where efforts or times are too large for these to be believed.
 */
export async function runLinearSearch(
  decision: Decision,
  goal: SearchGoal,
  solve: LinearSolver,
  mostNodes: number,
): Promise<SearchResult | undefined> {
  const model = buildStartTimeModel(decision, Math.min(goal.mostMinutes, getLeastSetMinutes(decision, goal)));
  if (!model) return { bound: Number.POSITIVE_INFINITY, proven: true };
  const size = decision.efforts.length;
  const rows = [
    ...model.rows,
    ...buildBudgetRows(decision, goal),
    ...[...goal.passed].map((key) => createExclusionRow(parseSetKey(key), size)),
  ];
  const aims = listAims(decision, goal, model);
  if (hasLargeFactors([...rows, ...aims])) return undefined;
  const state: SearchState = { decision, goal, model, rows, known: [] };
  let bound: number | undefined;
  for (const { factor, least, ...aim } of aims) {
    const settled = await settleAim(state, aim, solve, mostNodes);
    bound ??= Math.max(settled.bound, least) * factor;
    if (!settled.isProven) return { best: pickBestPortfolio(goal, state.known), bound, proven: false };
    state.known = state.known.filter((each) => aim.valueOf(each) === settled.least);
    const best = pickBestPortfolio(goal, state.known);
    if (settled.isExhausted || !best) return { best, bound, proven: true };
    state.goal = { ...state.goal, ...aim.held(best) };
    rows.push({ lower: Number.NEGATIVE_INFINITY, upper: settled.least + wholeTolerance, terms: aim.terms });
  }
  return { ...(await breakSetTies(state, solve, mostNodes)), bound: bound ?? 0 };
}

async function settleAim(state: SearchState, aim: Aim, solve: LinearSolver, mostNodes: number): Promise<AimResult> {
  const computeLeast = () => state.known.reduce((least, each) => Math.min(least, aim.valueOf(each)), Number.POSITIVE_INFINITY);
  let proven = Number.NEGATIVE_INFINITY;
  for (let isFirst = true; ; isFirst = false) {
    const before = computeLeast();
    const program = buildAimProgram(state, aim, before, mostNodes);
    const solution = await solve(program);
    if (solution.status === "infeasible") return { least: before, bound: before, isProven: true, isExhausted: true };
    proven = Math.max(proven, solution.status === "optimal" ? Math.round(solution.objective) : Math.ceil(solution.bound - wholeTolerance));
    if (proven > before) return { least: before, bound: before, isProven: true, isExhausted: true };
    const late = solution.values ? computeLateness(state, solution.values) : 0;
    if (isFirst && late > 0 && before === Number.POSITIVE_INFINITY) await searchTighterGoal(state, program, late, solve);
    const least = computeLeast();
    if (least <= proven) return { least, bound: least, isProven: true, isExhausted: false };
    if (solution.status === "limit") return { least, bound: proven, isProven: false, isExhausted: false };
  }
}

/**
 * Asks for less of an aim than the known sets have, or for another set that has as little. These may be found again, by
 * a last column, which makes them come to one more: so when no other set is left, the solver says that, and not that
 * its program is infeasible, which it would have to be asked twice.
 */
function buildAimProgram({ model, rows, known, decision }: SearchState, aim: Aim, least: number, mostNodes: number): LinearProgram {
  const objective = model.columns.map(() => 0);
  for (const [column, factor] of aim.terms) objective[column] = factor;
  if (known.length === 0) return { objective, columns: model.columns, rows, mostNodes };
  const size = decision.efforts.length;
  const isKnown = model.columns.length;
  const others = known.map(({ measures }): LinearRow => {
    const { terms, ...bounds } = createExclusionRow(measures, size);
    return { ...bounds, terms: [...terms, [isKnown, 1]] };
  });
  const within: LinearRow = { lower: Number.NEGATIVE_INFINITY, upper: least + wholeTolerance, terms: aim.terms };
  return {
    objective: [...objective, 1],
    columns: [...model.columns, { lower: 0, upper: 1, isWhole: true }],
    rows: [...rows, within, ...others],
    mostNodes,
  };
}

/** By how many minutes the set that a solver found is too long once it is scheduled. */
function computeLateness(state: SearchState, values: ArrayLike<number>): number {
  const portfolio = scheduleFoundSet(state, values);
  return portfolio ? portfolio.minutes - state.goal.mostMinutes : 0;
}

/** Attempts to find a set that meets the goal by asking for so much less than it allows. */
const maxAttempts = 4;

/**
 * Finds a set early where sets take longer than the model says, as on dates with days off: by asking for as much less
 * as they are late.
 */
async function searchTighterGoal(state: SearchState, program: LinearProgram, late: number, solve: LinearSolver): Promise<void> {
  const { model, goal, rows } = state;
  let room = late;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const upper = Math.floor((goal.mostMinutes - room) / model.unit) + wholeTolerance;
    const within: LinearRow = { lower: Number.NEGATIVE_INFINITY, upper, terms: [[model.finish, 1]] };
    const solution = await solve({ ...program, rows: [...rows, within] });
    if (solution.status !== "optimal") return;
    const more = computeLateness(state, solution.values);
    if (more <= 0) return;
    room += more;
  }
}

function buildBudgetRows({ efforts }: Decision, { mostEffort }: SearchGoal): LinearRow[] {
  if (mostEffort === Number.POSITIVE_INFINITY) return [];
  const divisor = efforts.reduce(computeCommonDivisor, 0) || 1;
  const terms = efforts.map((each, measure) => [measure, each / divisor] as const);
  return [{ lower: Number.NEGATIVE_INFINITY, upper: Math.floor(mostEffort / divisor) + wholeTolerance, terms }];
}

/**
 * What only the measures that must be chosen come to, where that meets the goal: the best set then has no more minutes.
 */
function getLeastSetMinutes({ isMust, portfolioOf }: Decision, goal: SearchGoal): number {
  const least = goal.passed.size > 0 ? undefined : portfolioOf(isMust.flatMap((must, measure) => (must ? [measure] : [])));
  return least && isWithinGoal(goal, least) ? least.minutes : Number.POSITIVE_INFINITY;
}
