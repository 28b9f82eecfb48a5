import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createAsset } from "../../../src/app/host/assets.ts";
import { type ResumedStudio, resumeStudio } from "../../../src/app/server/resume.ts";
import type { StudioServerOptions } from "../../../src/app/server/server.ts";
import { sound } from "./visitor.ts";

let folder = "";
let cache = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-resume-"));
  cache = join(folder, "cache");
  file = join(folder, "a.yaml");
  await writeFile(file, sound);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const assets = new Map([["index.html", createAsset("index.html", "page")]]);

async function resume(options: Partial<StudioServerOptions> = {}, env = { LEADPATH_CACHE: cache }): Promise<ResumedStudio> {
  const studio = await resumeStudio({ files: [file], assets, ...options }, env);
  onTestFinished(() => studio.end().catch(() => undefined));
  return studio;
}

/** A run on the files of before that ended. */
async function runOnce(options: Partial<StudioServerOptions> = {}): Promise<ResumedStudio> {
  const studio = await resume(options);
  await studio.end();
  return studio;
}

/** A program of somebody's that has a port for itself. */
async function occupy(port: number): Promise<void> {
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
}

/** The record of the files: where it is, and what it holds. */
async function readOnlyRecord() {
  const [name = "", ...more] = await readdir(join(cache, "studio"));
  expect(more).toEqual([]);
  const path = join(cache, "studio", name);
  return { path, name, run: JSON.parse(await readFile(path, "utf8")) as { port: number; key: string; pid: number } };
}

/** The number of a process that was and is no more. */
async function findEndedPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

describe("a studio that is started again", () => {
  test("has the same port and key on the same files, and another token", async () => {
    const first = await runOnce();
    const again = await resume();
    expect([again.port, again.key, again.missedPort]).toEqual([first.port, first.key, undefined]);
    expect(again.address).not.toBe(first.address);
    expect((await fetch(first.address)).status).toBe(404);
    expect((await fetch(again.address)).status).toBe(200);
  });

  test("is the same by the real paths of its files, however they are named and in whatever order", async () => {
    const link = join(folder, "link.yaml");
    const other = join(folder, "b.yaml");
    await symlink(file, link);
    await writeFile(other, sound);
    const first = await runOnce({ files: [file, other] });
    expect((await runOnce({ files: [other, join(folder, "cache/../link.yaml"), file] })).port).toBe(first.port);
    expect((await resume({ files: [other] })).key).not.toBe(first.key);
  });

  test("takes another port while the former runs, says so, and leaves that one its place", async () => {
    const first = await resume();
    const second = await resume();
    expect(second.missedPort).toBe(first.port);
    expect(second.key).not.toBe(first.key);
    await Promise.all([first.end(), second.end()]);
    expect((await resume()).port).toBe(first.port);
  });

  test("takes another port where another program has the former, says so, and is found there the next time", async () => {
    const first = await runOnce();
    const { path, run } = await readOnlyRecord();
    await writeFile(path, JSON.stringify({ ...run, pid: await findEndedPid() }));
    await occupy(first.port);
    const second = await resume();
    expect([second.missedPort, second.key]).toEqual([first.port, first.key]);
    await second.end();
    expect((await resume()).port).toBe(second.port);
  });

  test("takes the port that is asked for, which fails where it is taken, and is found there the next time", async () => {
    const first = await runOnce();
    const { path, run } = await readOnlyRecord();
    await writeFile(path, JSON.stringify({ ...run, pid: await findEndedPid() }));
    const { port } = await runOnce({ files: [folder] });
    const moved = await runOnce({ port });
    expect([moved.port, moved.key]).toEqual([port, first.key]);
    expect((await resume()).port).toBe(port);
    await expect(resume({ port })).rejects.toThrow("EADDRINUSE");
  });

  test("remembers nothing where caches are off, or where they cannot be written", async () => {
    const off = { LEADPATH_CACHE: "off" };
    const blocked = { LEADPATH_CACHE: join(file, "cache") };
    for (const env of [off, blocked]) {
      const first = await resume({}, env);
      await first.end();
      const again = await resume({}, env);
      expect([again.key === first.key, again.missedPort]).toEqual([false, undefined]);
    }
    expect(await readdir(folder)).toEqual(["a.yaml"]);
  });
});

