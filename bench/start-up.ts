import { spawnSync } from "node:child_process";
import { type Bench, inTurns, milliseconds, row } from "./measure.ts";

const rounds = 15;
const nothing = ["-e", "0"];
const command = ["dist/cli/main.js", "schedule", "fixtures/urban-renewal.yaml"];

export const startUp: Bench = { title: "start-up: time to the first result, whole processes", run };

async function run(): Promise<string[]> {
  const { node, leadpath } = await inTurns({ node: () => startNode(nothing), leadpath: () => startNode(command) }, rounds);
  const goal = 2 * node.median + 150;
  return [
    row("node -e 0", node),
    row("leadpath schedule", leadpath),
    `  ${"difference".padEnd(34)} ${milliseconds(leadpath.median - node.median)}`,
    `  ${"goal: 2 × node + 150 ms".padEnd(34)} ${milliseconds(goal)}   ${leadpath.median <= goal ? "met" : "not met"}`,
  ];
}

function startNode(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
}
