import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "./run-cli.ts";

let folder = "";
let pipe = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-pipe-"));
  pipe = join(folder, "pipe");
  spawnSync("mkfifo", [pipe]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Until the program has found the pipe and waits for somebody to write into it. */
const untilWaiting = 1_500;

describe("a command that waits for a pipe into which nobody writes ends by the signal and leaves nothing behind", () => {
  test.each([
    ["check", [], "SIGINT"],
    ["schedule", [], "SIGTERM"],
    ["import", ["-o", "out.yaml"], "SIGINT"],
    ["discover", ["-o", "out.yaml"], "SIGTERM"],
    ["calibrate", ["pipe"], "SIGINT"],
    ["publish", ["-o", "site"], "SIGTERM"],
    ["report", ["-o", "report"], "SIGINT"],
  ] as const)("%s %j: %s", async (command, options, signal) => {
    const child = spawn(process.execPath, [main, command, pipe, ...options], { cwd: folder, stdio: "ignore" });
    const ended = once(child, "exit");
    await new Promise((done) => setTimeout(done, untilWaiting));
    expect(child.exitCode).toBeNull();
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(await readdir(folder)).toEqual(["pipe"]);
  });
});
