import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discover } from "../../../src/analysis/calibrate/index.ts";
import { readCatalog, writeCatalog } from "../../../src/formats/index.ts";
import { hasErrors, type Process } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { licenceLog, truth } from "../../support/licence-log.ts";
import { logOf, logOfWords } from "../../support/logs.ts";

async function processOf(keep: number, ...words: string[]): Promise<Process> {
  const { catalog } = await discover(await logOfWords(...words), { keep });
  return catalog.processes[0] as Process;
}

/** Each step with what is before it: `b<a`, over an outcome `b<a:outcome`. */
function linksOf({ steps }: Process): string[] {
  return steps.flatMap(({ id, after }) => after.map(({ step, outcome }) => `${id}<${step}${outcome === undefined ? "" : `:${outcome}`}`));
}

describe("a discovered process", () => {
  test("of one sequence is a chain", async () => {
    expect(linksOf(await processOf(1, "abc", "abc"))).toEqual(["a<start", "b<a", "c<b", "end<c"]);
  });

  test("runs side by side what comes in either order", async () => {
    expect(linksOf(await processOf(1, "abcd", "acbd"))).toEqual(expect.arrayContaining(["b<a", "c<a"]));
    expect(linksOf(await processOf(1, "abcd", "acbd")).filter((link) => /b<c|c<b/.test(link))).toEqual([]);
  });

  test("decides where cases go different ways, as often as they do", async () => {
    const process = await processOf(1, "abd", "abd", "abd", "acd");
    const decision = process.steps.find(({ id }) => id === "a");
    expect(decision).toMatchObject({
      kind: "decision",
      outcomes: [
        { id: "b", probability: 0.75 },
        { id: "c", probability: 0.25 },
      ],
    });
    expect(linksOf(process)).toEqual(expect.arrayContaining(["b<a:b", "c<a:c", "d<b", "d<c"]));
  });

  test("goes back where cases do, with their rounds", async () => {
    const process = await processOf(1, "abc", "abc", "abababc");
    const decision = process.steps.find(({ id }) => id === "b");
    expect(decision?.outcomes).toMatchObject([
      { id: "c", probability: 0.6 },
      { returnTo: "a", probability: 0.4, rounds: 2 },
    ]);
  });

  test("leaves out what is rare, and says so", async () => {
    const words = [...Array<string>(20).fill("abc"), "axc"];
    const { leftOut } = await discover(await logOfWords(...words), { keep: 0.9 });
    expect(leftOut).toEqual(["x"]);
    expect((await discover(await logOfWords(...words), { keep: 1 })).leftOut).toEqual([]);
  });

  test("of any log passes the check, and reads back", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e", "f"), minLength: 1, maxLength: 9 });
    const keep = fc.constantFrom(0.5, 0.8, 0.95, 1);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), keep, async (words, share) => {
        const { catalog } = await discover(await logOfWords(...words), { keep: share });
        expect(hasErrors(checkCatalog(catalog))).toBe(false);
        const { catalog: again, problems } = readCatalog(writeCatalog(catalog));
        expect(problems).toEqual([]);
        expect(again).toEqual(catalog);
      }),
      { numRuns: 60 },
    );
  });

  test("finds the course of a known process", async () => {
    const log = await logOf(licenceLog(await loadCalendar("cn"), 800, 3));
    const { catalog, calibration } = await discover(log, { calendar: "cn", keep: 1 });
    const [{ steps }] = catalog.processes as [Process];
    const back = steps.flatMap(({ outcomes = [] }) => outcomes.filter(({ returnTo }) => returnTo === "Application"));
    expect(back).toHaveLength(1);
    expect(back[0]?.probability).toBeCloseTo(truth.correct / (1 + truth.correct), 1);
    expect(calibration.quality.distance).toBeLessThan(0.08 * calibration.quality.later.mean);
  });

  test.each([0, -1, 1.01, Number.NaN])("cannot keep %s of what happened", async (keep) => {
    const log = await logOfWords("ab");
    await expect(discover(log, { keep })).rejects.toThrow(RangeError);
  });
});
