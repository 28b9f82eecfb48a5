import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { caseBlockSize, createBlockSimulator } from "../src/analysis/simulate/cases/block.ts";
import { buildCaseModel } from "../src/analysis/simulate/cases/model.ts";
import { type CaseBlock, simulate } from "../src/analysis/simulate/index.ts";
import { runCaseThreads } from "../src/app/node/threads/case-threads.ts";
import { readCatalog } from "../src/formats/index.ts";
import { minutesPerDay, type Process } from "../src/model/index.ts";
import { compileInC, runInC } from "./in-c.ts";
import { type Bench, spreadOf, timed } from "./measure.ts";
import { randomNumbers } from "./random-networks.ts";
import { randomSteps } from "./random-steps.ts";
import { carefulRisk, plainRisk, type RiskOutcome, tasksOf } from "./risk-peers.ts";

export const risks: Bench = {
  title:
    "risks: cases of 100 steps in layers, with both passes and criticality, in one thread; processor time of a case, least of many turns",
  run,
};

/**
 * How much faster than plain objects, and how often the time of C, at most; milliseconds; how much faster two threads
 * are than one.
 */
const goals = { ofPlain: 10, ofC: 8, chain: 50, twoThreads: 1.7 };
const steps = 100;
const runs = 20_480;
const turns = 7;
/**
 * By how much two simulations of so many cases may differ: of the median, and of the share in which a step is critical.
 * Six standard errors.
 */
const tolerance = { median: 0.005, criticality: 0.03 };

async function run(): Promise<string[]> {
  const lines: string[] = [];
  const missed: string[] = [];
  const hold = (what: string, isMet: boolean) => {
    if (!isMet) missed.push(`  MISSED: ${what}`);
  };

  const process = layeredProcess();
  const tasks = tasksOf(process, minutesPerDay);
  const compiler = compileInC("risk");
  const leadpath = leadpathRisk(process);
  let [own, plain, careful, inC] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn++) {
    const found = await timed(leadpath);
    const peer = await timed(() => plainRisk(tasks, runs));
    const carefulPeer = await timed(() => carefulRisk(tasks, runs));
    assertSame("plain objects", peer.result, found.result);
    assertSame("objects with care", carefulPeer.result, found.result);
    own = Math.min(own, found.cpu / runs);
    plain = Math.min(plain, peer.cpu / runs);
    careful = Math.min(careful, carefulPeer.cpu / runs);
    if (compiler === undefined) continue;
    const c = riskInC(process);
    assertSame("C", c.outcome, found.result);
    inC = Math.min(inC, c.milliseconds);
  }
  lines.push(
    row("leadpath", microseconds(own)),
    row("plain objects", `${microseconds(plain)}   ${(plain / own).toFixed(1)} times leadpath, goal: at least ${goals.ofPlain}`),
    row("objects with care", `${microseconds(careful)}   ${(careful / own).toFixed(1)} times leadpath`),
    compiler === undefined
      ? "  no C compiler found, so nothing is compared with C"
      : row(
          "C -O3",
          `${microseconds(inC)}   leadpath takes ${(own / inC).toFixed(1)} times as long, goal: at most ${goals.ofC}; ${compiler}`,
        ),
  );
  hold("times as fast as plain objects", plain / own >= goals.ofPlain);
  hold("times C", compiler === undefined || own / inC <= goals.ofC);

  const chain = chainOfSixty();
  const tookChain = [];
  for (let turn = 0; turn < turns; turn++) tookChain.push((await timed(() => simulate(chain))).cpu);
  const { median } = spreadOf(tookChain);
  lines.push(
    row(
      "10,000 cases of the chain of 60",
      `${median.toFixed(1)} ms with its report, least ${Math.min(...tookChain).toFixed(1)}, goal: ${goals.chain}`,
    ),
  );
  hold("ms of the chain", median <= goals.chain);

  const [one, two] = [await timeWith(1, process), await timeWith(2, process)];
  lines.push(
    row(
      "a million cases, 1 and 2 threads",
      `${(one / 1_000).toFixed(2)} s, ${(two / 1_000).toFixed(2)} s; ${(one / two).toFixed(2)} times as fast, goal: ${goals.twoThreads}`,
    ),
  );
  hold("two threads", availableParallelism() < 2 || one / two >= goals.twoThreads);

  if (missed.length === 0) return [...lines, "  every goal is met"];
  globalThis.process.exitCode = 1;
  return [...lines, ...missed];
}

