import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFileChoice } from "../../../../src/app/studio/state/choice/choice.ts";
import { computeDemand, listScenarioColumns } from "../../../../src/app/studio/state/choice/scenario-columns.ts";
import { answerColumns } from "../../../../src/app/studio/work/column-figures.ts";
import { answerChances } from "../../../../src/app/studio/work/target-chances.ts";
import { readCatalog } from "../../../../src/formats/index.ts";
import type { Process } from "../../../../src/model/index.ts";
import { leadpath } from "../../cli/run-cli.ts";

const draft = "changes: [{step: A02, days: 30}], effort: 3, guard: needs-authority, start: 2026-03-02, target: 900";
const scenarios = {
  "urban-renewal": ["    scenarios:\n", `    scenarios:\n      - {id: draft, measures: [M01, M02], ${draft}}\n`],
  licence: [
    "\n    # main route:",
    "\n    scenarios:\n      - {id: slow, changes: [{step: review, days: 30}], start: 2026-03-02, target: 40}\n    # ",
  ],
} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A fixture with one more scenario, which has changes, a start and a target of its own. */
async function openWithScenario(name: keyof typeof scenarios): Promise<{ file: string; process: Process }> {
  const [place, instead] = scenarios[name];
  const text = (await readFile(`fixtures/${name}.yaml`, "utf8")).replace(place, instead);
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, text);
  const process = readCatalog(text).catalog?.processes[0];
  if (!process) throw new Error(name);
  return { file, process };
}

async function print(command: "schedule" | "simulate" | "compare", file: string, ...options: readonly string[]) {
  const { stdout, status, stderr } = await leadpath(command, file, ...options, "--json");
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

function listQuestions(process: Process) {
  return listScenarioColumns(process, createFileChoice(process)).map(({ choice: { measures, changes, start, goal } }) => ({
    measures,
    changes,
    start,
    target: goal.target,
  }));
}

test.each(Object.keys(scenarios) as (keyof typeof scenarios)[])(
  "days, end and limits of each scenario of %s side by side are those that the command prints for it",
  async (name) => {
    const { file, process } = await openWithScenario(name);
    const { figures } = await answerColumns({ kind: "columns", process, route: "main", columns: listQuestions(process) });
    const today = await print("schedule", file);
    expect(figures[0]).toMatchObject({ before: today.days, days: today.days });
    expect(process.scenarios.length).toBeGreaterThan(0);
    for (const [at, { id, start }] of process.scenarios.entries()) {
      const printed = await print("schedule", file, "--scenario", id);
      const finish =
        start === undefined ? undefined : { start, date: printed.finishDate, provisional: printed.provisional, days: printed.days };
      expect(figures[at + 1]).toMatchObject({ before: today.days, ...(finish ? { finish } : { days: printed.days }) });
      const count = (met: boolean) =>
        printed.limits.filter((each: { kind: string; met: boolean }) => each.kind === "statutory" && each.met === met).length;
      expect(figures[at + 1]).toMatchObject({ limits: { statutory: { kept: count(true), exceeded: count(false) } } });
    }
  },
);

test("today 955 and the reform 586 stand side by side", async () => {
  const { process } = await openWithScenario("urban-renewal");
  const { figures } = await answerColumns({ kind: "columns", process, route: "main", columns: listQuestions(process) });
  expect(figures.map((each) => "days" in each && [each.before, each.days])).toEqual([
    [955, 955],
    [955, expect.any(Number)],
    [955, 586],
  ]);
});

test("the chance to meet a target is the share of the cases of the command that take no longer, in whole percent", async () => {
  const { file, process } = await openWithScenario("licence");
  const columns = listQuestions(process).map((each) => ({ ...each, target: 40 }));
  const { chances } = await answerChances({ kind: "chances", process, columns, runs: 2_000, spread: undefined });
  const { baseline, reformed } = await print("simulate", file, "--scenario", "slow", "--runs", "2000");
  const count = ({ curve }: { curve: readonly { share: number; days: number }[] }) =>
    curve.reduce((most, { share, days }) => (days <= 40 ? Math.round(100 * share) : most), 0);
  expect(chances.map((each) => each?.percent)).toEqual([count(baseline), count(reformed)]);
  expect(chances.map((each) => each?.isConstant)).toEqual([false, false]);
  expect(chances[0]?.percent).toBeGreaterThan(chances[1]?.percent ?? 100);
});

test("a target that no case meets, or all do, is told apart from one that few or most do; without a target there is no chance", async () => {
  const { process } = await openWithScenario("licence");
  const plain = { measures: [], changes: [] };
  const columns = [0, 100_000, undefined].map((target) => ({ ...plain, target }));
  const { chances } = await answerChances({ kind: "chances", process, columns, runs: 500, spread: undefined });
  expect(chances[0]).toMatchObject({ percent: 0, isPossible: false });
  expect(chances[1]).toMatchObject({ percent: 100, isPossible: true });
  expect(chances[2]).toBeUndefined();
  const { process: constant } = await openWithScenario("urban-renewal");
  const kept = await answerChances({
    kind: "chances",
    process: constant,
    columns: [{ ...plain, target: 955 }],
    runs: 500,
    spread: undefined,
  });
  expect(kept.chances[0]).toEqual({ percent: 100, isPossible: true, isConstant: true });
});

test("a scenario that does not stand says why in its column and leaves the others", async () => {
  const { process } = await openWithScenario("urban-renewal");
  const columns = [
    { measures: [], changes: [{ step: "nowhere", days: 1 }], target: 900 },
    { measures: [], changes: [], target: 900 },
  ];
  const { figures } = await answerColumns({ kind: "columns", process, route: "main", columns });
  expect(figures[0]).toEqual({ fault: expect.objectContaining({ en: expect.stringContaining('no step "nowhere"') }) });
  expect(figures[1]).toMatchObject({ days: 955 });
  const { chances } = await answerChances({ kind: "chances", process, columns, runs: 10, spread: undefined });
  expect(chances.map((each) => each === undefined)).toEqual([true, false]);
});

test("the effort of a scenario is that of the command, with that of its changes by hand", async () => {
  const { file, process } = await openWithScenario("urban-renewal");
  for (const { scenario, choice } of listScenarioColumns(process, createFileChoice(process)).slice(1)) {
    const { effort } = await print("compare", file, "--scenario", scenario?.id ?? "");
    expect(computeDemand(process, choice).effort).toBe(effort);
  }
});
