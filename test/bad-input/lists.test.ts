import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import type { Process } from "../../src/model/index.ts";
import { layoutFlowchart } from "../../src/picture/layout/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { leadpath, main, spawnLeadpath } from "../app/cli/run-cli.ts";

// Bad lists on their whole way: table → list → check → site. Numbers are those of README.md.

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-bad-list-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const rules = "rules: {C02: off, F05: off, F04: off, L01: off, M01: off, R01: off, R03: off, R04: off, T05: off}\n";

/** Writes a list whose items have these codes and names. */
async function listOf(...items: readonly { readonly code: string; readonly name?: string }[]): Promise<string> {
  const folder = join(root, "list");
  await mkdir(folder);
  const entries = items.map(({ code, name = "更新许可" }) => ({ code, name, type: "licence", unit: "office", process: "licence" }));
  await writeFile(
    join(folder, "list.yaml"),
    `leadpath: 1\n${rules}units: [{id: office, name: 更新办}]
processes: [{id: licence, steps: [{id: review, name: 审查, unit: office, days: 3, kind: end}]}]
items: ${JSON.stringify(entries)}\n`,
  );
  return folder;
}

const published = (list: string, site = join(root, "site")) => spawnLeadpath(["publish", list, "-o", site, "--threads", "1"]);

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((each) => each.replaceAll("\\", "/"));
}

describe("1, 2, 4: codes that are no names of files", () => {
  const malformed = [
    "../../etc/passwd",
    "/abs",
    "..\\..\\x",
    "a%00b",
    "nul.",
    "审批.",
    "..",
    "a/b",
    "C:x",
    "a\u200bb",
    " a",
    "审".repeat(86),
  ];

  test("are refused with their places, and nothing is written beside the site", async () => {
    const list = await listOf(...malformed.map((code) => ({ code })), { code: "A-1" });
    const { status, stdout } = await leadpath("check", list, "--json");
    const problems: { code: string; line: number; message: string }[] = JSON.parse(stdout).problems;
    const found = problems.filter(({ code }) => code === "malformed-id");
    expect(status).toBe(1);
    expect(found.map(({ line }) => line)).toEqual(malformed.map(() => 5));
    expect(found.map(({ message }) => message)).toContain('The item id "aU+200Bb" is malformed');
    expect(published(list).stderr).toContain(`${malformed.length} items have errors`);
    expect((await readdir(root)).sort()).toEqual(["list", "site"]);
    expect(await readdir(join(root, "site", "current", "zh", "items"))).toEqual(["A-1.html"]);
  });

  test.each([
    ["case", ["A", "a"], 'The item ids "a" and "A" differ only in case'],
    ["the form of an accent", ["caf\u00e9", "cafe\u0301"], 'The item id "café" occurs twice'],
  ])("two that differ in %s are told with both places", async (_, codes, message) => {
    const { status, stdout } = await leadpath("check", await listOf(...codes.map((code) => ({ code }))), "--json");
    const problems: { code: string; message: string; related: unknown[] }[] = JSON.parse(stdout).problems;
    expect(status).toBe(1);
    expect(problems.find(({ code }) => code === "duplicate-id")).toMatchObject({ message, related: [{ line: 5 }] });
  });

  test("devices, names of our own files, options and prototypes have pages like others", async () => {
    const codes = ["CON", "aux", "index", "-v", "__proto__", "constructor", "ＡＢ"];
    const { status } = published(await listOf(...codes.map((code) => ({ code }))));
    expect(status).toBe(0);
    const pages = await readdir(join(root, "site", "current", "zh", "items"));
    expect(pages).toHaveLength(codes.length);
    for (const page of pages) expect(page).not.toMatch(/^(con|aux)\./i);
  });
});

test("3: a code as long as may be and a name of 86 characters have a page", async () => {
  const { status } = published(await listOf({ code: "审".repeat(64), name: "事".repeat(86) }));
  expect(status).toBe(0);
  const pages = await readdir(join(root, "site", "current", "zh", "items"));
  expect(pages).toHaveLength(1);
  expect(Buffer.byteLength(pages[0] ?? "")).toBeLessThan(255);
});

