import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNetwork } from "../../../src/process/graph/index.ts";
import { schedule, scheduleNetwork } from "../../../src/process/schedule/index.ts";
import { earliestStarts, freeFloats, latestStarts, type PlainNetwork, plainNetwork } from "../../support/brute-force.ts";
import { processFrom } from "../../support/process.ts";
import { randomSteps } from "../../support/random-process.ts";

function timesOf({ minutes, links }: PlainNetwork) {
  const times = scheduleNetwork(
    buildNetwork({
      minutes,
      from: links.map((link) => link.from),
      to: links.map((link) => link.to),
      type: links.map((link) => link.type),
      lag: links.map((link) => link.lag),
    }),
  );
  const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat, finish } = times;
  return {
    earlyStart: [...earlyStart],
    earlyFinish: [...earlyFinish],
    lateStart: [...lateStart],
    lateFinish: [...lateFinish],
    totalFloat: [...totalFloat],
    freeFloat: [...freeFloat],
    finish,
  };
}

type LinkRow = readonly [from: number, to: number, type: "FS" | "SS" | "FF" | "SF", lag: number];
type Row = readonly [
  what: string,
  minutes: readonly number[],
  links: readonly LinkRow[],
  earlyStart: readonly number[],
  lateStart: readonly number[],
  finish: number,
];

/** Worked out by hand. */
const rows: readonly Row[] = [
  ["nothing", [], [], [], [], 0],
  ["one step", [4], [], [0], [0], 4],
  ["two steps without a link", [4, 3], [], [0, 0], [0, 1], 4],
  ["FS", [4, 3], [[0, 1, "FS", 0]], [0, 4], [0, 4], 7],
  ["FS with a lag", [4, 3], [[0, 1, "FS", 2]], [0, 6], [0, 6], 9],
  ["FS with an overlap", [4, 3], [[0, 1, "FS", -2]], [0, 2], [0, 2], 5],
  // b could start at −2 and starts at 0; a has until 4 at least, b until 4
  ["FS with an overlap beyond the start", [4, 3], [[0, 1, "FS", -6]], [0, 0], [0, 1], 4],
  ["SS", [6, 3], [[0, 1, "SS", 0]], [0, 0], [0, 3], 6],
  ["SS with a lag", [4, 3], [[0, 1, "SS", 2]], [0, 2], [0, 2], 5],
  ["SS with a negative lag", [4, 3], [[0, 1, "SS", -3]], [0, 0], [0, 1], 4],
  // b 1–4 in place of 0–3 leaves a at 0; b drives the total by its start
  ["SS that binds a start before a long step", [1, 9], [[0, 1, "SS", 2]], [0, 2], [0, 2], 11],
  ["FF", [4, 3], [[0, 1, "FF", 0]], [0, 1], [0, 1], 4],
  ["FF with a lag", [4, 3], [[0, 1, "FF", 1]], [0, 2], [0, 2], 5],
  ["FF with a negative lag", [4, 3], [[0, 1, "FF", -2]], [0, 0], [0, 1], 4],
  // b is longer: it starts at 0 and a may end with it
  ["FF into a longer step", [2, 6], [[0, 1, "FF", 0]], [0, 0], [4, 0], 6],
  // b finishes 8 after the start of a
  ["SF with a lag", [4, 3], [[0, 1, "SF", 8]], [0, 5], [0, 5], 8],
  ["SF that does not bind", [4, 3], [[0, 1, "SF", 2]], [0, 0], [0, 1], 4],
  // a 0–2, b 2–6, c finishes at 1 at the earliest
  [
    "SF with a negative lag",
    [2, 4, 3],
    [
      [0, 1, "FS", 0],
      [1, 2, "SF", -1],
    ],
    [0, 2, 0],
    [0, 2, 3],
    6,
  ],
  [
    "a diamond",
    [2, 5, 3, 1],
    [
      [0, 1, "FS", 0],
      [0, 2, "FS", 0],
      [1, 3, "FS", 0],
      [2, 3, "FS", 0],
    ],
    [0, 2, 2, 7],
    [0, 2, 4, 7],
    8,
  ],
  // a 0–4; b by SS at 1, by FF finishes at 6: 3–6. c after b by SS: 5–7
  [
    "two links between two steps",
    [4, 3, 2],
    [
      [0, 1, "SS", 1],
      [0, 1, "FF", 2],
      [1, 2, "SS", 2],
    ],
    [0, 3, 5],
    [0, 3, 5],
    7,
  ],
  // the total is that of a; b and c, which nothing follows, may end with it but not later
  [
    "no late finish is after the total",
    [9, 2, 1],
    [
      [0, 1, "SS", 1],
      [1, 2, "SS", 1],
    ],
    [0, 1, 2],
    [0, 7, 8],
    9,
  ],
  [
    "declared backwards",
    [1, 2, 3],
    [
      [2, 1, "FS", 0],
      [1, 0, "FS", 0],
    ],
    [5, 3, 0],
    [5, 3, 0],
    6,
  ],
];

