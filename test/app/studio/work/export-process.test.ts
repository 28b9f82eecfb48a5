import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { drawPicture } from "../../../../src/app/studio/work/draw-picture.ts";
import { exportProcess } from "../../../../src/app/studio/work/export-process.ts";
import { readSheets } from "../../../../src/formats/index.ts";
import type { Change } from "../../../../src/model/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { leadpath } from "../../cli/run-cli.ts";

interface Choice {
  readonly measures: readonly string[];
  readonly changes: readonly Change[];
  readonly start: string | undefined;
}

const process = fixtureProcess("urban-renewal");
const longer: Change = { step: "A03", days: 33.5 };

const choices: readonly (readonly [string, Choice])[] = [
  ["nothing", { measures: [], changes: [], start: undefined }],
  ["a start", { measures: [], changes: [], start: "2026-03-02" }],
  ["measures", { measures: ["M01", "M05"], changes: [], start: undefined }],
  ["measures, a change and a start", { measures: ["M01", "M05"], changes: [longer], start: "2026-09-28" }],
  ["a change and a start in a year whose holidays are not known", { measures: [], changes: [longer], start: "2031-02-03" }],
];

/** The same choice as options of a command. */
function formatOptions({ measures, changes, start }: Choice): string[] {
  return [
    ...(measures.length > 0 ? ["-m", measures.join(",")] : []),
    ...(changes.length > 0 ? ["--set", "A03.days=33.5"] : []),
    ...(start === undefined ? [] : ["--start", start]),
  ];
}

async function runInto(command: string, name: string, options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-export-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const output = join(folder, name);
  const { status, stderr } = await leadpath(command, "fixtures/urban-renewal.yaml", ...options, "-o", output);
  expect([status, stderr.includes("error")]).toEqual([0, false]);
  return output;
}

describe.each(choices)("with %s", (_, choice) => {
  const question = { ...choice, process, route: "main", lang: "en" } as const;

  test("the timetable has what the command tells of the schedule", async () => {
    const bytes = (await exportProcess({ ...question, kind: "table" })) as Uint8Array;
    const rows = readSheets(bytes, "a.xlsx").sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    const { stdout } = await leadpath("schedule", "fixtures/urban-renewal.yaml", ...formatOptions(choice), "--json");
    const { steps, days } = JSON.parse(stdout);
    const told = (steps as Readonly<Record<string, unknown>>[]).map((each) => {
      const dates = each.dates as { readonly earlyStart: string; readonly earlyFinish: string } | undefined;
      const figures = [each.id, each.days, each.earlyStart, each.earlyFinish, each.totalFloat, each.critical ? "✓" : undefined];
      return [...figures, ...(dates ? [dates.earlyStart, dates.earlyFinish] : [])];
    });
    const written = rows.slice(1, -1).map((cells) => [cells[0], ...cells.slice(4)]);
    const trim = (row: readonly unknown[]) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1);
    expect(written.map(trim)).toEqual(told.map(trim));
    expect(rows.at(-1)?.[4]).toBe(days);
    expect(rows[1]?.length).toBe(choice.start === undefined ? 9 : 11);
  });

  test("the Gantt chart says what that of the command says", async () => {
    const { svg } = await drawPicture({ ...question, kind: "picture", view: "gantt", theme: "paper" });
    const drawn = await readFile(await runInto("draw", "a.svg", ["--view", "gantt", "--lang", "en", ...formatOptions(choice)]), "utf8");
    expect(listTexts(svg)).toEqual(listTexts(drawn));
  });
});

/** All that a drawing says, in order. */
function listTexts(svg: string): string[] {
  return Array.from(svg.matchAll(/>([^<>]+)</g), ([, text = ""]) => text.trim()).filter((text) => text !== "");
}
