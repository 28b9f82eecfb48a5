import { describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath, spawnLeadpath } from "./run-cli.ts";

const licence = "fixtures/licence.yaml";
const renewal = "fixtures/urban-renewal.yaml";

test("tells the days of many cases, the chance of each limit and the steps that matter", async () => {
  const { status, stdout, stderr } = await leadpath("simulate", licence);
  expect(status).toBe(0);
  expect(stderr).toBe("");
  expect(stdout.replace(/\s+/g, " ")).toMatch(
    /10000 cases, seed 1: 29\.\d+ working days on average \(29\.\d+–\d+\.?\d*\); 35 are planned, and \d+\.\d % \(.*\) of cases take no longer/,
  );
  expect(stdout).toMatch(/\n +90 % +\d+\.?\d* +\d+\.?\d*–\d+\.?\d*\n/);
  expect(stdout).toMatch(/accept → decide, statutory 20 days +9\d{3} +9\d\.\d % \(9\d\.\d–9\d\.\d\)/);
  expect(stdout).toMatch(/hearing +Hearing, testing/);
  expect(stdout).toContain("Illustrative");
});

test("tells before and after in the same cases with a scenario, measures or changes", async () => {
  const { stdout } = await leadpath("simulate", licence, "--set", "review.actual={low: 10, likely: 20, high: 30}");
  expect(stdout).toMatch(/29\.\d+ → 4\d\.\d+ working days on average \(planned 35 → 35\)/);
  expect(stdout).toMatch(/1\d\.\d+ longer on average/);
  expect(stdout).toMatch(
    /accept → decide, statutory 20 days: the reform meets it in \d+(\.\d)? % \(\d+(\.\d)?–\d+(\.\d)?\)\s+of\s+cases, against 9/,
  );
});

test("takes the spread of steps without actual days", async () => {
  const { stdout } = await leadpath("simulate", renewal, "--runs", "500", "--spread", "0.5,1,3", "--json");
  // The mean of PERT is 1.25 times the planned days.
  expect(JSON.parse(stdout).days.mean.value / (955 * 1.25)).toBeCloseTo(1, 1);
  const plain = await leadpath("simulate", renewal, "--runs", "100");
  expect(plain.stdout).toContain("All cases take the same days");
});

test.each([
  ["of one simulation", []],
  ["of two", ["--measure", "M04", "--spread", "0.5,1,2"]],
  ["on a route", ["--route", "main"]],
])("the document %s is as described", async (_, options) => {
  for (const file of [licence, renewal]) {
    if (file === licence && options.includes("M04")) continue;
    const { stdout } = await leadpath("simulate", file, "--runs", "300", "--json", ...options);
    expect(commandDocuments.simulate.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  }
});

describe.each(["zh", "en"])("in %s", (lang) => {
  test.each([
    ["licence", [licence]],
    ["a scenario", [renewal, "-s", "reform", "--spread", "0.8,1,1.5"]],
    ["a change", [licence, "--set", "review.days=2"]],
    ["limits of every kind", ["fixtures/limits.yaml", "-p", "restart"]],
  ])("%s keeps to 80 columns", async (_, argv) => {
    const { stdout, status } = await leadpath("simulate", ...argv, "--runs", "200", "--lang", lang);
    expect(status).toBe(0);
    expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    if (lang === "zh") expect(stdout).not.toMatch(/cases|seed|average|mean|critical|kept|share/);
  });
});

test.each([
  ["no number of cases", ["--runs", "many"], "--runs"],
  ["no case", ["--runs", "0"], "--runs"],
  ["too many cases", ["--runs", "1000001"], "--runs"],
  ["no seed", ["--seed", "-1"], "--seed"],
  ["two multiples", ["--spread", "1,2"], "--spread"],
  ["multiples in the wrong order", ["--spread", "1,0.5,2"], "--spread"],
  ["an unknown outcome", ["--route", "accept=never"], "never"],
])("does not take %s", async (_, options, told) => {
  const { status, stderr } = await leadpath("simulate", licence, ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

test("threads find the same as one", async () => {
  const argv = ["simulate", licence, "--runs", "400000", "--seed", "4", "--json"];
  const threaded = spawnLeadpath(argv);
  expect(threaded.status).toBe(0);
  const { simulate } = await import("../../../src/analysis/simulate/index.ts");
  const { fixtureProcess } = await import("../../support/fixtures.ts");
  const alone = await simulate(fixtureProcess("licence"), { runs: 400_000, seed: 4 });
  expect(JSON.parse(threaded.stdout)).toEqual(JSON.parse(JSON.stringify({ leadpath: 1, ...alone })));
});

test("with a start the quantiles have dates, before and after a reform too", async () => {
  const { stdout } = await leadpath("simulate", "fixtures/licence.yaml", "--start", "2026-03-02");
  expect(stdout).toMatch(/share +days +95 % interval +finish\n/);
  expect(stdout).toMatch(/80 % +34\.01 +33\.17–35\.25 +2026-04-21\n/);
  const asked = ["simulate", "fixtures/urban-renewal.yaml", "-s", "reform", "--spread", "0.8,1,1.5", "--start", "2026-03-02"];
  const { stdout: both } = await leadpath(...asked);
  expect(both).toMatch(/50 % .*2030-01-15\? .*2028-08-01\?/);
  const { stdout: json } = await leadpath(...asked, "--json");
  expect(commandDocuments.simulate.safeParse(JSON.parse(json)).error).toBeUndefined();
  const { status, stderr } = await leadpath("simulate", "fixtures/permit-office.yaml", "--load", "2", "--start", "2026-03-02");
  expect([status, stderr]).toEqual([2, "--start does not work with --load\n"]);
});

test("of a single case it says that its days have no interval", async () => {
  const { stdout } = await leadpath("simulate", "fixtures/licence.yaml", "--runs", "1");
  expect(stdout.replace(/\s+/g, " ")).toContain("a single case gives days no interval");
  expect((await leadpath("simulate", "fixtures/licence.yaml", "--runs", "2")).stdout).not.toContain("a single case");
});

test("the help of --start says what it gives for many cases", async () => {
  const { stdout } = await leadpath("simulate", "--help");
  expect(stdout.replace(/\s+/g, " ")).toContain("the dates by which shares of them are done");
});
