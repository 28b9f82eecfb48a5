/** Cells of a table. A power of two, so that a number is scaled without rounding. */
const tableCells = 1_024;

const nodeCount = tableCells + 1;
/** The table of all cells, one within the first cell and one within the last. */
export const tableLength = 3 * nodeCount;

/** A probability that no draw exceeds often enough to matter; stands in for 1 where a distribution has no end. */
const maxProbability = 1 - 1 / (4 * tableCells * tableCells);

/**
 * A quantile function as a table that `readTableValue` reads. Both ends, where quantiles run away, are divided once
 * more, so that only one draw in a million falls into an outermost cell.
 */
export function tabulateQuantiles(quantile: (probability: number) => number): Float64Array {
  const table = new Float64Array(tableLength);
  const getFiniteQuantile = (probability: number) => {
    const value = quantile(probability);
    return Number.isFinite(value) ? value : quantile(probability < 0.5 ? 1 - maxProbability : maxProbability);
  };
  for (let node = 0; node < nodeCount; node++) {
    const part = node / tableCells;
    table[node] = getFiniteQuantile(part);
    table[nodeCount + node] = getFiniteQuantile(part / tableCells);
    table[2 * nodeCount + node] = getFiniteQuantile(1 - (1 - part) / tableCells);
  }
  return table;
}

/** The quantile of a probability below 1 by the table that begins at `offset`, on straight lines between its nodes. */
export function readTableValue(tables: Float64Array, offset: number, probability: number): number {
  let at = probability * tableCells;
  let cell = at | 0;
  let first = offset;
  if (cell === 0) {
    at *= tableCells;
    first = offset + nodeCount;
    cell = at | 0;
  } else if (cell === tableCells - 1) {
    at = (at - cell) * tableCells;
    first = offset + 2 * nodeCount;
    cell = at | 0;
  }
  const low = tables[first + cell] as number;
  return low + (at - cell) * ((tables[first + cell + 1] as number) - low);
}
