import type { GroupOption } from "./group-options.ts";

/** What effort can reach at the best, each case for itself. */
export interface EffortFloors {
  /** Effort units to a cell. */
  readonly cell: number;
  readonly cells: number;
  /**
   * For the groups from the j-th on: the least minutes that they take in each case with so many cells of effort, cell
   * after cell.
   */
  readonly from: readonly Float64Array[];
}

/** Cells into which the effort of all groups is divided at most. */
const maxEffortCells = 500;

/**
 * The least minutes that groups take within an effort, in each case by itself: a set of all of them is nowhere below
 * that, as it is the same in every case. A knapsack with one choice a group, by dynamic programming; efforts are
 * rounded down to cells, so what is found is never too much.
 */
export function computeEffortFloors(groups: readonly (readonly GroupOption[])[], count: number): EffortFloors {
  const most = groups.reduce((sum, options) => sum + Math.max(0, ...options.map(({ effort }) => effort)), 0);
  const cell = Math.max(1, Math.ceil(most / maxEffortCells));
  const cells = Math.floor(most / cell) + 1;
  const from: Float64Array[] = [new Float64Array(cells * count)];
  for (const options of [...groups].reverse()) from.unshift(joinOptions(options, from[0] as Float64Array, { cell, cells, count }));
  return { cell, cells, from };
}

function joinOptions(
  options: readonly GroupOption[],
  rest: Float64Array,
  { cell, cells, count }: { readonly cell: number; readonly cells: number; readonly count: number },
): Float64Array {
  const table = new Float64Array(cells * count).fill(Number.POSITIVE_INFINITY);
  for (const { effort, minutes } of options) {
    const own = Math.floor(effort / cell);
    for (let at = own; at < cells; at++) {
      const [to, left] = [at * count, (at - own) * count];
      for (let index = 0; index < count; index++) {
        const sum = (minutes[index] as number) + (rest[left + index] as number);
        if (sum < (table[to + index] as number)) table[to + index] = sum;
      }
    }
  }
  return table;
}

/**
 * The least effort units with which the groups from the j-th on let so many cases keep to a number of minutes; infinite
 * where none does.
 */
export function computeLeastUnits(floors: EffortFloors, group: number, minutes: Float64Array, most: number, needed: number): number {
  const isEnough = (cell: number) => countKeepingCases(floors, group, cell, minutes, most) >= needed;
  let [low, high] = [0, floors.cells - 1];
  if (!isEnough(high)) return Number.POSITIVE_INFINITY;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low * floors.cell;
}

/**
 * In how many cases the groups from the j-th on keep to a number of minutes at the best, with so many cells of effort.
 */
function countKeepingCases({ from }: EffortFloors, group: number, cell: number, minutes: Float64Array, most: number): number {
  const table = from[group] as Float64Array;
  const first = cell * minutes.length;
  let hits = 0;
  for (let index = 0; index < minutes.length; index++) if ((minutes[index] as number) + (table[first + index] as number) <= most) hits++;
  return hits;
}

/** The minutes to which so many cases keep at the best, with so many units for the groups from the j-th on. */
export function computeLeastQuantile(
  { from, cell, cells }: EffortFloors,
  group: number,
  minutes: Float64Array,
  units: number,
  needed: number,
): number {
  const table = from[group] as Float64Array;
  const first = Math.min(Math.floor(units / cell), cells - 1) * minutes.length;
  return minutes.map((each, index) => each + (table[first + index] as number)).toSorted()[needed - 1] as number;
}
