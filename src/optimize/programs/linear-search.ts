import type { Decision, Portfolio } from "../decision/decision.ts";
import { commonDivisor } from "../decision/effort-units.ts";
import { bestOf, type Found, type Goal, meets, membersOf } from "../search/search.ts";
import { firstOfEquals } from "./first-of-equals.ts";
import { hasLargeFactors } from "./large-factors.ts";
import type { LinearColumn, LinearProgram, LinearRow, LinearSolver, LinearTerm } from "./linear-program.ts";
import { type SearchState, scheduleAndShutOut, shuttingOut } from "./search-state.ts";
import { type StartTimeModel, startTimeModel } from "./start-time-model.ts";

/** Something of a set of measures that is made as small as it gets, in whole numbers. */
interface Aim {
  readonly terms: readonly LinearTerm[];
  /** Of a set as the schedule has it. */
  readonly valueOf: (portfolio: Portfolio) => number;
}

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
 * through sets that cannot be adopted or that take longer than it says. So every set that the solver finds is applied and scheduled, then shut out by a
 * row of its own; an aim is settled when the solver has nothing less than the least among the scheduled sets. So no figure of the solver is believed
 * but its bounds. Undefined where efforts or times are too large for these to be believed.
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
    if (settled.isExhausted) return { best: bestOf(goal, state.known), bound, proven: true };
    rows.push({ lower: Number.NEGATIVE_INFINITY, upper: settled.least + tolerance, terms: aim.terms });
  }
  return { ...(await firstOfEquals(state, solve, mostNodes)), bound: bound ?? 0 };
}

async function settle(state: SearchState, aim: Aim, solve: LinearSolver, mostNodes: number): Promise<Settled> {
  const { columns, rows } = { ...state.model, rows: state.rows };
  const objective = columns.map(() => 0);
  for (const [column, factor] of aim.terms) objective[column] = factor;
  const program = { objective, columns, rows, mostNodes };
  const leastKnown = () => state.known.reduce((least, each) => Math.min(least, aim.valueOf(each)), Number.POSITIVE_INFINITY);
  let proven = Number.NEGATIVE_INFINITY;
  for (let isFirst = true; ; isFirst = false) {
    const solution = await solve(program);
    if (solution.status === "infeasible") return { least: leastKnown(), bound: leastKnown(), isProven: true, isExhausted: true };
    proven = Math.max(proven, solution.status === "optimal" ? Math.round(solution.objective) : Math.ceil(solution.bound - tolerance));
    if (solution.values && leastKnown() > proven) {
      const late = lateness(state, solution.values);
      if (isFirst && late > 0) await searchWithin(state, program, late, solve);
    }
    const least = leastKnown();
    if (least <= proven) return { least, bound: least, isProven: true, isExhausted: false };
    if (solution.status === "limit") return { least, bound: proven, isProven: false, isExhausted: false };
  }
}

/** By how many minutes the set that a solver found is too long once it is scheduled. */
function lateness(state: SearchState, values: ArrayLike<number>): number {
  const portfolio = scheduleAndShutOut(state, values);
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

/** An aim of which something is known before. */
interface NumberedAim extends Aim {
  /** Turns its value into what a goal counts in. */
  readonly factor: number;
  /** No set has less. */
  readonly least: number;
}

/** What counts, in order. */
function aimsOf({ efforts, isMust }: Decision, { first }: Goal, { columns, finish, unit }: StartTimeModel): NumberedAim[] {
  const divisor = efforts.reduce(commonDivisor, 0) || 1;
  const ofMust = (value: (measure: number) => number) => isMust.reduce((sum, must, measure) => sum + (must ? value(measure) : 0), 0);
  const effort = {
    terms: efforts.map((each, measure) => [measure, each / divisor] as const),
    valueOf: (portfolio: Portfolio) => portfolio.effort / divisor,
    factor: divisor,
    least: ofMust((measure) => (efforts[measure] as number) / divisor),
  };
  const days = {
    terms: [[finish, 1] as const],
    valueOf: ({ minutes }: Portfolio) => minutes / unit,
    factor: unit,
    least: (columns[finish] as LinearColumn).lower,
  };
  const count = {
    terms: efforts.map((_, measure) => [measure, 1] as const),
    valueOf: ({ measures }: Portfolio) => measures.length,
    factor: 1,
    least: ofMust(() => 1),
  };
  return [...(first === "effort" ? [effort, days] : [days, effort]), count];
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
