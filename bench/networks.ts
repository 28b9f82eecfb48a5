import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readCatalog } from "../src/formats/index.ts";
import { buildNetwork, buildProcessNetwork, copyStepMinutes } from "../src/process/graph/index.ts";
import { createRescheduler, type NetworkSchedule, scheduleNetwork } from "../src/process/schedule/index.ts";
import { computePasses } from "../src/process/schedule/passes/passes.ts";
import { compileInC } from "./in-c.ts";
import type { Bench } from "./measure.ts";
import { type Outcome, onGraphlib, onMaps } from "./network-peers.ts";
import { criticalPath, scheduleInC } from "./networks-in-c.ts";
import { randomNetwork } from "./random-networks.ts";

export const networks: Bench = {
  title: "networks: both passes and all floats on random networks, 3 links a step; ns per step and link, least of many runs",
  run,
};

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const kinds = ["finish-to-start", "all types"] as const;
type Kind = (typeof kinds)[number];

/**
 * How often the time of C, and what part of graphlib's, our passes may take at most; of a network whose arrays stand
 * ready, as those of C do.
 */
const goals = {
  ofC: { "finish-to-start": 3, "all types": 6 } as Readonly<Record<Kind, number>>,
  ofGraphlib: 1 / 50,
  chain: 10,
  memory: 700,
};

/** At most this many steps: larger ones take minutes and gigabytes. */
const mostForPeers = 100_000;

const columns = ["C -O3", "again", "once", "Maps", "graphlib", "build"] as const;
type Column = (typeof columns)[number];

async function run(): Promise<string[]> {
  const compiler = compileInC(criticalPath);
  missed.length = 0;
  const lines = kinds.flatMap((kind) => [line(kind, columns), ...sizes.map((size) => networkLine(size, kind, compiler !== undefined))]);
  const figures = [
    compiler === undefined ? "  no C compiler found, so nothing is compared with C" : `  C by ${compiler}`,
    "  again: createRescheduler() with new durations; once: scheduleNetwork(); Maps, graphlib: sorted before;",
    "  build: buildNetwork() from shuffled arrays, checked and sorted. In brackets how often the time of C that is.",
    ...lines,
    ...chainOfSixty(),
    memoryOfAMillion(),
  ];
  if (missed.length === 0) return [...figures, "  every goal is met"];
  process.exitCode = 1;
  return [...figures, ...missed.map((goal) => `  MISSED: ${goal}`)];
}

/** What is slower or larger than its goal, in words. */
const missed: string[] = [];

function hold(what: string, found: number, goal: number): void {
  if (found > goal) missed.push(`${what}: ${found.toPrecision(3)}, goal ${goal.toPrecision(3)}`);
}

function line(title: string, cells: readonly string[]): string {
  return `  ${title.padEnd(18)}${cells.map((cell) => cell.padStart(16)).join("")}`;
}

/** Every contender on one network; they must find the same. */
function networkLine(size: number, kind: Kind, withC: boolean): string {
  const input = randomNetwork(size, kind);
  const network = buildNetwork(input);
  const expected = outcomeOf(computePasses(network));
  const least: Partial<Record<Column, number>> = {};
  const keep = (name: Column, time: number) => {
    least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, time);
  };
  const reschedule = createRescheduler(network);
  for (let turn = 0; turn < turns; turn++) {
    if (withC) {
      const inC = scheduleInC(network, Math.ceil(runsInC / size));
      assertSame("C", inC.outcome, expected);
      keep("C -O3", inC.least);
    }
    keep(
      "again",
      leastTime("again", () => reschedule(input.minutes), expected),
    );
    keep(
      "once",
      leastTime("once", () => scheduleNetwork(network), expected),
    );
  }
  keep("build", leastTime("build", () => computePasses(buildNetwork(input)), expected) - (least.once ?? 0));
  // One after the other and last, because they are so large that what runs beside them is slower.
  if (size <= mostForPeers) {
    keep("Maps", leastTime("Maps", onMaps(input), expected));
    keep("graphlib", leastTime("graphlib", onGraphlib(input), expected));
  }
  const { again = 0, "C -O3": inC, graphlib } = least;
  if (inC !== undefined) hold(`${size} steps, ${kind}, times C`, again / inC, goals.ofC[kind]);
  if (graphlib !== undefined && size === mostForPeers) hold(`${size} steps, ${kind}, part of graphlib`, again / graphlib, goals.ofGraphlib);
  return line(
    `  ${size.toLocaleString("en")} steps`,
    columns.map((column) => cell(least[column], column === "C -O3" ? undefined : least["C -O3"], size + network.source.length)),
  );
}

/** How often C and ours take turns, so that a busy moment of the machine meets all of them. */
const turns = 3;
/** Steps that C schedules in a turn. */
const runsInC = 20_000_000;
/** Milliseconds of a turn, for as many runs as fit. */
const turnTime = 1_000;

function cell(time: number | undefined, timeOfC: number | undefined, elements: number): string {
  if (time === undefined) return "–";
  const ratio = timeOfC === undefined ? "" : ` (${(time / timeOfC).toFixed(time < 100 * timeOfC ? 1 : 0)})`;
  return `${((time * 1e6) / elements).toFixed(2)}${ratio}`;
}

/** The least time of a run in milliseconds; quick ones are timed several together. */
function leastTime(name: Column, contender: () => Outcome | NetworkSchedule, expected: Outcome): number {
  let least = Number.POSITIVE_INFINITY;
  const end = performance.now() + turnTime;
  assertSame(name, outcomeOf(contender()), expected);
  do {
    const times = Math.max(1, Math.min(100, Math.floor(1 / least)));
    const began = performance.now();
    for (let time = 0; time < times; time++) contender();
    least = Math.min(least, (performance.now() - began) / times);
  } while (performance.now() < end);
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
  const { network } = buildProcessNetwork(example, "main");
  const reschedule = createRescheduler(network);
  const minutes = copyStepMinutes(network);
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
  hold("chain, µs", least * 1_000, goals.chain);
  return [`  chain of ${network.size} steps rescheduled: ${(least * 1_000).toFixed(2)} µs (goal ${goals.chain})`];
}

/** In a process of its own: from arrays to floats, with Node and all. */
function memoryOfAMillion(): string {
  const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    import { randomNetwork } from ${url("random-networks.js")};
    import { buildNetwork } from ${url("../src/process/graph/index.js")};
    import { scheduleNetwork } from ${url("../src/process/schedule/index.js")};
    const input = randomNetwork(1_000_000, "all types");
    const { finish } = scheduleNetwork(buildNetwork(input));
    if (!(finish > 0)) throw new Error("no finish");
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  hold("memory, MB", Number(stdout), goals.memory);
  return `  1,000,000 steps and 3,000,000 links of all types, from arrays to floats: at most ${Number(stdout).toFixed(0)} MB (goal ${goals.memory})`;
}