test("5, 6: what stands in a table is nothing but text on the site", async () => {
  const name = '"<script>alert(1)</script>]]>&amp;""><img onerror=alert(1)>"';
  await writeFile(join(root, "items.csv"), `编码,名称,类型,实施主体\nA-1,${name},许可,更新办\n`);
  await writeFile(join(root, "steps.csv"), `事项编码,环节,办理主体,办理人员,时限\nA-1,${name},更新办,科员,2日\n`);
  expect((await leadpath("import", join(root, "items.csv"), join(root, "steps.csv"), "-o", join(root, "list"))).status).toBe(0);
  const { status } = published(await silenced(join(root, "list")));
  expect(status).toBe(0);
  const current = join(root, "site", "current");
  const pages = (await filesIn(current)).filter((each) => each.endsWith(".html"));
  expect(pages).toContain("zh/items/A-1.html");
  for (const page of pages) {
    const { document } = parseHTML(await readFile(join(current, page), "utf8"));
    expect([...document.querySelectorAll("script:not([src]), img[onerror]")]).toEqual([]);
  }
  const { document } = parseHTML(await readFile(join(current, "zh/items/A-1.html"), "utf8"));
  expect(document.querySelector("h1")?.textContent).toContain('<script>alert(1)</script>]]>&amp;"><img onerror=alert(1)>');
});

/** The same list without the rules that this file is not about. */
async function silenced(list: string): Promise<string> {
  await writeFile(join(list, "rules.yaml"), `leadpath: 1\n${rules}`);
  return list;
}

test("9: what a workbook links to is never asked for", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, answer) => {
    asked.push(url);
    answer.end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sheet = join(root, "items.xlsx");
  await writeFile(join(root, "items.csv"), "编码,名称,类型\nA-1,甲,许可\n");
  await leadpath("import", join(root, "items.csv"), "-o", join(root, "list"));
  await leadpath("export", join(root, "list"), "-o", sheet);
  const parts = unzipSync(await readFile(sheet));
  const [path = ""] = Object.keys(parts).filter((each) => /worksheets\/[^/]+\.xml$/.test(each));
  const relations = path.replace(/([^/]+)$/, "_rels/$1.rels");
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = ["image", "hyperlink", "externalLinkPath"].map(
    (each, at) => `<Relationship Id="x${at}" Type="${kind}/${each}" Target="${address}/${each}" TargetMode="External"/>`,
  );
  parts[relations] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
  );
  await writeFile(sheet, zipSync(parts));
  expect((await leadpath("import", sheet, "-o", join(root, "again"))).status).toBe(0);
  await new Promise((closed) => server.close(closed));
  expect(asked).toEqual([]);
});

