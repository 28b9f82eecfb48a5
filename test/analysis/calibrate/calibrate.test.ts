import { beforeAll, describe, expect, test } from "vitest";
import { type Calibration, calibrate } from "../../../src/analysis/calibrate/index.ts";
import type { EventLog } from "../../../src/formats/index.ts";
import type { Actual } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { licenceLog, truth } from "../../support/licence-log.ts";
import { logOf, logOfWords } from "../../support/logs.ts";
import { codesOf, processFrom } from "../../support/process.ts";

describe("a log that was drawn from a known process", () => {
  let result: Calibration;
  beforeAll(async () => {
    result = await calibrate(fixtureProcess("licence"), await logOf(licenceLog(await loadCalendar("cn"), 3000, 11)));
  });
  const fitOf = (step: string) => result.steps.find((each) => each.step === step)?.fit;
  const shareOf = (step: string, outcome: string) => result.outcomes.find((each) => each.step === step && each.outcome === outcome);

  test.each(["accept", "review", "hearing", "decide"] as const)(
    "gives back the PERT of %s: its mean within a thirtieth, its ends within a tenth of the spread",
    (step) => {
      const { low, likely, high } = truth[step];
      const fit = fitOf(step);
      const mean = (low + 4 * likely + high) / 6;
      expect(Math.abs((fit?.mean as number) - mean)).toBeLessThan(0.03 * mean);
      expect(fit?.family).toBe("pert");
      const found = fit?.actual as { low: number; likely: number; high: number };
      for (const key of ["low", "likely", "high"] as const)
        expect(Math.abs(found[key] - truth[step][key])).toBeLessThan(0.1 * (high - low));
    },
  );

  test("gives back the lognormal of the certificate", () => {
    const { p50, p90 } = (fitOf("certificate") as { actual: object }).actual as { p50: number; p90: number };
    expect(fitOf("certificate")?.family).toBe("lognormal");
    expect(Math.abs(p50 - truth.certificate.p50)).toBeLessThan(0.15);
    expect(Math.abs(p90 - truth.certificate.p90)).toBeLessThan(0.5);
  });

  test.each([
    ["accept", "correct", (3000 * truth.correct) / (3000 * (1 + truth.correct))],
    ["special", "needed", truth.needed],
    ["decide", "denied", truth.denied],
  ])("has the probability of %s: %s in its interval", (step, outcome, probability) => {
    const share = shareOf(step, outcome);
    expect(share?.low).toBeLessThan(probability);
    expect(share?.high).toBeGreaterThan(probability);
  });

  test("has the arrivals, by chance", () => {
    expect(result.arrivals?.perDay).toBeGreaterThan(truth.perDay * 0.95);
    expect(result.arrivals?.perDay).toBeLessThan(truth.perDay * 1.05);
    expect(result.arrivals?.variation).toBeGreaterThan(0.93);
    expect(result.arrivals?.variation).toBeLessThan(1.07);
  });

  test("agrees with the simulation", () => {
    expect(result.quality.distance).toBeLessThan(0.05 * (result.quality.later.mean ?? Number.NaN));
    expect(result.outOfOrder).toBe(0);
    expect(result.unmapped).toBe(0);
  });
});

const chain = processFrom({
  steps: [
    { id: "a", kind: "start", days: 0 },
    { id: "b", days: 4, after: ["a"] },
    { id: "c", days: 2, after: ["b"] },
    { id: "d", days: 1, after: ["c"] },
  ],
});
const actualOf = (result: Calibration, step: string): Actual | undefined => result.changes.find((each) => each.step === step)?.actual;

describe("steps", () => {
  test("take from the last of what comes before them", async () => {
    const result = await calibrate(chain, await logOfWords("abcd", "abcd"));
    for (const step of ["b", "c", "d"]) expect(actualOf(result, step)).toEqual({ samples: [0.125] });
  });

  test("that the log does not know are within those after them, or stay as they are", async () => {
    const result = await calibrate(chain, await logOfWords("ac", "ac"));
    expect(result.steps.map(({ status }) => status)).toEqual(["fitted", "within", "fitted", "kept"]);
    expect(actualOf(result, "b")).toEqual({ samples: [0] });
    expect(actualOf(result, "c")).toEqual({ samples: [0.125] });
    expect(actualOf(result, "d")).toBeUndefined();
  });

  test("say how much of them is work where the log says when it began", async () => {
    const rows = "1,a,,2026-03-02T09:00\n1,b,2026-03-02T12:00,2026-03-02T13:00\n";
    const result = await calibrate(chain, await logOf(`case,activity,start,time\n${rows}`));
    const step = result.steps[1];
    expect(step?.fit?.mean).toBeCloseTo(0.5, 3);
    expect(step?.work).toBeCloseTo(0.125, 3);
  });

  test("that come too early count from the work before them, and are told", async () => {
    const result = await calibrate(chain, await logOfWords("acbd"));
    expect(result.outOfOrder).toBe(1);
    expect(actualOf(result, "c")).toEqual({ samples: [0.125] });
    expect(actualOf(result, "b")).toEqual({ samples: [0.25] });
  });
});

