import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildNetwork, copyStepMinutes, type Network, replaceMinutes } from "../../../../src/process/graph/index.ts";
import { createRescheduler, type NetworkSchedule, scheduleNetwork } from "../../../../src/process/schedule/index.ts";
import { compiledPasses, compiledSchedule } from "../../../../src/process/schedule/kernel/compiled.ts";
import { computePlainSchedule } from "../../../../src/process/schedule/passes.ts";

interface Scale {
  /** Of a duration; lags are up to half of it both ways. */
  readonly most: number;
  readonly typed?: boolean;
}

/** Networks with some steps that wait for nothing and some that wait for many, declared in any order. */
function someNetwork({ most, typed = true }: Scale): fc.Arbitrary<Network> {
  const link = fc.record({
    at: fc.nat(1_000_000),
    type: typed ? fc.nat(3) : fc.constant(0),
    lag: typed ? fc.integer({ min: -Math.floor(most / 2), max: Math.floor(most / 2) }) : fc.constant(0),
  });
  const step = fc.record({ minutes: fc.nat(most), after: fc.array(link, { maxLength: 6 }) });
  return fc
    .array(step, { maxLength: 40 })
    .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray([...steps.keys()], { minLength: steps.length })))
    .map(([steps, place]) => {
      const links = steps.flatMap(({ after }, to) =>
        to === 0 ? [] : after.map(({ at, type, lag }) => ({ from: place[at % to] as number, to: place[to] as number, type, lag })),
      );
      return buildNetwork({
        minutes: place.map((_, step) => steps[place.indexOf(step)]?.minutes as number),
        from: links.map(({ from }) => from),
        to: links.map(({ to }) => to),
        type: links.map(({ type }) => type),
        lag: links.map(({ lag }) => lag),
      });
    });
}

/** Three links of any type into each step from any before it. */
function largeNetwork(size: number): Network {
  const links = Array.from({ length: 3 * (size - 1) }, (_, k) => ({ to: 1 + Math.floor(k / 3), mixed: (k * 104_729) % 1_000_003 }));
  return buildNetwork({
    minutes: Array.from({ length: size }, (_, step) => (step * 7_919) % 4_801),
    from: links.map(({ to, mixed }) => mixed % to),
    to: links.map(({ to }) => to),
    type: links.map(({ mixed }) => mixed % 4),
    lag: links.map(({ mixed }) => (mixed % 41) - 20),
  });
}

/** All times of a schedule as bytes; of none, none. */
function bitsOf(schedule: NetworkSchedule | undefined): Buffer {
  const { finish, ...times } = schedule ?? {};
  const arrays = [...Object.values<Float64Array>(times), Float64Array.from(finish === undefined ? [] : [finish])];
  return Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
}

describe("the passes in WebAssembly and those in TypeScript find the same, bit by bit", () => {
  test.each<[string, Scale]>([
    ["with all link types", { most: 9_600 }],
    ["with finish-to-start links", { most: 9_600, typed: false }],
    ["up to the widest durations and lags", { most: 2 ** 29 - 1 }],
  ])("%s", (_, scale) => {
    fc.assert(
      fc.property(someNetwork(scale), (network) => {
        const expected = computePlainSchedule(network);
        const found = compiledSchedule(network);
        // The widest may finish too late for 32 bits: then, and only then, it is left to TypeScript.
        if (expected.finish > 2 ** 30 || network.lag?.some((lag) => Math.abs(lag) >= 2 ** 28)) expect(found).toBeUndefined();
        else expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("again and again with other durations", () => {
    const rounds = someNetwork({ most: 2_000 }).chain((network) =>
      fc.tuple(
        fc.constant(network),
        fc.array(fc.array(fc.nat(2_000), { minLength: network.size, maxLength: network.size }), { maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(rounds, ([network, durations]) => {
        const reschedule = createRescheduler(network);
        for (const minutes of [...durations, copyStepMinutes(network)])
          expect(reschedule(minutes)).toEqual(computePlainSchedule(replaceMinutes(network, minutes)));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["one after another in the memory that they share", [3_000, 1_000, 2_000]],
    ["too large for that memory", [160_000]],
  ])("in networks %s", (_, sizes) => {
    for (const size of sizes) {
      const network = largeNetwork(size);
      const expected = bitsOf(computePlainSchedule(network));
      expect(bitsOf(compiledSchedule(network)).equals(expected), `${size} steps, compiled`).toBe(true);
      expect(bitsOf(scheduleNetwork(network)).equals(expected), `${size} steps`).toBe(true);
    }
  });

  test("which stays when the next network is scheduled", () => {
    const first = scheduleNetwork(largeNetwork(1_500));
    scheduleNetwork(largeNetwork(1_600));
    expect(first).toEqual(computePlainSchedule(largeNetwork(1_500)));
  });
});

describe("what WebAssembly leaves to TypeScript", () => {
  const chain = buildNetwork({ minutes: [480, 960], from: [0], to: [1] });

  test.each([
    ["half a minute", [0.5, 1], [0, 0.5], 1.5],
    ["a duration beyond 32 bits", [2 ** 40, 1], [0, 2 ** 40], 2 ** 40 + 1],
    ["a finish beyond 32 bits", [2 ** 29 - 1, 2 ** 29 + 2], [0, 2 ** 29 - 1], 2 ** 30 + 1],
  ])("%s", (_, minutes, earlyStart, finish) => {
    expect(compiledPasses(chain)?.(minutes, chain.order)).toBeUndefined();
    const found = createRescheduler(chain)(minutes);
    expect([[...found.earlyStart], found.finish]).toEqual([earlyStart, finish]);
  });

  test.each([
    ["half a minute of lag", 0.5],
    ["a lag beyond 28 bits", 2 ** 28],
  ])("%s", (_, lag) => {
    const network = buildNetwork({ minutes: [1, 1], from: [0], to: [1], lag: [lag] });
    expect(compiledPasses(network)).toBeUndefined();
    expect(createRescheduler(network)([1, 1]).finish).toBe(2 + lag);
  });

  test.each([
    ["a negative duration", [480, -1]],
    ["a duration that is not a number", [480, Number.NaN]],
    ["too few durations", [480]],
    ["too many durations", [480, 960, 1]],
  ])("and refuses %s", (_, minutes) => {
    expect(() => createRescheduler(chain)(minutes)).toThrow(RangeError);
  });
});

/** As a page does whose policy forbids compiling. */
class Forbidden {
  constructor() {
    throw new Error("Refused to compile or instantiate WebAssembly module");
  }
}

describe("where the host has no WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test.each([
    ["at all", undefined],
    ["for this page", { Module: Forbidden }],
    ["with so much memory", { Module: Object, Memory: Forbidden }],
  ])("%s, TypeScript finds the same", async (_, host) => {
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    const there = {
      ...(await import("../../../../src/process/schedule/index.ts")),
      ...(await import("../../../../src/process/schedule/kernel/compiled.ts")),
    };
    const network = largeNetwork(1_000);
    expect(there.compiledSchedule(network)).toBeUndefined();
    expect(there.scheduleNetwork(network)).toEqual(computePlainSchedule(network));
    const minutes = copyStepMinutes(network).map((each) => each + 1);
    expect(there.createRescheduler(network)(minutes)).toEqual(computePlainSchedule(replaceMinutes(network, minutes)));
  });
});