function row(name: string, figures: string): string {
  return `  ${name.padEnd(34)} ${figures}`;
}

function microseconds(milliseconds: number): string {
  return `${(milliseconds * 1_000).toFixed(2).padStart(8)} µs`;
}

/**
 * Steps in layers, with links that lead on to later ones after a lag; all of triangles from half of the planned days to
 * three times these.
 */
function layeredProcess(): Process {
  const planned = randomSteps({ random: randomNumbers(1), steps, shape: "layered", crossEdges: 1 });
  const parts = { units: [], phases: [], documents: [], limits: [], scenarios: [], measures: [] };
  const real = planned.map((step) => {
    const days = step.days ?? 0;
    return { ...step, actual: { low: days / 2, likely: days, high: 3 * days, shape: "triangular" as const } };
  });
  return { id: "p", illustrative: true, calendar: "mon-fri", ...parts, steps: real };
}

function chainOfSixty(): Process {
  const file = "fixtures/urban-renewal.yaml";
  const chain = readCatalog(readFileSync(file, "utf8"), { file }).catalog.processes[0];
  if (!chain) throw new Error(`${file} has no process`);
  return chain;
}

/** The cases alone, without the report about them, as the peers do. */
function leadpathRisk(process: Process): () => RiskOutcome {
  const model = buildCaseModel(process, {});
  const simulateBlock = createBlockSimulator(model, 1);
  return () => {
    const blocks: CaseBlock[] = [];
    for (let first = 0; first < runs; first += caseBlockSize) blocks.push(simulateBlock(first, caseBlockSize, 0));
    const totals = new Float64Array(runs);
    for (const [number, block] of blocks.entries()) totals.set(block.totals, number * caseBlockSize);
    return {
      median: totals.sort()[runs >> 1] as number,
      criticality: process.steps.map(({ id }) => {
        const position = model.steps.findIndex((step) => step.id === id);
        return blocks.reduce((sum, { critical }) => sum + (critical[position] as number), 0) / runs;
      }),
    };
  };
}

function riskInC(process: Process): { readonly milliseconds: number; readonly outcome: RiskOutcome } {
  const tasks = tasksOf(process, minutesPerDay);
  const numbers = new Map(tasks.map(({ id }, number) => [id, number]));
  const links = tasks.flatMap(({ after }) => after);
  let begin = 0;
  const first = [0, ...tasks.map(({ after }) => (begin += after.length))];
  const sizes = [steps, links.length];
  const triangles = [tasks.map(({ low }) => low), tasks.map(({ likely }) => likely), tasks.map(({ high }) => high)];
  const found = runInC(
    "risk",
    [sizes, ...triangles, first, links.map(({ id }) => numbers.get(id) as number), links.map(({ lag }) => lag)],
    runs,
    3,
  );
  const [nanoseconds, median, ...critical] = found as [number, number, ...number[]];
  return { milliseconds: nanoseconds / 1e6, outcome: { median, criticality: critical.map((cases) => cases / runs) } };
}

function assertSame(name: string, found: RiskOutcome, expected: RiskOutcome): void {
  const isNear =
    Math.abs(found.median / expected.median - 1) <= tolerance.median &&
    found.criticality.every((each, step) => Math.abs(each - (expected.criticality[step] as number)) <= tolerance.criticality);
  if (!isNear) throw new Error(`${name} found ${JSON.stringify(found)} in place of ${JSON.stringify(expected)}`);
}

/** Wall milliseconds of a million cases in so many threads that run already: the least of several. */
async function timeWith(count: number, process: Process): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  await runCaseThreads(process, count, async (crew) => {
    for (let turn = 0; turn < 4; turn++) {
      const { simulate: blockOf, size } = crew({ seed: turn });
      let next = 0;
      const blocks = 1_000;
      const work = async () => {
        while (next < blocks) await blockOf(next++ * caseBlockSize, caseBlockSize, 0);
      };
      const began = performance.now();
      await Promise.all(Array.from({ length: size }, work));
      if (turn > 0) least = Math.min(least, performance.now() - began);
    }
  });
  return least;
}
