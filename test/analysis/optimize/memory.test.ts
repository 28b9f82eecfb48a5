import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { reformProcess } from "../../../bench/random-reforms.ts";
import { type LinearProgram, type LinearSolver, loadHighsSolver, type Optimum, optimize } from "../../../src/analysis/optimize/index.ts";
import type { Process } from "../../../src/model/index.ts";
import { entangled } from "../../support/entangled.ts";

const memory = await solverMemory();
const { solver } = memory;

/** Ways in which a search ends before it is through, in the midst of its programs. */
const earlyEnds: readonly (readonly [string, (right: Optimum) => Promise<void>])[] = [
  [
    "was cut off at the first node of its tree",
    async (right) => {
      const early = await optimize(entangled(40), { target: 260, solver, mostNodes: 0 });
      expect(early.bound ?? 0).toBeLessThanOrEqual(right.bound ?? 0);
    },
  ],
  [
    "was aborted",
    async () => {
      const controller = new AbortController();
      const onProgress = () => controller.abort(new Error("enough"));
      await expect(optimize(entangled(40), { target: 260, solver, signal: controller.signal, onProgress })).rejects.toThrow("enough");
    },
  ],
  [
    "was stopped",
    async (right) => {
      const controller = new AbortController();
      const stopped = await optimize(entangled(40), { target: 260, solver, stop: controller.signal, onProgress: () => controller.abort() });
      expect(stopped.status).not.toBe("optimal");
      expect(stopped.bound ?? 0).toBeLessThanOrEqual(right.bound ?? 0);
    },
  ],
];

describe("the solver", () => {
  test("needs no more memory after 1,000 programs than after 100", async () => {
    const solveUpTo = async (from: number, to: number) => {
      for (let number = from; number < to; number++) expect((await solver(knapsack(number))).status).toBe("optimal");
      return { heap: usedHeap(), solver: memory.bytes() };
    };
    const [few, many] = [await solveUpTo(0, 100), await solveUpTo(100, 1_000)];
    expect(many.solver).toBe(few.solver);
    // A few thousand bytes a program would be more.
    expect(many.heap - few.heap).toBeLessThan(4e6);
    // Each program costs HiGHS some milliseconds, however small it is, and more beside other tests.
  }, 600_000);

  test("serves two searches at once, and neither disturbs the other", async () => {
    const asked: readonly (readonly [Process, number])[] = [
      [entangled(), 40],
      [stressed(1), 60],
      [stressed(2), 60],
      [entangled(), 30],
    ];
    const search = ([process, target]: (typeof asked)[number]) => optimize(process, { target, solver, best: 2 });
    const inTurn = [];
    for (const each of asked) inTurn.push(await search(each));
    expect(inTurn.map(({ status }) => status)).toContain("optimal");
    expect(await Promise.all(asked.map(search))).toEqual(inTurn);
  });

  test.each(earlyEnds)("is right after a search that %s", async (_, end) => {
    const asked = { target: 260, solver };
    const right = await optimize(entangled(40), asked);
    await end(right);
    expect(await optimize(entangled(40), asked)).toEqual(right);
  });

  test("is right for a search that goes on while another one beside it is aborted or stopped", async () => {
    const asked = { target: 260, solver };
    const right = await optimize(entangled(40), asked);
    const ends = earlyEnds.map(([, end]) => end(right));
    const [found] = await Promise.all([optimize(entangled(40), asked), ...ends]);
    expect(found).toEqual(right);
  });
});

/** Twelve things, of which those that weigh enough together are to be the cheapest. */
function knapsack(number: number): LinearProgram {
  const weights = Array.from({ length: 12 }, (_, index) => 3 + ((index * number) % 17));
  return {
    objective: weights.map((weight, index) => 10 * weight + (index % 5)),
    columns: weights.map(() => ({ lower: 0, upper: 1, isWhole: true })),
    rows: [{ lower: 30, upper: Number.POSITIVE_INFINITY, terms: weights.map((weight, column) => [column, weight] as const) }],
    mostNodes: 1_000,
  };
}

function stressed(seed: number): Process {
  return reformProcess({ seed, steps: 12, measures: 12, shape: "layered", crossEdges: 0.1, hardness: "stress" });
}

/** A solver, and how large its WebAssembly memory is. */
async function solverMemory(): Promise<{ readonly solver: LinearSolver; readonly bytes: () => number }> {
  const memories: WebAssembly.Memory[] = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
    const result = await instantiate(source, imports);
    memories.push(...Object.values(result.instance.exports).filter((each) => each instanceof WebAssembly.Memory));
    return result;
  }) as typeof instantiate;
  const loaded = await loadHighsSolver();
  WebAssembly.instantiate = instantiate;
  if (memories.length === 0) throw new Error("the solver has no memory of its own");
  return { solver: loaded, bytes: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
}

/** Bytes that are still in use once everything that is not has been collected. */
function usedHeap(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
