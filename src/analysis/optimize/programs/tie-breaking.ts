import type { Portfolio } from "../decision/decision.ts";
import { pickBestPortfolio, type SearchResult } from "../decision/search-goal.ts";
import type { LinearColumn, LinearProgram, LinearRow, LinearSolver, LinearTerm } from "./linear-program.ts";
import { createExclusionRow, type SearchState, scheduleFoundSet } from "./search-state.ts";

/**
 * Of the known sets, which are equal in all else, and others like them, the one with the smallest list of places. Each
 * program asks for the first place at which another set can be ahead of the best one known: it has all members of the
 * best before that place, and one there that the best does not have. One column more says that no set is ahead
 * anywhere, so that this is an answer like others.
 */
export async function breakSetTies(
  state: SearchState,
  solve: LinearSolver,
  mostNodes: number,
): Promise<Pick<SearchResult, "best" | "proven">> {
  let settled = 0;
  for (;;) {
    const best = pickBestPortfolio(state.goal, state.known) as Portfolio;
    const places = listAheadPlaces(state.decision.efforts.length, best.measures, settled);
    if (places.length === 0) return { best, proven: true };
    const solution = await solve(buildAheadProgram(state, best.measures, settled, places, mostNodes));
    if (solution.status === "infeasible") return { best, proven: true };
    if (solution.status === "limit") return { best, proven: false };
    const { values, objective } = solution;
    if (Math.round(objective) === places.length) return { best, proven: true };
    scheduleFoundSet(state, values);
    const equals = state.known.filter((each) => isEqualPortfolio(each, best));
    for (const each of state.known)
      if (!equals.includes(each)) state.rows.push(createExclusionRow(each.measures, state.decision.efforts.length));
    state.known = equals;
    const firstColumn = state.model.columns.length;
    if (pickBestPortfolio(state.goal, state.known) !== best) {
      settled = (places.find((_, index) => (values[firstColumn + index] as number) > 0.5) as number) + 1;
    }
  }
}

function isEqualPortfolio(one: Portfolio, other: Portfolio): boolean {
  return one.effort === other.effort && one.minutes === other.minutes && one.measures.length === other.measures.length;
}

/** Places at which a list can be ahead of another one of its length, from the first that is not settled on. */
function listAheadPlaces(size: number, members: readonly number[], settled: number): number[] {
  const last = members.at(-1) ?? 0;
  return Array.from({ length: size }, (_, place) => place).filter((place) => place >= settled && place < last && !members.includes(place));
}

/**
 * Columns of the model, then one for each place, 1 at the place where the set is ahead, then one for each member, 1
 * where all up to it are there, and one that is 1 where the set is not ahead.
 */
function buildAheadProgram(
  { model, rows, decision }: SearchState,
  members: readonly number[],
  settled: number,
  places: readonly number[],
  mostNodes: number,
): LinearProgram {
  const size = decision.efforts.length;
  const columns: LinearColumn[] = model.columns.map((column, place) => {
    const only = members.includes(place) ? 1 : 0;
    return place < size && place < settled ? { lower: only, upper: only, isWhole: true } : column;
  });
  const getPlaceColumn = (index: number) => model.columns.length + index;
  const getMemberColumn = (index: number) => model.columns.length + places.length + index;
  const open = members.filter((member) => member >= settled);
  columns.push(...places.map(() => ({ lower: 0, upper: 1, isWhole: true })), ...open.map(() => ({ lower: 0, upper: 1, isWhole: false })));
  const chain = open.flatMap((member, index) => [
    createUpperRow([getMemberColumn(index), 1], [member, -1]),
    ...(index > 0 ? [createUpperRow([getMemberColumn(index), 1], [getMemberColumn(index - 1), -1])] : []),
  ]);
  const ahead = places.flatMap((place, index) => {
    const membersBefore = open.filter((member) => member < place).length;
    return [
      createUpperRow([getPlaceColumn(index), 1], [place, -1]),
      ...(membersBefore > 0 ? [createUpperRow([getPlaceColumn(index), 1], [getMemberColumn(membersBefore - 1), -1])] : []),
    ];
  });
  const nowhere = columns.push({ lower: 0, upper: 1, isWhole: true }) - 1;
  const one: LinearRow = { lower: 1, upper: 1, terms: [[nowhere, 1], ...places.map((_, index): LinearTerm => [getPlaceColumn(index), 1])] };
  const objective = columns.map(() => 0);
  places.forEach((_, index) => {
    objective[getPlaceColumn(index)] = index;
  });
  objective[nowhere] = places.length;
  return { objective, columns, rows: [...rows, ...chain, ...ahead, one], mostNodes };
}

/** The row that a sum is not above 0. */
function createUpperRow(...terms: readonly LinearTerm[]): LinearRow {
  return { lower: Number.NEGATIVE_INFINITY, upper: 0, terms };
}
