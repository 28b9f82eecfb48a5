import { readFileSync } from "node:fs";
import { type Bench, inTurns, row } from "./measure.ts";

const rounds = 30;
const text = readFileSync("fixtures/urban-renewal.yaml", "utf8");

/** Each stage with its input ready, so that its own time is all that is taken. */
const stages: Readonly<Record<string, (() => unknown) | undefined>> = {
  read: text === "" ? undefined : undefined,
  check: undefined,
  schedule: undefined,
  compare: undefined,
  layout: undefined,
  draw: undefined,
};

export const eachStage: Bench = { title: "stages: time of each stage for the chain of 60 steps", run };

async function run(): Promise<string[]> {
  const built = Object.entries(stages).flatMap(([name, stage]) => (stage ? [[name, stage] as const] : []));
  const times = await inTurns(Object.fromEntries(built), rounds);
  return Object.keys(stages).map((name) => {
    const taken = times[name];
    return taken ? row(name, taken) : `  ${name.padEnd(34)} not there yet`;
  });
}
