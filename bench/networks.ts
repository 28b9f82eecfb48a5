import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readCatalog } from "../src/formats/index.ts";
import { buildNetwork, minutesOfSteps, networkOf } from "../src/graph/index.ts";
import { type NetworkSchedule, rescheduler, scheduleNetwork } from "../src/schedule/index.ts";
import { plainSchedule } from "../src/schedule/passes.ts";
import type { Bench } from "./measure.ts";
import { type Outcome, onGraphlib, onMaps } from "./network-peers.ts";
import { compileInC, runInC } from "./networks-in-c.ts";
import { randomNetwork } from "./random-networks.ts";

export const networks: Bench = {
  title:
    "networks: both passes and all floats on random networks, 3 links a step; ns of processor time per step and link, least of many runs",
  run,
};

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const kinds = ["finish-to-start", "all types"] as const;
type Kind = (typeof kinds)[number];

/** At most this many steps: larger ones take minutes and gigabytes. */
const mostForPeers = 100_000;

const columns = ["C -O3", "again", "once", "TypeScript", "Maps", "graphlib", "build"] as const;
type Column = (typeof columns)[number];

async function run(): Promise<string[]> {
  const compiler = compileInC();
  const lines = kinds.flatMap((kind) => [line(kind, columns), ...sizes.map((size) => networkLine(size, kind, compiler !== undefined))]);
  return [
    compiler === undefined ? "  no C compiler found, so nothing is compared with C" : `  C by ${compiler}`,
    "  again: rescheduler() with new durations; once: scheduleNetwork(); TypeScript: the twin alone; Maps, graphlib: sorted before;",
    "  build: buildNetwork() from shuffled arrays, checked and sorted. In brackets how often the time of C that is.",
    ...lines,
    ...chainOfSixty(),
    memoryOfAMillion(),
  ];
}

function line(title: string, cells: readonly string[]): string {
  return `  ${title.padEnd(18)}${cells.map((cell) => cell.padStart(16)).join("")}`;
}

/** Every contender on one network, in turns; they must find the same. */
function networkLine(size: number, kind: Kind, withC: boolean): string {
  const input = randomNetwork(size, kind);
  const network = buildNetwork(input);
  const reschedule = rescheduler(network);
  const rounds = Math.max(6, Math.min(300, Math.ceil(4_000_000 / size)));
  const inC = () => (withC ? runInC(network, 5 * rounds) : undefined);
  const before = inC();
  const contenders: Partial<Record<Column, () => unknown>> = {
    again: () => reschedule(input.minutes),
    once: () => scheduleNetwork(network),
    TypeScript: () => plainSchedule(network),
    ...(size <= mostForPeers && { Maps: onMaps(input), graphlib: onGraphlib(input) }),
    build: () => buildNetwork(input),
  };
  const expected = outcomeOf(plainSchedule(network));
  const least = leastTimes(contenders, expected, rounds);
  const after = inC();
  for (const each of [before, after]) if (each) assertSame("C", each.outcome, expected);
  if (before && after) least["C -O3"] = Math.min(before.least, after.least);
  const elements = size + network.source.length;
  const cells = columns.map((column) => {
    const [time, timeOfC] = [least[column], least["C -O3"]];
    if (time === undefined) return "–";
    const ratio = timeOfC === undefined || column === "C -O3" ? "" : ` (${(time / timeOfC).toFixed(time < 100 * timeOfC ? 1 : 0)})`;
    return `${((time * 1e6) / elements).toFixed(2)}${ratio}`;
  });
  return line(`  ${size.toLocaleString("en")} steps`, cells);
}

/** Milliseconds after which one contender has had its turns on a network. */
const mostOfOne = 3_000;

/** The least processor time of each in milliseconds. Slow ones have fewer turns, quick ones are run several times in each. */
function leastTimes(
  contenders: Partial<Record<Column, () => unknown>>,
  expected: Outcome,
  rounds: number,
): Partial<Record<Column, number>> {
  const least: Partial<Record<Column, number>> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders) as [Column, () => unknown][]) {
      const known = least[name] ?? Number.POSITIVE_INFINITY;
      if (round > 0 && known * round > mostOfOne) continue;
      const times = Math.max(1, Math.min(100, Math.floor(1 / known)));
      const began = process.cpuUsage();
      for (let time = 1; time < times; time++) contender();
      const found = contender();
      const { user, system } = process.cpuUsage(began);
      const took = (user + system) / 1_000 / times;
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, took);
      if (round === 0 && name !== "build") assertSame(name, outcomeOf(found as Outcome | NetworkSchedule), expected);
    }
  }
  return least;
}

function outcomeOf(found: Outcome | NetworkSchedule): Outcome {
  const { finish, totalFloat, freeFloat } = found;
  const sum = (floats: number | Float64Array) => (typeof floats === "number" ? floats : floats.reduce((total, each) => total + each, 0));
  return { finish, totalFloat: sum(totalFloat), freeFloat: sum(freeFloat) };
}

function assertSame(name: string, found: Outcome, expected: Outcome): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${name} found ${one} in place of ${other}`);
}

/** What a slider does on each move. */
function chainOfSixty(): string[] {
  const file = "fixtures/urban-renewal.yaml";
  const example = readCatalog(readFileSync(file, "utf8"), { file }).catalog?.processes[0];
  if (example === undefined) throw new Error(`${file} has no process`);
  const { network } = networkOf(example, "main");
  const reschedule = rescheduler(network);
  const minutes = minutesOfSteps(network);
  const first = minutes[0] as number;
  const [rounds, times] = [200, 1_000];
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (let time = 0; time < times; time++) {
      minutes[0] = first + time;
      reschedule(minutes);
    }
    least = Math.min(least, (performance.now() - began) / times);
  }
  return [`  chain of ${network.size} steps rescheduled: ${(least * 1_000).toFixed(2)} µs (goal 10)`];
}

/** In a process of its own: from arrays to floats, with Node and all. */
function memoryOfAMillion(): string {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    import { randomNetwork } from ${url("random-networks.js")};
    import { buildNetwork } from ${url("../src/graph/index.js")};
    import { scheduleNetwork } from ${url("../src/schedule/index.js")};
    const input = randomNetwork(1_000_000, "all types");
    const { finish } = scheduleNetwork(buildNetwork(input));
    if (!(finish > 0)) throw new Error("no finish");
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return `  1,000,000 steps and 3,000,000 links of all types, from arrays to floats: at most ${Number(stdout).toFixed(0)} MB (goal 700)`;
}
