import { withSolver } from "../src/app/node/threads/solver-thread.ts";
import { knownSearches } from "./known-searches.ts";
import type { Bench } from "./measure.ts";
import { plainMilp } from "./plain-milp.ts";
import { randomSearches } from "./random-searches.ts";

export const optimizer: Bench = {
  title: "optimizer: from a process to the proof, beside one plain MILP of it on the same solver; the first of two times is the wall's",
  run,
};

/** The solver runs in a thread of its own, as that of the command does: so it can be stopped. */
async function run(): Promise<string[]> {
  const plain = await plainMilp();
  return [...(await knownSearches(plain)), ...(await withSolver((solver) => randomSearches(solver, plain)))];
}
