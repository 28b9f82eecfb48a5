import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("size: a mistake in a very long line is framed without walking the line again and again", () => {
  test.each([
    ["a name of 1 MB", `leadpath: 1\nname: ${"x".repeat(1_000_000)}\n`],
    ["20,000 brackets", `leadpath: 1\nitems: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
    ["one-line JSON", `{"leadpath":1,"processes":[{"id":"p","steps":[${'{"id":"s","dais":1},'.repeat(20_000).slice(0, -1)}]}]}`],
    ["a megabyte of zero-width marks", `leadpath: 1\nnam: "${"\u0300".repeat(500_000)}"\n`],
  ])("%s", async (_, text) => {
    const { status, stdout } = await leadpath("check", await file("long.yaml", text));
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n> ? *\d+ \| /);
  });

  test("input without an end is refused at the limit", async () => {
    const { status, stderr } = await leadpath("schedule", "/dev/zero");
    expect(status).toBe(1);
    expect(stderr).toContain("larger than 64 MB");
  });

  test("a flowchart of more steps than can be drawn is refused with a way out", async () => {
    const steps = Array.from(
      { length: 2_001 },
      (_, index) => `      - {id: s${index}, days: 1${index > 0 ? `, after: [s${index - 1}]` : ""}}\n`,
    );
    const path = await file("tall.yaml", `leadpath: 1\nprocesses:\n  - id: p\n    steps:\n${steps.join("")}`);
    const { status, stderr } = await leadpath("draw", path);
    expect(status).toBe(2);
    expect(stderr).toContain("--route main");
  });
});

describe("what a file, a name or an argument brings cannot command the terminal", () => {
  const evil = "\u001b[31m\u009b2J\u0007\u202e";
  const quoted = JSON.stringify(evil);
  test.each([
    [
      "names",
      `leadpath: 1\nunits: [{id: u, name: ${quoted}}]\nphases: [{id: f, name: ${quoted}}]\nprocesses: [{id: p, name: ${quoted}, steps: [{id: a, name: ${quoted}, days: 1, unit: u, phase: f}]}]\n`,
    ],
    ["ids and keys", `leadpath: 1\nprocesses: [{id: ${quoted}, ${quoted}: 1, steps: [{id: ${quoted}, days: 1, unit: ${quoted}}]}]\n`],
  ])("%s of a file", async (_, text) => {
    const path = await file("evil.yaml", text);
    for (const argv of [
      ["check", path],
      ["schedule", path],
      ["compare", path, "--set", "a.days=2"],
      ["report", path, "-o", join(folder, "evil")],
    ]) {
      const { stdout, stderr } = await leadpath(...argv);
      expect(controlsIn(stdout + stderr)).toEqual([]);
    }
  });

  test("file names and arguments", async () => {
    const renewal = "fixtures/urban-renewal.yaml";
    for (const argv of [
      ["check", `${evil}.yaml`],
      ["schedule", renewal, "-s", evil],
      ["schedule", renewal, "--set", `${evil}=1`],
      [evil],
      ["draw", renewal, "-o", evil],
    ]) {
      const { status, stdout, stderr } = await leadpath(...argv);
      expect(status).toBeGreaterThan(0);
      expect(controlsIn(stdout + stderr)).toEqual([]);
    }
  });

  function controlsIn(text: string): string[] {
    return [...new Set(text.match(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu))];
  }
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is an id like any other", async (id) => {
  const path = await file(
    "proto.yaml",
    `leadpath: 1\nunits: [{id: ${id}}]\nphases: [{id: ${id}}]\nprocesses: [{id: ${id}, steps: [{id: ${id}, days: 3, unit: ${id}, phase: ${id}}], measures: [{id: ${id}, changes: [{step: ${id}, days: 1}]}], scenarios: [{id: ${id}, measures: [${id}]}]}]\n`,
  );
  const { stdout } = await leadpath("schedule", path);
  expect(stdout).toMatch(new RegExp(`${id} +${id} +3 +100.0 %`));
  const json = JSON.parse((await leadpath("schedule", path, "--json", "--scenario", id)).stdout);
  expect(Object.entries(json.daysByPhase)).toEqual([[id, 1]]);
  expect((await leadpath("schedule", path, "--set", `${id}.days=2`)).stdout).toContain("2 working days");
});

describe("writing", () => {
  test("the input is never overwritten", async () => {
    const text = await readFile("fixtures/licence.yaml", "utf8");
    const path = await file("input.svg", text);
    await symlink(path, join(folder, "link.svg"));
    await link(path, join(folder, "hard-link.svg"));
    for (const output of [path, join(folder, "link.svg"), join(folder, "hard-link.svg")]) {
      const { status, stderr } = await leadpath("draw", path, "-o", output);
      expect(status).toBe(2);
      expect(stderr).toContain("it is the input itself");
    }
    expect(await readFile(path, "utf8")).toBe(text);
  });

  test("a link is followed and the mode of the old file is kept", async () => {
    const path = await file("old.svg", "");
    await chmod(path, 0o600);
    await symlink(path, join(folder, "to-old.svg"));
    expect((await leadpath("draw", "fixtures/licence.yaml", "-o", join(folder, "to-old.svg"))).status).toBe(0);
    expect((await lstat(join(folder, "to-old.svg"))).isSymbolicLink()).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, "utf8")).toMatch(/^<svg /);
  });

  test("a report is written as a whole or not at all", async () => {
    const output = join(folder, "set");
    await leadpath("report", "fixtures/licence.yaml", "-o", output);
    const before = await readFile(join(output, "flowchart.svg"), "utf8");
    const files = (await readdir(output)).sort();
    await rm(join(output, "index.html"));
    await mkdir(join(output, "index.html"));
    expect((await leadpath("report", "fixtures/licence.yaml", "--lang", "zh", "-o", output)).status).toBe(2);
    expect(await readFile(join(output, "flowchart.svg"), "utf8")).toBe(before);
    expect((await readdir(output)).sort()).toEqual(files);
  });
});

describe("a what-if that cannot be is told, not guessed", () => {
  test.each([
    ["an outcome that is not there", ["--set", "decide.after=[{step: accept, outcome: nope}]"], 'no outcome "nope"'],
    ["an outcome that returns", ["--set", "review.after=[{step: accept, outcome: correct}]"], 'no outcome "correct"'],
    ["an outcome of no decision", ["--set", "decide.after=[{step: review, outcome: x}]"], 'no outcome "x"'],
    ["the outcome to keep", ["--without", "accept", "--set", "accept.as=nope"], 'no outcome "nope"'],
    ["a cycle", ["--set", "accept.after=review"], "With this change steps wait for each other"],
    ["a decision named twice", ["--route", "accept=refused,accept=accepted"], "--route"],
  ])("%s", async (_, options, sentence) => {
    const { status, stderr } = await leadpath("schedule", "fixtures/licence.yaml", ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });

  test("a decision taken out may keep another outcome than the first", async () => {
    const { stdout } = await leadpath("schedule", "fixtures/licence.yaml", "--json", "--without", "accept", "--set", "accept.as=refused");
    expect(JSON.parse(stdout).path).toEqual(["apply", "not-accepted"]);
  });
});