test.each([
  ["effective", "2026-02-30", "wrong-value"],
  ["updated", "2026-13-01", "wrong-value"],
  ["effective", "no", "wrong-value"],
  ["visits", "1_000", "wrong-type"],
  ["visits", "no", "wrong-type"],
  ["visits", "1e999", "out-of-range"],
  ["version", ".nan", "wrong-type"],
])("13: %s: %s is told, not guessed", async (key, value, code) => {
  const file = join(root, "list.yaml");
  await writeFile(file, `leadpath: 1\n${rules}items:\n  - {code: 010, name: x, type: other, ${key}: ${value}}\n`);
  const { status, stdout } = await leadpath("check", file, "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ code, line: 4 }));
});

test("13: a code keeps its noughts, a number of days is decimal in every reader", async () => {
  const file = join(root, "list.yaml");
  await writeFile(file, `leadpath: 1\nprocesses:\n  - {id: "010", steps: [{id: 012, days: 012}]}\n`);
  const { stdout } = await leadpath("schedule", file, "--json");
  expect(JSON.parse(stdout)).toMatchObject({ process: "010", days: 12, steps: [{ id: "012" }] });
});

test("17: a link given twice is one link", async () => {
  const steps = "[{id: a, days: 1}, {id: b, days: 1, after: [a, a, {step: a, lag: 0}]}]";
  const { catalog } = readCatalog(`leadpath: 1\nprocesses: [{id: p, steps: ${steps}}]\n`);
  const [process] = catalog.processes as [Process];
  expect(schedule(process)).toMatchObject({ days: 2, criticalPathCount: 1 });
  expect((await layoutFlowchart(process)).wires).toHaveLength(1);
});

test("21: more steps than a process may have are refused in one table, too", async () => {
  await writeFile(join(root, "items.csv"), "编码,名称,类型\nA-1,甲,许可\n");
  const rows = Array.from({ length: 100_001 }, (_, at) => `A-1,环节${at},1日`);
  await writeFile(join(root, "steps.csv"), `事项编码,环节,时限\n${rows.join("\n")}\n`);
  const { status, stderr } = spawnLeadpath(["import", join(root, "items.csv"), join(root, "steps.csv"), "-o", join(root, "list")]);
  expect(status).toBe(1);
  expect(stderr).toContain("steps is longer than 100000");
  expect(await readdir(root)).not.toContain("list");
});

test("26: no table that is written makes a formula of a name", async () => {
  const evil = "=cmd|' /C calc'!A0";
  const file = join(root, "list.yaml");
  await writeFile(
    file,
    `leadpath: 1\nunits: [{id: office, name: "${evil}"}]\nitems: [{code: -5, name: "@x", type: other, unit: office}, {code: A, name: "+1", type: other}]\n`,
  );
  const tables = ["unit.csv", "figures.csv", "list.xlsx"].map((name) => join(root, name)) as [string, string, string];
  await leadpath("check", file, "--by", "unit", "-o", tables[0]);
  await leadpath("stats", file, "--by", "unit", "-o", tables[1]);
  await leadpath("export", file, "-o", tables[2]);
  for (const table of tables.slice(0, 2)) {
    const text = await readFile(table, "utf8");
    expect(text).toContain(`'${evil}`);
    expect(text.replace(/^\ufeff/, "")).not.toMatch(/(^|,)"?[=+@\t]/m);
  }
  const parts = Object.entries(unzipSync(await readFile(tables[2]))).filter(([path]) => path.includes("worksheets/"));
  expect(parts.length).toBeGreaterThan(0);
  for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
});

test("28: interrupted, a run ends at once with the site as it was, and the next one finishes", async () => {
  const list = await listOf({ code: "A-1" });
  published(list);
  const before = await readlink(join(root, "site", "current"));
  const items = Array.from({ length: 60 }, (_, at) => ({ code: `B-${at}`, name: `许可${at}` }));
  await rm(list, { recursive: true });
  await listOf(...items);
  const run = spawn(process.execPath, [main, "publish", list, "-o", join(root, "site")], { env: { LEADPATH_CACHE: "off" } });
  await vi.waitFor(() => access(join(root, "site", ".leadpath", "lock")), { timeout: 20_000, interval: 5 });
  run.kill("SIGINT");
  expect(await once(run, "exit")).toEqual([null, "SIGINT"]);
  expect(await readlink(join(root, "site", "current"))).toBe(before);
  expect(await readdir(join(root, "site", ".leadpath"))).not.toContain("lock");
  expect(published(list).status).toBe(0);
  expect(await readlink(join(root, "site", "current"))).not.toBe(before);
});

describe("28, 29: places where no site can be", () => {
  test.each([
    ["a file", () => writeFile(join(root, "taken"), "mine"), "taken", "a part of the path is not a folder"],
    ["below a file", () => writeFile(join(root, "taken"), "mine"), "taken/site", "a part of the path is not a folder"],
    ["a link in a circle", () => symlink("taken", join(root, "taken")), "taken", "go in a circle"],
  ])("%s", async (_, make, place, reason) => {
    await make();
    const { status, stderr } = published(await listOf({ code: "A-1" }), join(root, place));
    expect({ status, told: stderr.replace(/\s+/g, " ") }).toEqual({ status: 2, told: expect.stringContaining(reason) });
  });

  // There a search for the nearest folder never ends.
  test.runIf(process.platform === "linux")("a system that refuses new folders, for the site and for the cache", async () => {
    const list = await listOf({ code: "A-1" });
    expect(published(list, "/proc/leadpath/site")).toMatchObject({ status: 2, stderr: expect.stringContaining("Cannot write") });
    expect(spawnLeadpath(["check", list], { LEADPATH_CACHE: "/proc/leadpath/cache" }).status).toBe(0);
  });

  test("a link to a folder is followed, and what else lies there stays", async () => {
    await mkdir(join(root, "real"));
    await writeFile(join(root, "real", "mine.txt"), "mine");
    await symlink("real", join(root, "site"));
    expect(published(await listOf({ code: "A-1" })).status).toBe(0);
    expect((await readdir(join(root, "real"))).sort()).toEqual([".leadpath", "current", "index.html", "mine.txt", "releases"]);
  });
});
