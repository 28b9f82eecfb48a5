import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommandFailure } from "../../../../src/app/host/exit.ts";
import { withLock } from "../../../../src/app/store/release/lock.ts";
import { findProcessStart } from "../../../../src/app/store/release/process-start.ts";

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

test.runIf(["linux", "darwin"].includes(process.platform))(
  "a lock whose number another program has now is that of a run which is no more",
  async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    try {
      const lock = { pid: other.pid, host: hostname(), began: findProcessStart(other.pid ?? 0) };
      await writeFile(join(folder, "lock"), JSON.stringify(lock));
      await expect(withLock(folder, async () => undefined)).rejects.toThrow(`process ${other.pid}`);
      await writeFile(join(folder, "lock"), JSON.stringify({ ...lock, began: `${lock.began}1` }));
      expect(await withLock(folder, async (unclean) => unclean)).toBe(true);
    } finally {
      other.kill("SIGKILL");
    }
  },
);

test("a lock says when its process began, and the refusal what to do when it is another program", async () => {
  await withLock(folder, async () => {
    const { began } = JSON.parse(await readFile(join(folder, "lock"), "utf8"));
    expect(began).toBe(findProcessStart(process.pid));
    expect(began === undefined).toBe(process.platform === "win32");
    await expect(withLock(folder, async () => undefined)).rejects.toThrow(
      `if it is no more, or another program, delete "${join(folder, "lock")}"`,
    );
  });
});

test("a lock that is about to be written, and so still empty, is not that of a dead run", async () => {
  const lock = join(folder, "lock");
  await writeFile(lock, "");
  const second = expect(withLock(folder, async () => undefined)).rejects.toThrow("on elsewhere");
  await setTimeout(200);
  await writeFile(lock, JSON.stringify({ pid: 1, host: "elsewhere" }));
  await second;
});

test("of many that find a dead lock at once, one goes on at a time", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(join(folder, "lock"), JSON.stringify({ pid, host: hostname() }));
  let inside = 0;
  let most = 0;
  const runs = Array.from({ length: 20 }, () =>
    withLock(folder, async () => {
      most = Math.max(most, ++inside);
      await setTimeout(5);
      inside--;
    }),
  );
  const ended = await Promise.allSettled(runs);
  expect(most).toBe(1);
  expect(ended.some(({ status }) => status === "fulfilled")).toBe(true);
});