describe("activities", () => {
  const named = processFrom({
    steps: [
      { id: "check", name: { zh: "审查", en: "Check" } },
      { id: "decide", after: ["check"] },
    ],
  });
  const log = (name: string): Promise<EventLog> => logOf(`case,activity,time\n1,${name},2026-03-02T09:00\n1,decide,2026-03-02T10:00\n`);
  const mapped = async (name: string, map = {}) => (await calibrate(named, await log(name), { map })).activities[0];

  test.each(["check", "Check", "审查"])("are the step with the id or name %s", async (name) => {
    expect(await mapped(name)).toEqual({ activity: name, count: 1, step: "check" });
  });

  test("are not taken for a step that is only near, which is suggested", async () => {
    expect(await mapped("Cheek")).toEqual({ activity: "Cheek", count: 1, suggestion: "check" });
    expect(await mapped("Something else")).toEqual({ activity: "Something else", count: 1 });
    expect(await mapped("Something else", { "Something else": "check" })).toMatchObject({ step: "check" });
  });

  test.each([
    [{ Cheek: "check" }, ["unknown-activity"]],
    [{ check: "chek" }, ["unknown-step"]],
  ])("%j is a problem", async (map, expected) => {
    const read = await log("check");
    const codes = await calibrate(named, read, { map }).then(
      () => [],
      (error) =>
        codesOf(() => {
          throw error;
        }),
    );
    expect(codes).toEqual(expected);
  });

  test("none of which is a step are a problem", async () => {
    const other = processFrom({ steps: [{ id: "q" }] });
    const read = await log("x");
    await expect(calibrate(other, read)).rejects.toMatchObject({ problems: [{ code: "unknown-step" }] });
  });
});

describe("outcomes", () => {
  const decided = processFrom({
    steps: [
      { id: "a", kind: "start" },
      {
        id: "b",
        kind: "decision",
        after: ["a"],
        outcomes: [
          { id: "yes", probability: 0.5 },
          { id: "no", probability: 0.3 },
          { id: "again", probability: 0.2, returnTo: "a", rounds: 1 },
        ],
      },
      { id: "c", after: [{ step: "b", outcome: "yes" }] },
      { id: "d", after: [{ step: "b", outcome: "no" }] },
    ],
  });

  test("are seen from what follows, returns with their rounds", async () => {
    const { changes } = await calibrate(decided, await logOfWords("abc", "abc", "abd", "abababc"));
    expect(changes.find(({ step }) => step === "b")?.outcomes).toEqual([
      { id: "yes", probability: 0.5 },
      { id: "no", probability: 0.1667 },
      { id: "again", probability: 0.3333, rounds: 2 },
    ]);
  });

  test("that cannot be seen are not counted", async () => {
    const { outcomes } = await calibrate(decided, await logOfWords("abc", "abd", "ab"));
    expect(outcomes.map(({ count, of }) => `${count}/${of}`)).toEqual(["1/2", "1/2", "0/2"]);
  });

  test("of reviews that must all agree are what lets the process go on", async () => {
    const review = (id: string) => ({
      id,
      kind: "decision" as const,
      after: ["a"],
      outcomes: [{ id: "ok" }, { id: "refused" }],
    });
    const both = processFrom({
      steps: [
        { id: "a", kind: "start" },
        review("b"),
        review("c"),
        {
          id: "d",
          after: [
            { step: "b", outcome: "ok" },
            { step: "c", outcome: "ok" },
          ],
        },
        {
          id: "e",
          kind: "end",
          after: [
            { step: "b", outcome: "refused" },
            { step: "c", outcome: "refused" },
          ],
        },
      ],
    });
    const { outcomes } = await calibrate(both, await logOfWords("abcd", "acbd"));
    expect(outcomes.map(({ step, outcome, count }) => `${step} ${outcome} ${count}`)).toEqual([
      "b ok 2",
      "b refused 0",
      "c ok 2",
      "c refused 0",
    ]);
  });
});

test("the same log gives the same result", async () => {
  const log = await logOf(licenceLog(await loadCalendar("cn"), 60, 5));
  expect(await calibrate(fixtureProcess("licence"), log)).toEqual(await calibrate(fixtureProcess("licence"), log));
});