describe("what is remembered of a studio", () => {
  test("only its owner can read, in a folder of which that is true too, and it names no file", async () => {
    const { port, key } = await resume();
    const { path, name, run } = await readOnlyRecord();
    expect(run).toEqual({ port, key, pid: process.pid });
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(cache, "studio"))).mode & 0o777).toBe(0o700);
  });

  test.each<[string, (path: string, content: string) => Promise<unknown>]>([
    ["others can read it", (path) => chmod(path, 0o640)],
    ["it is a link", (path, content) => movesBehindLink(path, content)],
    ["it is a folder", (path) => rm(path).then(() => mkdir(path))],
    ["it is no JSON", (path) => writeFile(path, "{")],
    ["it is too long", (path, content) => writeFile(path, content + " ".repeat(2_000))],
    ["its port is none", (path, content) => writeFile(path, content.replace(/"port":\d+/, '"port":65536'))],
    ["its key is short", (path, content) => writeFile(path, content.replace(/"key":"./, '"key":"'))],
    ["it says more", (path, content) => writeFile(path, content.replace("{", '{"token":"x",'))],
  ])("is not believed when %s", async (_, spoil) => {
    const first = await runOnce();
    const { path, run } = await readOnlyRecord();
    await spoil(path, JSON.stringify(run));
    const again = await resume();
    expect(again.key).not.toBe(first.key);
    expect(again.missedPort).toBeUndefined();
    expect((await fetch(again.address)).status).toBe(200);
  });

  test.runIf(process.getuid?.() === 0)("is not believed when it is another user's", async () => {
    const first = await runOnce();
    const { path } = await readOnlyRecord();
    await chown(path, 12_345, 12_345);
    expect((await resume()).key).not.toBe(first.key);
  });

  test("is out of reach of the page, which saves nothing but the files that were opened", async () => {
    const { address } = await resume();
    const { path, run } = await readOnlyRecord();
    const { origin } = new URL(address);
    for (const name of [path, `${file}/../cache/studio/${path.slice(-64)}`, join(cache, "studio", "new.yaml")]) {
      const body = JSON.stringify({ file: name, base: "", text: sound });
      const headers = { origin, "content-type": "application/json" };
      expect((await fetch(`${address}save`, { method: "POST", headers, body })).status).toBe(404);
    }
    expect((await readOnlyRecord()).run).toEqual(run);
    expect((await readdir(folder)).toSorted()).toEqual(["a.yaml", "cache"]);
  });

  test("is not written into a folder that others can read, nor through a link", async () => {
    const elsewhere = join(folder, "elsewhere");
    await mkdir(cache);
    await mkdir(elsewhere, { mode: 0o700 });
    await mkdir(join(cache, "studio"), { mode: 0o755 });
    await runOnce();
    expect(await readdir(join(cache, "studio"))).toEqual([]);
    await rm(join(cache, "studio"), { recursive: true });
    await symlink(elsewhere, join(cache, "studio"));
    await runOnce();
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test("is kept of the last hundred sets of files", async () => {
    await runOnce();
    for (let at = 0; at < 150; at++) await writeFile(join(cache, "studio", String(at)), "");
    await runOnce();
    expect(await readdir(join(cache, "studio"))).toHaveLength(100);
  });
});

/** Puts a link in the place of a file, to a copy of it. */
async function movesBehindLink(path: string, content: string): Promise<void> {
  const target = join(folder, "record");
  await writeFile(target, content, { mode: 0o600 });
  await rm(path);
  await symlink(target, path);
}