describe("early and late dates", () => {
  test.each(rows)("%s", (_, minutes, links, earlyStart, lateStart, finish) => {
    const times = timesOf({ minutes, links: links.map(([from, to, type, lag]) => ({ from, to, type, lag })) });
    const plus = (starts: readonly number[]) => starts.map((start, step) => start + (minutes[step] as number));
    expect(times).toMatchObject({
      ...{ earlyStart, lateStart, finish, earlyFinish: plus(earlyStart), lateFinish: plus(lateStart) },
      totalFloat: earlyStart.map((start, step) => (lateStart[step] as number) - start),
    });
  });

  test("free float: up to the next step, or to the total where none follows", () => {
    // a 0–2, b 2–7, c 2–5 and d 2–3 after c's start with 1 day; last 7–8 waits for b and c
    const links = [
      [0, 1, "FS", 0],
      [0, 2, "FS", 0],
      [1, 4, "FS", 0],
      [2, 4, "FS", 0],
      [2, 3, "SS", 1],
    ] as const;
    const times = timesOf({ minutes: [2, 5, 3, 1, 1], links: links.map(([from, to, type, lag]) => ({ from, to, type, lag })) });
    expect(times.earlyStart).toEqual([0, 2, 2, 3, 7]);
    expect(times.freeFloat).toEqual([0, 0, 0, 4, 0]);
    expect(times.totalFloat).toEqual([0, 0, 2, 4, 0]);
  });
});

test("random networks of all link types agree with relaxing every link until nothing moves", () => {
  fc.assert(
    fc.property(randomSteps({ most: 9 }), (steps) => {
      const network = plainNetwork(processFrom({ steps }).steps);
      const early = earliestStarts(network);
      const total = Math.max(...early.map((start, step) => start + (network.minutes[step] as number)));
      const late = latestStarts(network, total);
      expect(timesOf(network)).toMatchObject({
        earlyStart: early,
        lateStart: late,
        finish: total,
        freeFloat: freeFloats(network, early, total),
      });
      expect(Math.min(...early)).toBeGreaterThanOrEqual(0);
      late.forEach((start, step) => {
        expect(start).toBeGreaterThanOrEqual(early[step] as number);
      });
    }),
    { numRuns: 500 },
  );
});

describe("laws", () => {
  const finishOf = (network: PlainNetwork) => timesOf(network).finish;

  test("with finish-to-start links only, more days never shorten", () => {
    fc.assert(
      fc.property(randomSteps({ links: ["FS"] }), fc.nat(1000), fc.integer({ min: 1, max: 5 }), (steps, which, more) => {
        const network = plainNetwork(processFrom({ steps }).steps);
        const step = which % network.minutes.length;
        const minutes = network.minutes.map((each, index) => (index === step ? each + more : each));
        expect(finishOf({ ...network, minutes })).toBeGreaterThanOrEqual(finishOf(network));
      }),
      { numRuns: 300 },
    );
  });

  test("removing a link of any type never lengthens", () => {
    fc.assert(
      fc.property(randomSteps(), fc.nat(1000), (steps, which) => {
        const network = plainNetwork(processFrom({ steps }).steps);
        fc.pre(network.links.length > 0);
        const links = network.links.filter((_, index) => index !== which % network.links.length);
        expect(finishOf({ ...network, links })).toBeLessThanOrEqual(finishOf(network));
      }),
      { numRuns: 300 },
    );
  });

  test("with other links more days may shorten: a longer step that is entered at its finish starts earlier", () => {
    const links = [
      { from: 0, to: 1, type: "FF", lag: 0 },
      { from: 1, to: 2, type: "SS", lag: 0 },
    ] as const;
    // a 0–9; b of 1 day 8–9, of 5 days 4–9; c of 6 days starts with b
    expect(finishOf({ minutes: [9, 1, 6], links })).toBe(14);
    expect(finishOf({ minutes: [9, 5, 6], links })).toBe(10);
  });

  test("a network run backwards mirrors times and total floats", () => {
    const mirrored = { FS: "FS", SS: "FF", FF: "SS", SF: "SF" } as const;
    fc.assert(
      fc.property(randomSteps(), (steps) => {
        const network = plainNetwork(processFrom({ steps }).steps);
        const links = network.links.map(({ from, to, type, lag }) => ({ from: to, to: from, type: mirrored[type], lag }));
        const { finish, lateFinish, lateStart, totalFloat } = timesOf(network);
        const back = (times: readonly number[]) => times.map((time) => finish - time);
        const expected = { finish, totalFloat, earlyStart: back(lateFinish), earlyFinish: back(lateStart) };
        expect(timesOf({ ...network, links })).toMatchObject(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("the order in which steps and links are declared changes nothing", () => {
    const shuffled = randomSteps().chain((steps) =>
      fc.tuple(fc.constant(steps), fc.shuffledSubarray([...steps.keys()], { minLength: steps.length })),
    );
    fc.assert(
      fc.property(shuffled, ([steps, order]) => {
        const network = plainNetwork(processFrom({ steps }).steps);
        const place = (step: number) => order.indexOf(step);
        const moved = {
          minutes: order.map((step) => network.minutes[step] as number),
          links: network.links.map((link) => ({ ...link, from: place(link.from), to: place(link.to) })).reverse(),
        };
        const { finish, ...times } = timesOf(network);
        const expected = Object.entries(times).map(([name, values]) => [name, order.map((step) => values[step])]);
        expect(timesOf(moved)).toEqual({ finish, ...Object.fromEntries(expected) });

        const content = order.map((step) => steps[step] as (typeof steps)[number]);
        const { days, criticalSteps, counted } = schedule(processFrom({ steps: content }));
        const declared = schedule(processFrom({ steps }));
        expect([days, counted, [...criticalSteps].sort()]).toEqual([declared.days, declared.counted, [...declared.criticalSteps].sort()]);
      }),
      { numRuns: 300 },
    );
  });
});
