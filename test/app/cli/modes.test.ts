import { expect, test } from "vitest";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath, spawnLeadpath } from "./run-cli.ts";

const file = "fixtures/time-cost.yaml";

test("a mode is called by its step and its days", () => {
  const english = spawnLeadpath(["optimize", file, "--target", "160"]);
  expect(english.stdout).toMatch(/10-22d +10: 22 days +within powers +80\n/);
  const chinese = spawnLeadpath(["optimize", file, "--target", "160", "--lang", "zh"]);
  expect(chinese.stdout).toMatch(/10-22d +10：22 个工作日 +本级可定 +80\n/);
});

test.each([
  [["schedule"], "160 working days"],
  [["explain"], "160 working days"],
  [["compare"], "169 → 160 working days"],
  [["draw", "--view", "list"], "160 working days"],
  [["export", "--format", "mspdi"], "<Task>"],
])("%s takes a mode as a measure", async ([command = "", ...options], told) => {
  const { status, stdout } = await leadpath(command, file, ...options, "--measure", "18-9d");
  expect(status).toBe(0);
  expect(stdout).toContain(told);
});

test("two modes of one step are refused", async () => {
  const { status, stderr } = await leadpath("schedule", file, "--measure", "1-14d,1-15d");
  expect(status).toBe(2);
  expect(stderr).toContain('Measures "1-15d" and "1-14d" exclude each other');
});

test.each(["zh", "en"])("of many modes that are not chosen compare shows thirty, in %s", async (lang) => {
  const { stdout } = await leadpath("compare", file, "--measure", "1-14d", "--lang", lang);
  expect(stdout.match(/ – +–\n/g)).toHaveLength(30);
  expect(stdout).toMatch(lang === "zh" ? /……另有 15 项，见 --json\n/ : /… and 15 more: see --json\n/);
  expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
});
