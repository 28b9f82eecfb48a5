import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { attribute } from "../src/analysis/attribute/index.ts";
import { type Frontier, frontier } from "../src/analysis/optimize/index.ts";
import { readCatalog } from "../src/formats/index.ts";
import type { Process } from "../src/model/index.ts";
import { inSeries } from "./in-series.ts";
import { inTurns, milliseconds, type Took, timed, tookRow } from "./measure.ts";
import { type PlainMilp, requireSame } from "./plain-milp.ts";
import { reformProcess, standingTogether } from "./random-reforms.ts";

const rounds = 3;
const urbanRenewal = "fixtures/urban-renewal.yaml";

/** In milliseconds. */
const goals = { frontier: 1_000, timeCost: 2_000, shares: 200, command: 1_000 };

/** Whole frontiers, shares and the command, on the processes of the fixtures. */
export async function knownSearches(plain: PlainMilp): Promise<string[]> {
  const renewal = processOf(urbanRenewal);
  const timeCost = inSeries(processOf("fixtures/time-cost.yaml"), 40);
  return [
    ...(await wholeFrontier("urban renewal", renewal, { goal: goals.frontier, points: 8, seconds: 5 }, plain)),
    ...(await wholeFrontier("720 activities with modes", timeCost, { goal: goals.timeCost, points: 2, seconds: 5 }, plain)),
    ...(await sharesOf17(renewal)),
    await firstAnswer(renewal),
  ];
}

function processOf(file: string): Process {
  const process = readCatalog(readFileSync(file, "utf8"), { file }).catalog?.processes[0];
  if (process === undefined) throw new Error(`${file} has no process`);
  return process;
}

interface Beside {
  /** In milliseconds. */
  readonly goal: number;
  /** So many of the points, evenly apart, are also asked of the plain MILP. */
  readonly points: number;
  /** That it may take for each. */
  readonly seconds: number;
}

async function wholeFrontier(
  name: string,
  process: Process,
  { goal, points: wanted, seconds }: Beside,
  plain: PlainMilp,
): Promise<string[]> {
  const { took, result } = await inRounds(() => frontier(process, {}));
  const { points, proven }: Frontier = result;
  if (!proven) throw new Error(`the frontier of ${name} is not proven`);
  const others = [];
  for (let index = 1; index <= wanted; index++) {
    const { days, effort } = points[Math.floor((index * points.length) / (wanted + 1))] as (typeof points)[number];
    const other = await plain(process, days, seconds);
    requireSame(`${name} within ${days} days`, effort, other);
    others.push(other);
  }
  const unproven = others.filter((each) => each.effort === undefined).length;
  const median = (times: readonly Took[]) => times.map(({ cpu }) => cpu).sort((one, other) => one - other)[times.length >> 1] as number;
  const ratio = median(took) / (median(others) * points.length);
  return [
    `  ${name}: the whole frontier, ${points.length} points`,
    tookRow("  leadpath, all points", took, goal),
    `${tookRow(`  plain MILP, each of ${others.length} points`, others)}   not proven within ${seconds} s: ${unproven}`,
    `  ${"  leadpath : plain MILP, all points".padEnd(34)} CPU ${ratio.toFixed(4)}${unproven > 0 ? " or less" : ""}`,
  ];
}

/** Those of the reform of urban renewal, and of 17 measures in 60 steps that all bear on each other. */
async function sharesOf17(renewal: Process): Promise<string[]> {
  const random = reformProcess({ seed: 1, steps: 60, measures: 60, shape: "layered", crossEdges: 0.05, hardness: "approval" });
  const measures = standingTogether(random, 17);
  const asked = [
    ["urban renewal: shares of its reform", () => attribute(renewal, { scenario: "reform" })],
    ["60 steps: shares of 17 measures", () => attribute(random, { measures })],
  ] as const;
  const lines: string[] = [];
  for (const [name, work] of asked) {
    const { took, result } = await inRounds(work);
    if (!result.exact || result.measures.length !== 17) throw new Error(`${name}: not the exact ones of 17 measures`);
    lines.push(tookRow(name, took, goals.shares));
  }
  return lines;
}

/** The whole command, with the start of Node. Its processor time is not that of this process. */
async function firstAnswer({ id }: Process): Promise<string> {
  const args = ["dist/cli/main.js", "optimize", urbanRenewal, "--process", id, "--target", "586"];
  const { command } = await inTurns(
    {
      command: () => {
        const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: "utf8" });
        if (error) throw error;
        if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
      },
    },
    rounds,
  );
  const met = command.median <= goals.command ? "met" : "not met";
  return `  ${"urban renewal: command line".padEnd(34)} median ${milliseconds(command.median).trim()}   goal ${goals.command} ms, ${met}`;
}

/** The first round only warms up. */
async function inRounds<Result>(work: () => Promise<Result>): Promise<{ readonly took: readonly Took[]; readonly result: Result }> {
  const result = await work();
  const took: Took[] = [];
  for (let round = 0; round < rounds; round++) took.push(await timed(work));
  return { took, result };
}
