import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadHighsSolver, optimize } from "../../../src/analysis/optimize/index.ts";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { entangled, entangledContent } from "../../support/entangled.ts";
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

test("a search that ends at once tells a set that will do, and that the next best are not known", async () => {
  const asked = ["optimize", "fixtures/time-cost.yaml", "--target", "110", "--best", "2", "--time", "0.001"];
  const { status, stdout } = await leadpath(...asked);
  expect(status).toBe(0);
  expect(stdout).toContain("proven is only that the effort cannot be below 0");
  expect(stdout).toContain("The search ended early: the sets that come after are not listed");
  const document = commandDocuments.optimize.parse(JSON.parse((await leadpath(...asked, "--json")).stdout));
  expect(document).toMatchObject({ status: "feasible", alternatives: [], alternativesProven: false });
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

test("tells where the next best sets differ from the best one, however many measures they have", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--budget", "40", "--allow", "within-powers", "--best", "3");
  expect(stdout).toMatch(/40 +633 +511 {2}\+M20 \+M22 −M05 −M19\n/);
  expect(stdout).not.toContain("more");
});

test("says where all measures of the points are", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--frontier");
  expect(stdout).toContain("--json lists all measures of every point");
  const { stdout: few } = await leadpath("optimize", renewal, "--frontier", "--allow", "needs-law");
  expect(few).not.toContain("--json");
});

test("asks the solver in another thread for a process that does not come apart, and ends", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  const file = join(folder, "entangled.json");
  await writeFile(file, JSON.stringify({ leadpath: 1, processes: [{ id: "p", ...entangledContent(40) }] }));
  const { status, stdout } = spawnLeadpath(["optimize", file, "--budget", "4", "--json"]);
  await rm(folder, { recursive: true });
  expect(status).toBe(0);
  const { days } = (await optimize(entangled(40), { budget: 4, solver: await loadHighsSolver() })).set ?? {};
  expect(JSON.parse(stdout)).toMatchObject({ status: "optimal", set: { days } });
});

const spread = ["--spread", "0.8,1,1.5"];

test("takes the set that keeps a target in a share of cases, and says how sure that is", async () => {
  const asked = ["optimize", renewal, "--target", "650", "--confidence", "0.8", ...spread, "--scenario", "reform"];
  const { status, stdout } = await leadpath(...asked);
  expect(status).toBe(0);
  const text = stdout.replaceAll(/\s+/g, " ");
  expect(text).toContain("Target 650 working days in 80 % of cases: effort 45.");
  expect(text).toContain("Of 10000 other cases 89.5 % (88.9–90.1) keep to it, against 0.0 % (0.0–0.0) without measures.");
  expect(text).toContain("With 95 % confidence no set of less effort than 44 does it.");
  expect(text).toContain("A set of effort 44 was passed over");
  expect(text).toContain("an effort of 35 would do; but that set keeps to it in 0.7 % (0.5–0.8) of cases.");
  expect(text).toContain('Scenario "reform": effort 52, kept in 98.1 % (97.8–98.3) of cases.');
  const { stdout: json } = await leadpath(...asked, "--json");
  const document = JSON.parse(json);
  expect(commandDocuments.optimize.safeParse(document).error).toBeUndefined();
  expect(document).toMatchObject({ status: "feasible", bound: 44, set: { effort: 45 }, risk: { isAssured: true, leastEffort: 44 } });
  const { stdout: chinese } = await leadpath(...asked, "--lang", "zh");
  for (const lines of [stdout, chinese]) expect(Math.max(...lines.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
});

test("proves what the planned days leave open, and says when nothing varies", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--target", "600", "--confidence", "0.8", ...spread);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("effort 55, proven to be the least in the 1000 cases compared");
  const { stdout: constant } = await leadpath("optimize", renewal, "--target", "586", "--confidence", "0.8");
  expect(constant).toContain("effort 48");
  expect(constant).toContain("All cases take the same days");
});

test("tells the best chance of a target that is out of reach too often", async () => {
  const { status, stdout } = await leadpath("optimize", renewal, "--target", "540", "--confidence", "0.9", ...spread);
  expect(status).toBe(3);
  const text = stdout.replaceAll(/\s+/g, " ");
  expect(text).toContain("It is kept most often with an effort of 68, in 71.8 % (70.9–72.6) of 10000 other cases.");
  expect(text).toContain("The least days within which 90 % of cases are done are 548.62, with an effort of 68: M01, M02");
  expect(text).toContain("With 95 % confidence no set does it.");
});

test.each([
  ["--target 586 --confidence 80", "--confidence"],
  ["--target promised --confidence 0.8", "--confidence"],
  ["--budget 40 --confidence 0.8", "--confidence"],
  ["--target 586 --confidence 0.8 --best 2", "--best"],
  ["--target 586 --confidence 0.8 --start 2026-03-02", "--start"],
  ["--target 586 --spread 0.8,1,1.5", "--spread"],
  ["--target 586 --seed 3", "--seed"],
])("%s is wrong usage", async (options, named) => {
  const { status, stderr } = await leadpath("optimize", renewal, ...options.split(" "));
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(named);
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
  expect(stdout).toContain("counted: its share of what is saved of the days that count.");
  expect(stdout).toMatch(/M04 +Verify land and buildings.* 30 +20 +30 +25 +25\n/);
  expect(stdout).toContain("M04 and M05 share 10 days");
  const json = await leadpath("optimize", renewal, "--target", "600", "--must", "M04,M05", "--explain", "--json");
  expect(commandDocuments.optimize.parse(JSON.parse(json.stdout))).toMatchObject({
    attribution: { exact: true, pairs: [{ measures: ["M04", "M05"], kind: "overlap", days: 10 }] },
  });
});

test("lists every effort that reaches less", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--frontier");
  expect(stdout).toContain("69 points");
  expect(stdout).toMatch(/\n +0 +955 +813 {2}–\n/);
  expect(stdout).toMatch(/\n +68 +501 +404 {2}M01 /);
});

