import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath } from "./run-cli.ts";

const office = "fixtures/permit-office.yaml";
const root = await mkdtemp(join(tmpdir(), "leadpath-"));

afterAll(() => rm(root, { recursive: true }));

test("tells how long cases take that share officers, what they wait for, limits and units", async () => {
  const { status, stdout, stderr } = await leadpath("simulate", office, "--load", "2");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/a case takes 1[12]\.\d+\s+\(1\d\.\d+–1\d\.\d+\)\s+working\s+days\s+on\s+average/);
  expect(stdout).toMatch(/\nwaiting for an officer +\d/);
  expect(stdout).toMatch(/\nwaiting for the day +2\.\d/);
  expect(stdout).toMatch(/accept → issue, promised 15 days +9\d/);
  expect(stdout).toMatch(/\nPermit office +3 +2\.[45]\d* +8\d % /);
});

test("tells before and after one more officer, and that a queue grows without bound", async () => {
  const { stdout } = await leadpath("simulate", office, "--load", "2.6,2.5,2.5,2.5,2.4", "--measure", "officer", "--cases", "500");
  expect(stdout.replace(/\s+/g, " ")).toMatch(/a case takes .* → .* working days on average .* days saved on average/);
  expect(stdout.replace(/\s+/g, " ")).toContain('Before: The queue of "Permit office" grows without bound: the work takes 3.1');
  expect(stdout).not.toContain("below");
  expect(stdout).toContain("\nTables: after the reform.\n");
});

test.each(["zh", "en"])("%s: keeps to 80 columns", async (lang) => {
  for (const command of [["simulate"], ["simulate", "--measure", "officer"], ["staff"]]) {
    const [name = "", ...more] = command;
    const { stdout } = await leadpath(name, office, "--load", "3", "--cases", "300", "--lang", lang, ...more);
    for (const line of stdout.split("\n")) expect(measureColumns(line)).toBeLessThanOrEqual(80);
  }
});

test("finds the least officers; a share that nobody reaches is no solution", async () => {
  const asked = ["--load", "3", "--cases", "500"];
  const { status, stdout } = await leadpath("staff", office, ...asked, "--json");
  expect(status).toBe(0);
  const plan = commandDocuments.staff.parse(JSON.parse(stdout));
  expect(plan.status).toBe("met");
  expect(plan.chance.value).toBeGreaterThanOrEqual(0.9);
  const never = await leadpath("staff", office, ...asked, "--set", "review.actual={low: 10, likely: 20, high: 60}");
  expect(never.status).toBe(3);
  expect(never.stdout).toContain("No number of officers reaches it");
});

test("the least officers of an invented process are invented, too", async () => {
  const { stdout } = await leadpath("staff", office, "--load", "1", "--cases", "300");
  expect(stdout).toContain("Illustrative figures");
});

test.each([
  ["one load", []],
  ["two loads", ["--measure", "officer"]],
])("the document of %s is as described", async (_, more) => {
  const { stdout } = await leadpath("simulate", office, "--load", "2", "--cases", "300", "--json", ...more);
  expect(commandDocuments.simulate.safeParse(JSON.parse(stdout)).error).toBeUndefined();
});

test.each([
  ["--load", "0"],
  ["--load", "1,2"],
  ["--load", "two"],
  ["--load", "2", "--urgent", "1.5"],
  ["--load", "2", "--runs", "100"],
  ["--urgent", "0.1"],
])("%s %s %s %s is wrong usage", async (...options) => {
  expect((await leadpath("simulate", office, ...options)).status).toBe(2);
});

test("a precision of 0 is refused with what is possible", async () => {
  const { status, stderr } = await leadpath("simulate", office, "--load", "2", "--precision", "0");
  expect(status).toBe(2);
  expect(stderr).toContain("it takes 0.01, 0.05, 1");
});

test("other officers by hand are compared with those of the file", async () => {
  const { status, stdout } = await leadpath("simulate", "fixtures/permit-office.yaml", "--load", "2", "--set", "window.staff=4", "--json");
  expect(status).toBe(0);
  const { baseline, reformed } = JSON.parse(stdout);
  const officers = ({ units }: { units: { id: string; staff: number }[] }) => units.find(({ id }) => id === "window")?.staff;
  expect([officers(baseline), officers(reformed)]).toEqual([2, 4]);
});

test("reads when cases come from a list, as dates with times or as working days, which say the same", async () => {
  const times = join(root, "arrivals.csv");
  await writeFile(times, "received,office\n2026-03-03 09:00,a\n2026-03-02 13:00,b\n\n2026-03-09T11:00,a\n");
  const days = join(root, "days.txt");
  await writeFile(days, "0.5\n1\n5.25\n");
  const [first, second] = await Promise.all([times, days].map((file) => leadpath("simulate", office, "--load", file, "--json")));
  expect([first?.status, first?.stderr]).toEqual([0, ""]);
  expect(JSON.parse(first?.stdout ?? "")).toMatchObject({ cases: 3, warmUp: 0 });
  expect(second?.stdout).toBe(first?.stdout);
});

test.each([
  ["2026-03-02 09:30\nyesterday\n", [], 1, ':2: "yesterday" does not say when a case comes'],
  ["2026-02-30 09:30\n", [], 1, "lists no case"],
  ["received\n", [], 1, "lists no case"],
  ["1\n", ["--cases", "200"], 2, "--cases does not work with a list of arrivals"],
])("a list of arrivals %j with %j is refused with a sentence", async (text, more, wanted, sentence) => {
  const file = join(root, "arrivals.csv");
  await writeFile(file, text);
  const { status, stderr } = await leadpath("simulate", office, "--load", file, ...more);
  expect(status).toBe(wanted);
  expect(stderr.replace(/\s+/g, " ")).toContain(sentence);
});

test("a list of arrivals that is not there is told", async () => {
  const { status, stderr } = await leadpath("simulate", office, "--load", "nowhere.csv");
  expect(status).toBe(2);
  expect(stderr).toContain('Cannot read "nowhere.csv"');
});

test.each(["zh", "en"])("%s: what is wrong with a command line keeps to 80 columns", async (lang) => {
  for (const wrong of [
    ["--load", "2", "--runs", "9"],
    ["--load", "many, and then some more of them, day after day"],
    ["--sed", "1"],
  ]) {
    const { status, stderr } = await leadpath("simulate", office, "--lang", lang, ...wrong);
    expect(status).toBe(2);
    for (const line of stderr.split("\n")) expect(measureColumns(line)).toBeLessThanOrEqual(80);
  }
});
