import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discover } from "../../../src/analysis/calibrate/index.ts";
import { readCatalog, writeCatalog } from "../../../src/formats/index.ts";
import { hasErrors, type Process } from "../../../src/model/index.ts";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { formatCalibration } from "../../../src/pages/report/index.ts";
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
    expect(calibration.quality.distance).toBeLessThan(0.08 * (calibration.quality.later.mean ?? Number.NaN));
  });

  test.each([0, -1, 1.01, Number.NaN])("cannot keep %s of what happened", async (keep) => {
    const log = await logOfWords("ab");
    await expect(discover(log, { keep })).rejects.toThrow(RangeError);
  });
});

describe("whatever activities are called, the file that is written is sound", () => {
  /** Two cases that go different ways, so that the names also stand in outcomes. */
  async function discoverNames(...names: readonly string[]) {
    const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const rows = [names, names.toReversed(), names.slice(1)].flatMap((each, number) =>
      each.map((name, index) => `${number},${quote(name)},2026-03-02T09:${10 + index}:00`),
    );
    return discover(await logOf(`case,activity,time\n${rows.join("\n")}`), { keep: 1 });
  }

  test.each([
    ["one letter more than a name may have", ["a".repeat(2_001), "b"]],
    ["many long names in one outcome", ["a".repeat(1_999), "b".repeat(1_999), "c", "d"]],
    ["a letter of two code units where a name is cut", [`${"a".repeat(1_998)}𖦐${"b".repeat(9)}`, "c"]],
    ["a letter of two code units where an id is cut", [`${"a".repeat(57)}𖦐x`, `${"a".repeat(57)}𖦐y`, "𖦐".repeat(40)]],
    ["names without a letter", ["!!!", "???", "step", "-2", "…"]],
    ["names that differ in what an id cannot have", ["a b", "a-b", "A b", "a/b", "a-b-2"]],
    ["names of the two ends", ["start", "Start", "end", "结束", "开始"]],
    ["words of YAML and of JavaScript", ["null", "true", "~", "1.0", "__proto__", "constructor", "# a", "a: b"]],
  ])("%s", async (_, names) => {
    const { catalog } = await discoverNames(...names);
    expect(hasErrors(checkCatalog(catalog))).toBe(false);
    const { catalog: again, problems } = readCatalog(writeCatalog(catalog));
    expect(problems).toEqual([]);
    expect(again).toEqual(catalog);
  });

  test("any names at all", async () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 70 }),
      fc.string({ unit: fc.constantFrom("a", "𖦐", "-", " ", "é"), minLength: 55, maxLength: 70 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), async (names) => {
        fc.pre(names.some((each) => each.trim() !== ""));
        const { catalog } = await discoverNames(...names);
        expect(hasErrors(checkCatalog(catalog))).toBe(false);
        const read = readCatalog(writeCatalog(catalog));
        expect(hasErrors([...read.problems, ...checkCatalog(read.catalog)])).toBe(false);
      }),
      { numRuns: 150, seed: 18 },
    );
  });

  test("however little is kept, the most frequent beginning is", async () => {
    const { catalog } = await discover(await logOfWords("ababababab", "ba", "ca"), { keep: 1e-12 });
    expect(catalog.processes[0]?.steps.length).toBeGreaterThan(2);
  });
});

describe("of too few cases to be halved", () => {
  test.each([["a"], ["abc"], ["aaaa"]])("one case, %s, is no reason for a number that is none", async (word) => {
    const { calibration } = await discover(await logOfWords(word));
    expect(calibration.quality.earlier).toEqual({ cases: 0, mean: null, median: null });
    expect(calibration.quality.between).toBeNull();
    for (const lang of ["zh", "en"] as const) {
      const text = formatCalibration(calibration, { lang, width: 80, style: (each) => each });
      expect(text).not.toMatch(/NaN|Infinity|null|undefined/);
      expect(text).toContain(lang === "zh" ? "案件太少" : "There are too few cases");
    }
    expect(commandDocuments.discover.safeParse({ leadpath: 1, ...calibration, leftOut: [] }).error).toBeUndefined();
  });

  test("as many as 1 to 40 cases of any durations, also none, have finite figures only", async () => {
    const minutes = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100_000));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(minutes, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 }), async (cases) => {
        const rows = cases.flatMap((each, number) => {
          let now = Date.parse("2026-03-02T01:00:00Z") + number * 60_000;
          return each.map((gap, index) => {
            now += gap * 60_000;
            return `${number},step ${index},${new Date(now).toISOString()}`;
          });
        });
        const { calibration } = await discover(await logOf(`case,activity,time\n${rows.join("\n")}`), { keep: 1 });
        expect(formatCalibration(calibration, { lang: "en", width: 80, style: (each) => each })).not.toMatch(/NaN|Infinity/);
        const document = JSON.parse(JSON.stringify({ leadpath: 1, ...calibration, leftOut: [] }));
        expect(document).toEqual({ leadpath: 1, ...calibration, leftOut: [] });
        expect(commandDocuments.discover.safeParse(document).error).toBeUndefined();
      }),
      { numRuns: 60, seed: 18 },
    );
  });
});