test("reckons the counted days, where a measure that only moves days out of the count saves something", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--target", "586", "--clock", "counted");
  expect(stdout).toMatch(/effort 21, 813 → 586 counted days, proven to be\s+the best/);
  expect(stdout).toContain("Of 728 days that pass 586 count.");
});

test("takes a date for the target, tells the finish of every set, and compares with a scenario", async () => {
  const asked = ["--target", "2016-11-04", "--start", "2014-07-01", "--scenario", "reform"];
  const { stdout } = await leadpath("optimize", renewal, ...asked);
  expect(stdout).toContain("Target: a finish by 2016-11-04: effort 48, 955 → 583 days");
  expect(stdout).toContain("It finishes on 2016-11-01.");
  expect(stdout).toMatch(/Scenario "reform": effort 52, 586 days: 4 more effort than needed/);
  const { stdout: json } = await leadpath("optimize", renewal, ...asked, "--json");
  expect(JSON.parse(json)).toMatchObject({ finishBy: "2016-11-04", startDate: "2014-07-01", set: { days: 583, finishDate: "2016-11-01" } });
});

test("tells which measures cannot stand together", async () => {
  const { stdout } = await leadpath("optimize", "fixtures/measures.yaml", "--process", "conflict", "--frontier");
  expect(stdout).toContain("Measures that cannot stand together, and so are in no set");
  const { stdout: json } = await leadpath(
    "optimize",
    "fixtures/measures.yaml",
    "--process",
    "conflict",
    "--frontier",
    "--json",
    "--lang",
    "zh",
  );
  expect(JSON.parse(json).excluded[0]).toMatchObject({ code: "measure-conflict", message: expect.stringContaining("取值不同") });
});

test("holds what is changed by hand, and chooses what --measure names", async () => {
  const { stdout } = await leadpath("optimize", renewal, "--budget", "9", "--set", "B01.days=1", "--measure", "M18", "--json");
  const { set, before } = JSON.parse(stdout);
  const choice = set.measures.flatMap((id: string) => ["--measure", id]);
  const { stdout: scheduled } = await leadpath("schedule", renewal, "--set", "B01.days=1", ...choice, "--json");
  expect(set).toMatchObject({ measures: expect.arrayContaining(["M18"]), days: JSON.parse(scheduled).days });
  expect(before).toBeLessThan(955);
});

