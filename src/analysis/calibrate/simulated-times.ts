import type { Process } from "../../model/index.ts";
import { createProcessSimulator } from "../simulate/index.ts";

/** Cases that are simulated at once. */
const timesBlockSize = 1_024;

/** Minutes of working time that cases of a process take, by chance. */
export function simulateTimes(process: Process, { runs, seed }: { readonly runs: number; readonly seed: number }): number[] {
  const simulate = createProcessSimulator(process, { seed });
  const times: number[] = [];
  while (times.length < runs) times.push(...simulate(times.length, Math.min(timesBlockSize, runs - times.length), 0).totals);
  return times;
}
