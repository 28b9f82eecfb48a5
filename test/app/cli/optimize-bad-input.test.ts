import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { leadpath, spawnLeadpath } from "./run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const twoSteps = "[{id: a, kind: start, days: 4}, {id: b, kind: end, days: 6, after: [a]}]";

/** A process of two steps of 4 and 6 days, or of others. */
async function processWith(measures: string, steps = twoSteps): Promise<string> {
  const path = join(folder, "process.yaml");
  await writeFile(path, `leadpath: 1\nprocesses:\n  - id: p\n    steps: ${steps}\n    measures: [${measures}]\n`);
  return path;
}

const shorter = "{id: M1, effort: 2, changes: [{step: a, days: 1}]}";

test.each([
  ["a target of 0", ["--target", "0"], 3, /no set of measures does it, which is proven[\s\S]*7 days, with an effort of 2: M1/],
  ["a negative target", ["--target", "-5"], 3, /Target -5 working days: no set/],
  ["a target of a billion", ["--target", "1e9"], 0, /effort 0, 10 → 10 days, proven[\s\S]*No measures are needed/],
  ["a budget of 0", ["--budget", "0"], 0, /effort 0, 10 → 10 days, proven/],
  ["a negative budget", ["--budget", "-1"], 3, /Budget -1: no set[\s\S]*The least effort that a set takes is 0\n/],
  ["a budget below what must be", ["--budget", "1", "--must", "M1"], 3, /Budget 1: no set[\s\S]*The least effort that a set takes is 2\n/],
  ["a billion to spend", ["--budget", "1e9"], 0, /effort 2, 10 → 7 days, proven/],
])("%s", async (_, asked, expected, told) => {
  const { status, stdout, stderr } = await leadpath("optimize", await processWith(shorter), ...asked);
  expect(stderr).toBe("");
  expect(stdout).toMatch(told);
  expect(status).toBe(expected);
});

test.each([
  [["--target", "abc"], "abc", "--target"],
  [["--target", ""], "", "--target"],
  [["--target", "Infinity"], "Infinity", "--target"],
  [["--budget", "1,5"], "1,5", "--budget"],
  [["--target", "5", "--best", "0"], "0", "--best"],
  [["--target", "5", "--best", "-1"], "-1", "--best"],
  [["--target", "5", "--best", "1001"], "1001", "--best"],
  [["--target", "5", "--best", "2.5"], "2.5", "--best"],
])("%j is wrong usage, in both languages", async (asked, value, option) => {
  const file = await processWith(shorter);
  for (const lang of ["zh", "en"]) {
    const { status, stdout, stderr } = await leadpath("optimize", file, ...asked, "--lang", lang);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(value);
    expect(stderr).toContain(option);
    expect(/\p{Script=Han}/u.test(stderr)).toBe(lang === "zh");
  }
});

test("without measures a target that the process meets is met, and no other", async () => {
  const file = await processWith("");
  expect(await leadpath("optimize", file, "--target", "10")).toMatchObject({ status: 0 });
  const { status, stdout } = await leadpath("optimize", file, "--target", "9");
  expect(status).toBe(3);
  expect(stdout).toContain("10 days, with an effort of 0: without measures");
});

test("a measure that excludes itself is an error of the file", async () => {
  const file = await processWith("{id: M1, effort: 1, excludes: [M1], changes: [{step: a, days: 1}]}");
  const { status, stderr } = await leadpath("optimize", file, "--target", "7");
  expect(status).toBe(1);
  expect(stderr).toContain("broken-excludes");
});

test("measures that require each other in a ring are chosen together", async () => {
  const ring = ["a", "b"].map((step, at) => `{id: M${at}, effort: 1, requires: [M${1 - at}], changes: [{step: ${step}, days: 1}]}`);
  const { status, stdout } = await leadpath("optimize", await processWith(ring.join(", ")), "--target", "7", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ status: "optimal", set: { measures: ["M0", "M1"], effort: 2, days: 2 } });
});

test("measures that exclude each other in a ring: one of them is chosen", async () => {
  const ring = [0, 1, 2].map(
    (at) => `{id: M${at}, effort: ${at + 1}, excludes: [M${(at + 1) % 3}], changes: [{step: b, days: ${3 - at}}]}`,
  );
  const { stdout } = await leadpath("optimize", await processWith(ring.join(", ")), "--budget", "9", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ set: { measures: ["M2"], effort: 3, days: 5 } });
});

test.each([
  ["that exclude each other", ["--must", "M1,M2"], 'Measures "M1" and "M2" exclude each other. Leave out one of the two'],
  [
    "that need one that is left out",
    ["--must", "M2", "--never", "M3"],
    'Measure "M2" works only together with M3. Add M3, or leave out "M2"',
  ],
])("why there is no set with measures %s is told, once", async (_, must, told) => {
  const file = await processWith(
    `{id: M1, effort: 1, excludes: [M2]}, {id: M2, effort: 1, requires: [M3], changes: [{step: a, days: 1}]}, {id: M3, effort: 1}`,
  );
  const { status, stdout } = spawnLeadpath(["optimize", file, "--target", "9", ...must]);
  expect(status).toBe(3);
  expect(stdout.split(told)).toHaveLength(2);
  const json = JSON.parse(spawnLeadpath(["optimize", file, "--target", "9", ...must, "--json"]).stdout);
  expect(commandDocuments.optimize.parse(json)).toMatchObject({ noSet: { problems: [{ message: expect.stringContaining("M2") }] } });
});

test("500 measures on a chain", async () => {
  const ids = Array.from({ length: 500 }, (_, at) => at);
  const steps = ids.map((at) => `{id: s${at}, kind: ${at === 0 ? "start" : "task"}, days: 3${at === 0 ? "" : `, after: [s${at - 1}]`}}`);
  const measures = ids.map((at) => `{id: M${at}, effort: ${(at % 7) + 1}, changes: [{step: s${at}, days: 1}]}`);
  const { status, stdout } = await leadpath("optimize", await processWith(measures.join(", "), `[${steps}]`), "--target", "1000", "--json");
  expect(status).toBe(0);
  // Each saves 2 days: of 250 measures 72 cost 1, 72 cost 2, 72 cost 3, and 34 cost 4.
  expect(JSON.parse(stdout)).toMatchObject({ status: "optimal", set: { effort: 72 + 144 + 216 + 34 * 4, days: 1_000 } });
});
