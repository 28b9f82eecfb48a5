import type { CaseBlock } from "./block.ts";

/** The blocks of a simulation put together, in their order. */
export interface CaseSums extends Omit<CaseBlock, "limits"> {
  /** Minutes of each limit, by case. */
  readonly limits: readonly Float64Array[];
}

/** @param limits how many limits there are */
export function mergeBlocks(blocks: readonly CaseBlock[], limits: number): CaseSums {
  return {
    totals: concatArrays(blocks.map(({ totals }) => totals)),
    limits: Array.from({ length: limits }, (_, number) =>
      concatArrays(blocks.map((block) => block.limits.subarray(number * block.totals.length, (number + 1) * block.totals.length))),
    ),
    done: addArrays(blocks.map(({ done }) => done)),
    times: addArrays(blocks.map(({ times }) => times)),
    critical: addArrays(blocks.map(({ critical }) => critical)),
    spent: addArrays(blocks.map(({ spent }) => spent)),
    squares: addArrays(blocks.map(({ squares }) => squares)),
    samples: concatArrays(blocks.map(({ samples }) => samples)),
    cut: blocks.reduce((sum, { cut }) => sum + cut, 0),
  };
}

function concatArrays(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function addArrays(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (part[index] as number);
  return sum;
}