test.each(["zh", "en"])("keeps to 80 columns in %s", async (lang) => {
  const dated = ["--start", "2014-07-01", "--clock", "counted", "--scenario", "reform"];
  for (const wanted of [
    ["--target", "586"],
    ["--target", "1"],
    ["--frontier"],
    ["--target", "586", "--best", "2", ...dated],
    ["--frontier", ...dated],
  ]) {
    const { stdout } = await leadpath("optimize", renewal, ...wanted, "--lang", lang);
    expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    if (lang === "zh") expect(stdout).not.toMatch(/effort|days|proven/);
  }
});

test.each([
  ["nothing that is wanted", [], "one of --target, --budget, --frontier"],
  ["two things", ["--target", "1", "--budget", "2"], "one of --target, --budget, --frontier"],
  ["no number", ["--target", "soon"], "working days (as 586), a date (as 2016-11-04, with --start), promised or statutory"],
  ["a line without a picture", ["--frontier", "--target", "586"], "a line in its picture, which needs -o"],
  ["a line at a limit", ["--frontier", "--target", "promised", "-o", "x.svg"], "drawn in working days"],
  ["a measure that must and must not be", ["--target", "586", "--must", "M01", "--never", "M01"], "name it in one of them"],
  ["the same by --measure", ["--frontier", "-m", "M01,M02", "--never", "M02"], "Measure M02 is to be chosen"],
  ["no count", ["--target", "586", "--best", "0"], "--best"],
  ["sets of the frontier", ["--frontier", "--best", "2"], "--best is not for --frontier"],
  ["an explanation of the frontier", ["--frontier", "--explain"], "--explain is not for --frontier"],
  ["an unknown guard", ["--frontier", "--allow", "anything"], "--allow"],
  ["a date without a start", ["--target", "2016-11-04"], "needs --start"],
  ["a date that there is not", ["--target", "2016-02-30", "--start", "2014-07-01"], "no such date"],
  ["a limit on all days that pass", ["--target", "promised", "--clock", "experienced"], "counted days of the longest route"],
  ["a limit that there is not", ["--target", "promised"], "no promised limit"],
  ["an unknown scenario", ["--frontier", "--scenario", "none"], 'no scenario "none"'],
  ["a change of what is not there", ["--frontier", "--set", "X99.days=1"], 'no step "X99"'],
  ["an unknown measure", ["--frontier", "--must", "M99"], 'no measure "M99"'],
])("does not take %s", async (_, options, told) => {
  const { status, stderr } = await leadpath("optimize", renewal, ...options);
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(told);
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
    [["--frontier", "--target", "promised", "-o", "x.svg"], "promised"],
    [["--frontier", "-o", "x.gif"], "x.gif"],
    [["--frontier", "-o", "x.drawio"], "Only flowcharts"],
    [["--frontier", "--target", "700"], "which needs -o"],
  ])("refuses %j", async (options, words) => {
    const { status, stdout, stderr } = await leadpath("optimize", renewal, ...options);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(words);
  });

  test("is a view of draw, where a chosen set has its days as the target", async () => {
    const { stdout } = await leadpath("draw", renewal, "--view", "frontier", "--scenario", "reform", "--theme", "night");
    for (const text of ["Target 586 days", "effort 48 · 583 days"]) expect(stdout).toContain(`>${text}<`);
    const plain = await leadpath("draw", renewal, "--view", "frontier");
    expect(plain.stdout).not.toContain("Target");
    const byHand = await leadpath("draw", renewal, "--view", "frontier", "--set", "B01.days=3");
    expect(byHand.stdout).toContain(">effort 0 · 923 days<");
  });

  test("has the days on the clock that is asked for, and the scenario that is compared with", async () => {
    const file = join(folder, "counted.svg");
    const wanted = ["--frontier", "--clock", "counted", "--scenario", "reform", "--set", "B01.days=3", "-o", file];
    expect((await leadpath("optimize", renewal, ...wanted)).status).toBe(0);
    const svg = await readFile(file, "utf8");
    for (const text of ["Counted working days", "Reformed process"]) expect(svg).toContain(`>${text}<`);
  });
});
