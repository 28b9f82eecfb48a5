import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFilesAtomically } from "../../../src/app/host/files.ts";
import { createDraftName, removeStaleDrafts } from "../../../src/app/host/stale-drafts.ts";
import { main, spawnLeadpath } from "../cli/run-cli.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const tables = ["fixtures/list-tables/items.csv", "fixtures/list-tables/steps.csv"];

async function listDrafts(of: string): Promise<readonly string[]> {
  const names = await readdir(of, { recursive: true }).catch((): string[] => []);
  return names.filter((name) => name.endsWith(".tmp"));
}

test("what an import that was killed left half written goes with the next one", async () => {
  const list = join(folder, "list");
  await mkdir(list);
  const shim = join(folder, "never-flushed.mjs");
  await writeFile(
    shim,
    `import { open } from "node:fs/promises";
const handle = await open(process.execPath);
Object.getPrototypeOf(handle).sync = () => new Promise(() => setInterval(() => {}, 1_000));
await handle.close();
`,
  );
  const killed = spawn(process.execPath, ["--import", pathToFileURL(shim).href, main, "import", ...tables, "-o", list], {
    stdio: "ignore",
  });
  while ((await listDrafts(list)).length === 0) await setTimeout(20);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect(await listDrafts(list)).toHaveLength(1);
  expect(spawnLeadpath(["import", ...tables, "-o", list]).status).toBe(0);
  expect(await listDrafts(list)).toEqual([]);
});

test("a draft of a process that runs stays, one of another machine for a day", async () => {
  const own = createDraftName();
  const foreign = own.replace(/-[0-9a-f]{8}-/, "-00000000-");
  const old = ".leadpath-0123456789ab.tmp";
  for (const name of [own, foreign, old, ".leadpath-mine.tmp"]) await writeFile(join(folder, name), "");
  await removeStaleDrafts(folder);
  expect((await readdir(folder)).sort()).toEqual([own, foreign, old, ".leadpath-mine.tmp"].sort());
  const yesterday = new Date(Date.now() - 90_000_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), yesterday, yesterday);
  await writeFilesAtomically(new Map([[join(folder, "a.yaml"), "leadpath: 1\n"]]), []);
  expect((await readdir(folder)).sort()).toEqual([".leadpath-mine.tmp", "a.yaml"]);
});

test("a draft with our own number from before we began is that of a process which is no more", async () => {
  const name = createDraftName();
  await writeFile(join(folder, name), "");
  const before = new Date(Date.now() - process.uptime() * 1_000 - 60_000);
  await utimes(join(folder, name), before, before);
  await removeStaleDrafts(folder);
  expect(await readdir(folder)).toEqual([]);
});
