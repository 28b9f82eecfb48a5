import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  file = join(folder, "permit.yaml");
  await writeFile(
    file,
    `leadpath: 1
units: [{id: office, name: Office, staff: 2}]
processes:
  - id: permit
    steps:
      - {id: file, name: File, unit: office, days: 5}
      - {id: review, name: Review, unit: office, days: 20, after: [file]}
      - {id: issue, name: Issue, unit: office, days: 5, after: [review]}
    measures:
      - {id: m1, effort: 3, changes: [{step: issue, days: 2}]}
      - {id: m2, effort: 1, guard: needs-law, changes: [{step: file, days: 1}]}
    scenarios:
      - id: quick
        measures: [m1]
        changes: [{step: review, days: 15}, {unit: office, staff: 3}]
        effort: 4
        start: 2026-03-02
        target: 22
        powers: [within-powers]
      - {id: thrifty, budget: 2}
`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function answer(command: string, ...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await leadpath(command, file, "--scenario", "quick", ...argv);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

describe("the start of a scenario is that of the commands, unless they are given one", () => {
  test.each(["schedule", "compare", "explain", "optimize"])("%s", async (command) => {
    expect(await answer(command)).toContain("2026-04-01");
    const other = await answer(command, "--start", "2026-03-09");
    expect(other).toContain("2026-04-08");
    expect(other).not.toContain("2026-04-01");
  });

  test("simulate, which gives the days on which shares of the cases are done", async () => {
    const argv = ["--spread", "1,1,1"];
    expect(await answer("simulate", ...argv)).toContain("2026-04-01");
    expect(await answer("simulate", ...argv, "--start", "2026-03-09")).toContain("2026-04-08");
  });

  test("draw --view gantt and report", async () => {
    const own = await answer("draw", "--view", "gantt");
    expect(own).toBe(await answer("draw", "--view", "gantt", "--start", "2026-03-02"));
    expect(own).not.toBe(await answer("draw", "--view", "gantt", "--start", "2026-03-09"));
    const report = await leadpath("report", file, "--scenario", "quick", "-o", join(folder, "report"));
    expect([report.status, report.stdout.includes("2026-04-01")]).toEqual([0, true]);
  });
});

describe("optimize takes the goal and the powers of a scenario, unless it is given others", () => {
  test("its target, with the measures that its powers allow", async () => {
    const { set } = JSON.parse(await answer("optimize", "--json"));
    expect(set.measures).toEqual(["m1"]);
  });

  test("a date as the target, with the start that only the scenario has", async () => {
    expect(await answer("optimize", "--target", "2026-04-01")).toContain("m1");
    const { status, stderr } = await leadpath("optimize", file, "--scenario", "thrifty", "--target", "2026-04-01");
    expect([status, stderr.includes("--start")]).toEqual([2, true]);
  });

  test("other powers", async () => {
    expect(await answer("optimize", "--allow", "needs-law")).toContain("m2");
  });

  test("its budget", async () => {
    const { status, stdout } = await leadpath("optimize", file, "--scenario", "thrifty");
    expect([status, stdout.includes("Budget 2")]).toEqual([0, true]);
  });
});
