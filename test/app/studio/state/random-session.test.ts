import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leadpath } from "../../cli/run-cli.ts";
import { playSession } from "./random-session.ts";

const count = 1000;

test("1,000 random sessions: what is saved opens as it was, today's steps change by the named act alone, and undo gives the first bytes", async () => {
  const records = await Promise.all(Array.from({ length: count }, (_, seed) => playSession(seed)));
  expect(records.flatMap(({ broken }) => broken)).toEqual([]);
  expect(records.flatMap(({ kept }) => kept).length).toBeGreaterThan(50);
  expect(records.reduce((sum, { named }) => sum + named, 0)).toBeGreaterThan(50);

  const folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  const file = join(folder, "permit.yaml");
  for (const { id, text, days, finish } of records.flatMap(({ kept }) => kept)) {
    await writeFile(file, text);
    const { stdout, stderr } = await leadpath("schedule", file, "--scenario", id, "--json");
    expect(stderr).toBe("");
    const told = JSON.parse(stdout) as { days: number; finishDate?: string };
    expect([told.days, told.finishDate], text).toEqual([days, finish]);
  }
  await rm(folder, { recursive: true });
}, 300_000);
