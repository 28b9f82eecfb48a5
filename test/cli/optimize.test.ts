import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documents } from "../../src/cli/documents.ts";
import { widthOf } from "../../src/cli/width.ts";
import { optimize } from "../../src/optimize/index.ts";
import { entangled, entangledContent } from "../support/entangled.ts";
import { leadpath, spawnLeadpath } from "./run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";

test("names the measures that reach a target with the least effort", async () => {
  const { status, stdout, stderr } = await leadpath("optimize", renewal, "--target", "586");
  expect(status).toBe(0);
  expect(stderr).toBe("");
  expect(stdout).toContain("effort 48, 955 → 583 days, proven to be the best");
  expect(stdout).toMatch(/M16 +Joint completion acceptance +within powers +4\n/);
  expect(stdout).toMatch(/total +48\n/);
});

test("lists the next best sets", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--target", "925", "--best", "3", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    status: "optimal",
    set: { measures: ["M04"], effort: 2, days: 925 },
    gap: 0,
    alternatives: [
      { effort: 3, days: 913, measures: ["M03", "M04"] },
      { effort: 3, days: 915, measures: ["M07"] },
    ],
  });
});

test("asks the solver in another thread for a process that does not come apart, and ends", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  const file = join(folder, "entangled.json");
  await writeFile(file, JSON.stringify({ leadpath: 1, processes: [{ id: "p", ...entangledContent }] }));
  const { status, stdout } = spawnLeadpath(["optimize", file, "--budget", "9", "--json"]);
  await rm(folder, { recursive: true });
  expect(status).toBe(0);
  const { days } = (await optimize(entangled(), { budget: 9 })).set ?? {};
  expect(JSON.parse(stdout)).toMatchObject({ status: "optimal", set: { days } });
});

test("tells the least days and the path that is left when a target is out of reach", async () => {
  const { status, stdout } = await leadpath("optimize", renewal, "--target", "500");
  expect(status).toBe(3);
  expect(stdout).toContain("no set of measures does it, which is proven");
  expect(stdout).toContain("501 days, with an effort of 68");
  expect(stdout).toContain("A01 → A02");
});

test("explains who saves what", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--target", "600", "--must", "M04,M05", "--explain");
  expect(stdout).toContain("Who saves what");
  expect(stdout).toMatch(/M04 +Verify land and buildings.* 30 +20 +30 +25 +25\n/);
  expect(stdout).toContain("M04 and M05 share 10 days");
  const json = await leadpath("optimize", renewal, "--target", "600", "--must", "M04,M05", "--explain", "--json");
  expect(documents.optimize.parse(JSON.parse(json.stdout))).toMatchObject({
    attribution: { exact: true, pairs: [{ measures: ["M04", "M05"], kind: "overlap", days: 10 }] },
  });
});

test("lists every effort that reaches less", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--frontier");
  expect(stdout).toContain("69 points");
  expect(stdout).toMatch(/\n +0 +955 {2}–\n/);
  expect(stdout).toMatch(/\n +68 +501 {2}M01 /);
});

test.each(["zh", "en"])("keeps to 80 columns in %s", async (lang) => {
  for (const wanted of [["--target", "586", "--explain"], ["--target", "1"], ["--frontier"]]) {
    const { stdout } = await leadpath("optimize", renewal, ...wanted, "--lang", lang);
    expect(Math.max(...stdout.split("\n").map(widthOf))).toBeLessThanOrEqual(80);
    if (lang === "zh") expect(stdout).not.toMatch(/effort|days|proven/);
  }
});

test.each([
  ["nothing that is wanted", [], "one of --target, --budget, --frontier"],
  ["two things", ["--target", "1", "--budget", "2"], "one of --target, --budget, --frontier"],
  ["no number", ["--target", "soon"], "--target"],
  ["no count", ["--target", "586", "--best", "0"], "--best"],
  ["sets of the frontier", ["--frontier", "--best", "2"], "--best is not for --frontier"],
  ["an explanation of the frontier", ["--frontier", "--explain"], "--explain is not for --frontier"],
  ["an unknown guard", ["--frontier", "--allow", "anything"], "--allow"],
  ["an unknown measure", ["--frontier", "--must", "M99"], 'no measure "M99"'],
])("does not take %s", async (_, options, told) => {
  const { status, stderr } = await leadpath("optimize", renewal, ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

describe("a picture of the frontier", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is written beside the text, with the target as a line and the scenarios of the file", async () => {
    const file = join(folder, "frontier.svg");
    const { status, stdout, stderr } = await leadpath("optimize", renewal, "--frontier", "--target", "700", "-o", file);
    expect([status, stderr]).toEqual([0, `Wrote ${file}\n`]);
    expect(stdout).toContain("69 points");
    const svg = await readFile(file, "utf8");
    for (const text of ["Target 700 days", "Least effort", "Reformed process", "effort 52 · 586 days"]) expect(svg).toContain(`>${text}<`);
  });

  test.each([
    [["--target", "700", "-o", "x.svg"], "-o draws --frontier"],
    [["--frontier", "--target", "700", "--budget", "3", "-o", "x.svg"], "--target or --budget, not both"],
    [["--frontier", "-o", "x.gif"], "x.gif"],
    [["--frontier", "-o", "x.drawio"], "Only flowcharts"],
    [["--frontier", "--target", "700"], "one of --target, --budget, --frontier"],
  ])("refuses %j", async (options, words) => {
    const { status, stdout, stderr } = await leadpath("optimize", renewal, ...options);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
  });

  test("is a view of draw, where a chosen set has its days as the target", async () => {
    const { stdout } = await leadpath("draw", renewal, "--view", "frontier", "--scenario", "reform", "--theme", "night");
    for (const text of ["Target 586 days", "effort 48 · 583 days"]) expect(stdout).toContain(`>${text}<`);
    const plain = await leadpath("draw", renewal, "--view", "frontier");
    expect(plain.stdout).not.toContain("Target");
    const byHand = await leadpath("draw", renewal, "--view", "frontier", "--set", "B01.days=3");
    expect([byHand.status, byHand.stderr.includes("not --set or --without")]).toEqual([2, true]);
  });
});
