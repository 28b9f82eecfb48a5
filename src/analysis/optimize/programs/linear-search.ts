import type { Decision } from "../decision/decision.ts";
import { commonDivisor } from "../decision/effort-units.ts";
import { bestOf, type Found, type Goal, meets, membersOf } from "../search/search.ts";
import { type Aim, aimsOf } from "./aims.ts";
import { firstOfEquals } from "./first-of-equals.ts";
import { hasLargeFactors } from "./large-factors.ts";
import type { LinearProgram, LinearRow, LinearSolver } from "./linear-program.ts";
import { type SearchState, scheduleFound, shuttingOut } from "./search-state.ts";
import { startTimeModel } from "./start-time-model.ts";

/** How an aim came out. */
interface Settled {
  /** Infinite where no set is left. */
  readonly least: number;
  /** No set has less. */
  readonly bound: number;
  readonly isProven: boolean;
  /** All sets that are left are known. */
  readonly isExhausted: boolean;
}

/** Whole numbers differ by more; the tolerances of a solver are less. */
const tolerance = 0.25;

/**
 * Searches with a solver of linear programs: one aim after another, each held at its least for the next (lexicographic optimisation). The model may let
 * through sets that cannot be adopted or that take longer than it says. So every set that the solver finds is applied and scheduled, and shut out by a
 * row of its own if it does not keep what the model says; an aim is settled when the solver has nothing less than the least among the scheduled sets. So no
 * figure of the solver is believed but its bounds. Undefined where efforts or times are too large for these to be believed.
 */
export async function linearSearch(decision: Decision, goal: Goal, solve: LinearSolver, mostNodes: number): Promise<Found | undefined> {
  const model = startTimeModel(decision, Math.min(goal.mostMinutes, minutesOfLeastSet(decision, goal)));
  if (!model) return { bound: Number.POSITIVE_INFINITY, proven: true };
  const size = decision.efforts.length;
  const rows = [...model.rows, ...budgetRows(decision, goal), ...[...goal.passed].map((key) => shuttingOut(membersOf(key), size))];
  const aims = aimsOf(decision, goal, model);
  if (hasLargeFactors([...rows, ...aims])) return undefined;
  const state: SearchState = { decision, goal, model, rows, known: [] };
  let bound: number | undefined;
  for (const { factor, least, ...aim } of aims) {
    const settled = await settle(state, aim, solve, mostNodes);
    bound ??= Math.max(settled.bound, least) * factor;
    if (!settled.isProven) return { best: bestOf(goal, state.known), bound, proven: false };
    state.known = state.known.filter((each) => aim.valueOf(each) === settled.least);
    const best = bestOf(goal, state.known);
    if (settled.isExhausted || !best) return { best, bound, proven: true };
    state.goal = { ...state.goal, ...aim.held(best) };
    rows.push({ lower: Number.NEGATIVE_INFINITY, upper: settled.least + tolerance, terms: aim.terms });
  }
  return { ...(await firstOfEquals(state, solve, mostNodes)), bound: bound ?? 0 };
}

async function settle(state: SearchState, aim: Aim, solve: LinearSolver, mostNodes: number): Promise<Settled> {
  const leastKnown = () => state.known.reduce((least, each) => Math.min(least, aim.valueOf(each)), Number.POSITIVE_INFINITY);
  let proven = Number.NEGATIVE_INFINITY;
  for (let isFirst = true; ; isFirst = false) {
    const before = leastKnown();
    const program = programFor(state, aim, before, mostNodes);
    const solution = await solve(program);
    if (solution.status === "infeasible") return { least: before, bound: before, isProven: true, isExhausted: true };
    proven = Math.max(proven, solution.status === "optimal" ? Math.round(solution.objective) : Math.ceil(solution.bound - tolerance));
    if (proven > before) return { least: before, bound: before, isProven: true, isExhausted: true };
    const late = solution.values ? lateness(state, solution.values) : 0;
    if (isFirst && late > 0 && before === Number.POSITIVE_INFINITY) await searchWithin(state, program, late, solve);
    const least = leastKnown();
    if (least <= proven) return { least, bound: least, isProven: true, isExhausted: false };
    if (solution.status === "limit") return { least, bound: proven, isProven: false, isExhausted: false };
  }
}

/**
 * Asks for less of an aim than the known sets have, or for another set that has as little. These may be found again, by a last column, which makes them
 * come to one more: so when no other set is left, the solver says that, and not that its program is infeasible, which it would have to be asked twice.
 */
function programFor({ model, rows, known, decision }: SearchState, aim: Aim, least: number, mostNodes: number): LinearProgram {
  const objective = model.columns.map(() => 0);
  for (const [column, factor] of aim.terms) objective[column] = factor;
  if (known.length === 0) return { objective, columns: model.columns, rows, mostNodes };
  const size = decision.efforts.length;
  const isKnown = model.columns.length;
  const others = known.map(({ measures }): LinearRow => {
    const { terms, ...bounds } = shuttingOut(measures, size);
    return { ...bounds, terms: [...terms, [isKnown, 1]] };
  });
  const within: LinearRow = { lower: Number.NEGATIVE_INFINITY, upper: least + tolerance, terms: aim.terms };
  return {
    objective: [...objective, 1],
    columns: [...model.columns, { lower: 0, upper: 1, isWhole: true }],
    rows: [...rows, within, ...others],
    mostNodes,
  };
}

/** By how many minutes the set that a solver found is too long once it is scheduled. */
function lateness(state: SearchState, values: ArrayLike<number>): number {
  const portfolio = scheduleFound(state, values);
  return portfolio ? portfolio.minutes - state.goal.mostMinutes : 0;
}

/** Attempts to find a set that meets the goal by asking for so much less than it allows. */
const mostAttempts = 4;

/** Finds a set early where sets take longer than the model says, as on dates with days off: by asking for as much less as they are late. */
async function searchWithin(state: SearchState, program: LinearProgram, late: number, solve: LinearSolver): Promise<void> {
  const { model, goal, rows } = state;
  let room = late;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const upper = Math.floor((goal.mostMinutes - room) / model.unit) + tolerance;
    const within: LinearRow = { lower: Number.NEGATIVE_INFINITY, upper, terms: [[model.finish, 1]] };
    const solution = await solve({ ...program, rows: [...rows, within] });
    if (solution.status !== "optimal") return;
    const more = lateness(state, solution.values);
    if (more <= 0) return;
    room += more;
  }
}

function budgetRows({ efforts }: Decision, { mostEffort }: Goal): LinearRow[] {
  if (mostEffort === Number.POSITIVE_INFINITY) return [];
  const divisor = efforts.reduce(commonDivisor, 0) || 1;
  const terms = efforts.map((each, measure) => [measure, each / divisor] as const);
  return [{ lower: Number.NEGATIVE_INFINITY, upper: Math.floor(mostEffort / divisor) + tolerance, terms }];
}

/** What only the measures that must be chosen come to, where that meets the goal: the best set then has no more minutes. */
function minutesOfLeastSet({ isMust, portfolioOf }: Decision, goal: Goal): number {
  const least = goal.passed.size > 0 ? undefined : portfolioOf(isMust.flatMap((must, measure) => (must ? [measure] : [])));
  return least && meets(goal, least) ? least.minutes : Number.POSITIVE_INFINITY;
}
