import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommandFailure } from "../../../../src/app/host/exit.ts";
import { withLock } from "../../../../src/app/store/release/lock.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the second run says so, and the first is not disturbed", async () => {
  await withLock(folder, async (unclean) => {
    expect(unclean).toBe(false);
    await expect(withLock(folder, async () => undefined)).rejects.toThrow(`process ${process.pid}`);
    expect(await readdir(folder)).toEqual(["lock"]);
  });
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of a run that is no more is taken over, and told", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(join(folder, "lock"), JSON.stringify({ pid, host: hostname() }));
  expect(await withLock(folder, async (unclean) => unclean)).toBe(true);
  await writeFile(join(folder, "lock"), "torn");
  expect(await withLock(folder, async (unclean) => unclean)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test("after an unclean end all is unclean until a run has come to its end", async () => {
  await writeFile(join(folder, "lock"), "torn");
  await expect(
    withLock(folder, async () => {
      throw new Error("the list has errors");
    }),
  ).rejects.toThrow("errors");
  expect(await withLock(folder, async (unclean) => unclean)).toBe(true);
  expect(await withLock(folder, async (unclean) => unclean)).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test("a run on another machine counts as alive", async () => {
  await writeFile(join(folder, "lock"), JSON.stringify({ pid: 1, host: "elsewhere" }));
  await expect(withLock(folder, async () => undefined)).rejects.toThrow(CommandFailure);
});

test("and how to go on where that machine is no more", async () => {
  await writeFile(join(folder, "lock"), JSON.stringify({ pid: 1, host: "elsewhere" }));
  await expect(withLock(folder, async () => undefined)).rejects.toThrow(join(folder, "lock"));
});

test("a lock with our own number that is not ours is that of a run which is no more, as in a container that was started again", async () => {
  await writeFile(join(folder, "lock"), JSON.stringify({ pid: process.pid, host: hostname() }));
  expect(await withLock(folder, async (unclean) => unclean)).toBe(true);
});

test("of many that find a dead lock at once, one goes on at a time", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(join(folder, "lock"), JSON.stringify({ pid, host: hostname() }));
  let inside = 0;
  let most = 0;
  const runs = Array.from({ length: 20 }, () =>
    withLock(folder, async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
    }),
  );
  const ended = await Promise.allSettled(runs);
  expect(most).toBe(1);
  expect(ended.some(({ status }) => status === "fulfilled")).toBe(true);
});
