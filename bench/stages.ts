import { readFileSync } from "node:fs";
import { checkCatalog } from "../src/check/index.ts";
import { compare } from "../src/compare/index.ts";
import { readCatalog } from "../src/formats/index.ts";
import { schedule } from "../src/schedule/index.ts";
import { type Bench, inTurns, row } from "./measure.ts";

export const eachStage: Bench = { title: "stages: time of each stage for the chain of 60 steps", run };

const rounds = 30;
const file = "fixtures/urban-renewal.yaml";

async function run(): Promise<string[]> {
  const text = readFileSync(file, "utf8");
  const { catalog, places } = readCatalog(text, { file });
  const process = catalog?.processes[0];
  if (!catalog || !process) throw new Error(`${file} has no process`);
  // Each stage with its input ready, so that its own time is all that is taken.
  return table({
    read: () => readCatalog(text, { file }),
    check: () => checkCatalog(catalog, { places }),
    schedule: () => schedule(process),
    compare: () => compare(process, { scenario: "reform" }),
    layout: undefined,
    draw: undefined,
  });
}

async function table(stages: Readonly<Record<string, (() => unknown) | undefined>>): Promise<string[]> {
  const built = Object.entries(stages).flatMap(([name, stage]) => (stage ? [[name, stage] as const] : []));
  const times = await inTurns(Object.fromEntries(built), rounds);
  return Object.keys(stages).map((name) => {
    const taken = times[name];
    return taken ? row(name, taken) : `  ${name.padEnd(34)} not there yet`;
  });
}
