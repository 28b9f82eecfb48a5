import type { Process } from "../../model/index.ts";
import { blocksOf } from "../simulate/index.ts";

/** Cases that are simulated at once. */
const blockSize = 1_024;

/** Minutes of working time that cases of a process take, by chance. */
export function simulatedTimes(process: Process, { runs, seed }: { readonly runs: number; readonly seed: number }): number[] {
  const simulate = blocksOf(process, { seed });
  const times: number[] = [];
  while (times.length < runs) times.push(...simulate(times.length, Math.min(blockSize, runs - times.length), 0).totals);
  return times;
}
