import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readCatalog } from "../src/formats/index.ts";
import type { Process } from "../src/model/index.ts";
import { frontier, highsSolver, type LinearSolver, optimize } from "../src/optimize/index.ts";
import { type Bench, inTurns, milliseconds, type Spread, spreadOf, spreadRow } from "./measure.ts";
import { type ReformOptions, randomTarget, reformProcess } from "./random-reforms.ts";
import { rawMilp } from "./raw-milp.ts";

export const optimizer: Bench = {
  title: "optimizer: from a process to the proof of the least effort for a target, beside one plain MILP of it (raw) on the same solver",
  run,
};

const file = "fixtures/urban-renewal.yaml";

/** In milliseconds. */
const goals = { frontier: 1_000, commandLine: 1_000 };

/** How many processes of which kind; `goal` is the time, in milliseconds, within which 95 % of them are to be proven. */
interface Kind extends Omit<ReformOptions, "seed"> {
  readonly count: number;
  readonly goal?: number;
  /** Seconds that the plain MILP may take. */
  readonly rawSeconds: number;
}

const approvals = { hardness: "approval", shape: "series-parallel", crossEdges: 0.05 } as const;
const kinds: readonly Kind[] = [
  { ...approvals, steps: 200, measures: 60, count: 50, goal: 500, rawSeconds: 5 },
  { ...approvals, hardness: "stress", crossEdges: 0.1, steps: 200, measures: 60, count: 10, rawSeconds: 5 },
  { ...approvals, hardness: "stress", shape: "layered", steps: 200, measures: 60, count: 10, rawSeconds: 5 },
  { ...approvals, steps: 1_000, measures: 300, count: 5, goal: 3_000, rawSeconds: 10 },
];

/** Seconds after which no further process of a kind is begun. */
const mostSeconds = 60;

async function run(): Promise<string[]> {
  const solver = await highsSolver();
  const lines: string[] = [];
  for (const kind of kinds) lines.push(...(await besideRaw(kind, solver)));
  return [...lines, ...(await urbanRenewal())];
}

/** Ours and the plain MILP on the same processes; where both prove an effort it must be the same. */
async function besideRaw(kind: Kind, solver: LinearSolver): Promise<string[]> {
  // Its types are those of a CommonJS module, whose default export would be one level deeper than it is.
  const { default: load } = (await import("highs")) as unknown as { readonly default: typeof import("highs").default };
  const highs = await load();
  const times: Record<"ours" | "raw", number[]> = { ours: [], raw: [] };
  const unproven = { ours: 0, raw: 0 };
  const end = performance.now() + 1_000 * mostSeconds;
  for (let seed = 0; seed <= kind.count && performance.now() < end; seed++) {
    const process = reformProcess({ ...kind, seed });
    const target = randomTarget(process, seed);
    const began = performance.now();
    const { status, set } = await optimize(process, { target, solver });
    const ended = performance.now();
    const text = rawMilp(process, target);
    const asked = performance.now();
    const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false, mip_rel_gap: 0, time_limit: kind.rawSeconds });
    const answered = performance.now();
    // The first process only warms up.
    if (seed === 0) continue;
    times.ours.push(ended - began);
    times.raw.push(answered - asked);
    if (status !== "optimal") unproven.ours++;
    if (Status !== "Optimal") unproven.raw++;
    if (status === "optimal" && Status === "Optimal" && Math.round(ObjectiveValue) !== set?.effort) {
      throw new Error(`seed ${seed} of ${JSON.stringify(kind)}: ${set?.effort}, but ${ObjectiveValue} by the plain MILP`);
    }
  }
  const [ours, raw] = [spreadOf(times.ours), spreadOf(times.raw)];
  const ratio = (which: keyof Spread) => (ours[which] / raw[which]).toFixed(2);
  return [
    `  ${times.ours.length} of ${kind.count} processes of ${kind.steps} steps and ${kind.measures} measures, ${kind.hardness}, ${kind.shape}, ${100 * kind.crossEdges} % cross edges`,
    `${spreadRow("  leadpath", ours)}${kind.goal ? `   goal: 95 % within ${kind.goal} ms, ${ours.late <= kind.goal ? "met" : "not met"}` : ""}`,
    `${spreadRow("  raw, without the time to write it", raw)}   within ${kind.rawSeconds} s not proven: ${unproven.raw}`,
    `  ${"  leadpath : raw".padEnd(34)} median ${ratio("median")}, 95 % ${ratio("late")}; not proven by leadpath: ${unproven.ours}`,
  ];
}

async function urbanRenewal(): Promise<string[]> {
  const process = readCatalog(readFileSync(file, "utf8"), { file }).catalog?.processes[0];
  if (process === undefined) throw new Error(`${file} has no process`);
  const { whole, command } = await inTurns({ whole: () => frontier(process, {}), command: () => answerOf(process) }, 5);
  const line = (name: string, median: number, goal: number) =>
    `  ${name.padEnd(34)} ${milliseconds(median)}   goal ${goal} ms, ${median <= goal ? "met" : "not met"}`;
  return [
    line("urban renewal: whole frontier", whole.median, goals.frontier),
    line("urban renewal: command line", command.median, goals.commandLine),
  ];
}

/** The whole command, with the start of Node. */
function answerOf({ id }: Process): void {
  const args = ["dist/cli/main.js", "optimize", file, "--process", id, "--target", "586"];
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
}
