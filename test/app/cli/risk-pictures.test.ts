import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

const licence = "fixtures/licence.yaml";
const permit = "fixtures/permit-office.yaml";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-risk-"));
});
afterAll(() => rm(folder, { recursive: true }));

const few = ["--runs", "500"];

test.each([
  [licence, few, [], "Chance that a case is done within so many days"],
  [licence, few, ["--view", "histogram"], "How the days of cases are spread"],
  [licence, few, ["--view", "tornado"], "The steps that the total depends on most"],
  [licence, few, ["--view", "criticality"], "critical 100 %"],
  [licence, few, ["--view", "criticality-lanes"], "Service window"],
  [licence, [...few, "--set", "review.days=5"], ["--view", "savings"], "Days that the reform saves in single cases"],
  [permit, ["--load", "2", "--cases", "300"], [], "How busy the officers of each unit are"],
  [permit, ["--load", "2", "--cases", "300"], ["--view", "waiting"], "Where a case waits on average"],
  [permit, ["--load", "2", "--cases", "300", "-m", "officer"], ["--view", "queue"], "Cases in line at each unit over time"],
])("simulate %s %s draws %s beside what it prints", async (file, cases, view, words) => {
  const output = join(folder, "risk.svg");
  const { status, stdout, stderr } = await leadpath("simulate", file, ...cases, ...view, "-o", output);
  expect([status, stderr]).toEqual([0, `Wrote ${output}\n`]);
  expect(await readFile(output, "utf8")).toContain(words);
  expect(stdout).toBe((await leadpath("simulate", file, ...cases)).stdout);
});

test.each([
  [licence, [...few, "--set", "review.days=5"], "s-curve", "Administrative licence: review.days=5"],
  [licence, [...few, "--set", "review.days=5"], "tornado", "Administrative licence: review.days=5"],
  [licence, [...few, "--without", "hearing"], "histogram", "Administrative licence: without hearing"],
  [licence, [...few, "--set", "review.days=5"], "savings", "Administrative licence: review.days=5"],
  [permit, ["--load", "2", "--cases", "300", "-m", "officer"], "waiting", "Street permit: with officer"],
])("simulate %s %s names in the picture %s what was chosen", async (file, cases, view, title) => {
  const output = join(folder, "chosen.svg");
  await leadpath("simulate", file, ...cases, "--view", view, "-o", output);
  expect(await readFile(output, "utf8")).toContain(title);
});

test("a painted flowchart is written for draw.io, too, with the grounds of its steps", async () => {
  const output = join(folder, "risk.drawio");
  await leadpath("simulate", licence, ...few, "--view", "criticality", "-o", output);
  const text = await readFile(output, "utf8");
  expect(text).toContain("fillColor=#f5993a");
  expect(text).toContain("critical in 75 % or more");
});

test("a picture has the theme and the size that are asked for", async () => {
  const [night, png] = [join(folder, "night.svg"), join(folder, "wide.png")];
  await leadpath("simulate", licence, ...few, "--theme", "night", "-o", night);
  expect(await readFile(night, "utf8")).toContain("#14181d");
  await leadpath("simulate", licence, ...few, "--width", "300", "-o", png);
  expect((await readFile(png)).readUInt32BE(16)).toBe(300);
});

describe("tells what is wrong before anything is simulated", () => {
  test.each([
    [["--view", "tornado"], "--view is for a picture: name a file with -o"],
    [["--theme", "night"], "--theme is for a picture"],
    [["--view", "pie", "-o", "x.svg"], "s-curve, histogram, tornado, criticality, criticality-lanes, savings, utilisation, waiting, queue"],
    [["--view", "queue", "-o", "x.svg"], "--view queue works only with --load"],
    [["--load", "2", "--view", "tornado", "-o", "x.svg"], "--view tornado does not work with --load"],
    [["--view", "savings", "-o", "x.svg"], "Say what to compare with"],
    [["-o", "x.drawio"], "Only flowcharts are written as .drawio"],
    [["-o", "x.gif"], "x.gif"],
    [["-o", "x.svg", "--width", "9"], "--width is only for .png files"],
  ])("%s", async (options, message) => {
    const { status, stdout, stderr } = await leadpath("simulate", licence, ...options);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
  });
});
