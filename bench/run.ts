import { cpus } from "node:os";
import { bundles } from "./bundles.ts";
import { drawing } from "./drawing.ts";
import { exports } from "./exports.ts";
import { lists } from "./lists.ts";
import { loads } from "./loads.ts";
import type { Bench } from "./measure.ts";
import { networks } from "./networks.ts";
import { optimizer } from "./optimizer.ts";
import { publishing } from "./publishing.ts";
import { queue } from "./queue.ts";
import { risks } from "./risks.ts";
import { eachStage } from "./stages.ts";
import { startUp } from "./start-up.ts";
import { studio } from "./studio.ts";
import { swimlanes } from "./swimlanes.ts";

/** To add a benchmark, write a file like the others and name it here. */
const benches: Readonly<Record<string, Bench>> = {
  "start-up": startUp,
  bundles,
  stages: eachStage,
  networks,
  risks,
  loads,
  optimizer,
  drawing,
  swimlanes,
  exports,
  lists,
  publishing,
  queue,
  studio,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));

if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join('", "')}"; there are: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else {
  console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${bench.title}`);
    for (const line of await attempt(bench)) console.log(line);
  }
}

/** One benchmark that cannot run does not keep the others from running. */
async function attempt(bench: Bench): Promise<string[]> {
  try {
    return await bench.run();
  } catch (error) {
    process.exitCode = 1;
    return [`  did not run: ${error instanceof Error ? error.message : String(error)}`];
  }
}
