import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeList } from "./publish/site-list.ts";
import { leadpath, spawnLeadpath } from "./run-cli.ts";

let root = "";
let list = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  list = join(root, "list");
  await writeList(list, 5);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("stats", () => {
  test.each(["zh", "en"])("fit 80 columns (%s)", async (lang) => {
    for (const by of ["type", "unit"]) {
      const { status, stdout } = await leadpath("stats", "fixtures/list", "--by", by, "--lang", lang);
      expect(status).toBe(0);
      const wide = stdout
        .split("\n")
        .filter((line) => [...line].reduce((sum, sign) => sum + (/[\u2e80-\uffe6]/.test(sign) ? 2 : 1), 0) > 80);
      expect(wide).toEqual([]);
    }
  });

  test("both readings, labelled, and those that are not compared", async () => {
    const { stdout } = await leadpath("stats", "fixtures/list");
    expect(stdout).toMatch(/less, by the sums +\d+\.\d %/);
    expect(stdout).toMatch(/less, mean of the items +\d+\.\d %/);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/\d+ without a statutory limit, \d+ without a promise, \d+ with a statutory limit of 0\./);
  });

  test("a dash where nothing is compared or said", async () => {
    const { stdout } = await leadpath("stats", list);
    for (const figure of ["statutory working days, sum", "promised working days, sum", "all online"]) {
      expect(stdout).toMatch(new RegExp(`${figure} +–\n`));
    }
  });

  test("beside an earlier version", async () => {
    const before = join(root, "before");
    await writeList(before, 9);
    const { stdout } = await leadpath("stats", list, "--before", before);
    expect(stdout).toMatch(/Before +Now/);
  });

  test("as a table and as a picture", async () => {
    const csv = join(root, "stats.csv");
    expect((await leadpath("stats", "fixtures/list", "-o", csv)).status).toBe(0);
    const [head = "", ...rows] = (await readFile(csv, "utf8")).trimEnd().split("\r\n");
    const fields = (row: string) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length;
    expect(new Set(rows.map(fields))).toEqual(new Set([fields(head)]));
    const svg = join(root, "stats.svg");
    expect((await leadpath("stats", "fixtures/list", "-o", svg)).status).toBe(0);
    expect(await readFile(svg, "utf8")).toContain("Promised and statutory limits");
    expect((await leadpath("stats", "fixtures/list", "-o", join(root, "stats.doc"))).status).toBe(2);
  });

  test("count the register of comments", async () => {
    await writeFile(join(list, "comments.csv"), "Item,Text,Reply,Adopted\nA-1,too long,shortened,yes\nA-2,too dear,,\n");
    const { stdout } = await leadpath("stats", list);
    expect(stdout).toContain("2 received, 1 answered, 1 adopted");
    expect(JSON.parse((await leadpath("stats", list, "--json")).stdout)).toMatchObject({ comments: { received: 2, adopted: 1 } });
  });

  test("do not count comments on items for internal use unless asked for these", async () => {
    const items = "leadpath: 1\nitems: [{code: A-1, type: filing}, {code: S-1, type: party-personnel, audience: internal}]\n";
    await mkdir(join(root, "some"));
    await writeFile(join(root, "some", "items.yaml"), items);
    await writeFile(join(root, "some", "comments.csv"), "Item,Text\nA-1,too long\nS-1,unfair\nA-9,gone\n");
    const received = async (...options: readonly string[]) =>
      JSON.parse((await leadpath("stats", join(root, "some"), "--json", ...options)).stdout).comments.received;
    expect([await received(), await received("--internal")]).toEqual([2, 3]);
  });

  test("a file without items is told", async () => {
    const { status, stderr } = await leadpath("stats", "fixtures/licence.yaml");
    expect(status).toBe(2);
    expect(stderr).toContain("no items");
    expect(stderr).toContain("leadpath schedule");
  });
});

test("check looks at the register of comments", async () => {
  await writeFile(join(list, "comments.csv"), "Item,Text\nA-1,call 13800138000\nA-9,too long\n");
  const { stdout } = await leadpath("check", list);
  expect(stdout).toContain("comments.csv:2");
  expect(stdout).toContain("personal-data");
  expect(stdout).toContain('item "A-9"');
});

test("a register that cannot be read is told, and nothing is published without it", async () => {
  await mkdir(join(list, "comments.csv"));
  const { status, stdout } = await leadpath("check", list);
  expect(status).toBe(1);
  expect(stdout).toMatch(/comments\.csv.*file-unreadable/s);
  expect(spawnLeadpath(["publish", list, "-o", join(root, "site")]).status).toBe(1);
  expect((await leadpath("stats", list)).stderr).toContain("comments.csv");
});

describe("diff", () => {
  test("tells what is new, in text, JSON and pages", async () => {
    const before = join(root, "before");
    await writeList(before, 9);
    const output = join(root, "changes");
    const { status, stdout, stderr } = await leadpath("diff", before, list, "-o", output);
    expect(status).toBe(0);
    expect(stdout).toContain("2 items changed");
    expect(stdout).toMatch(/days of the process: 10 → 6 \(−4\)/);
    expect(stdout).toMatch(/days: 9 days → 5 days/);
    expect(stderr).toContain("index.html");
    expect((await readdir(join(output, "items"))).sort()).toEqual(["A-1.html", "A-2.html"]);
    const document = JSON.parse((await leadpath("diff", before, list, "--json")).stdout);
    expect(document).toMatchObject({ leadpath: 1, daysGained: 8, unchanged: 0 });
    const whole = JSON.parse((await leadpath("diff", before, list, "--json", "--internal")).stdout);
    expect(whole).toMatchObject({ daysGained: 8, unchanged: 1 });
  });

  test("leaves out items for internal use unless asked for them", async () => {
    const [before, after] = [join(root, "before.yaml"), join(root, "after.yaml")];
    const version = (details: string) => `leadpath: 1\nitems: [{code: S-1, name: 任免, type: party-personnel${details}}]\n`;
    await writeFile(before, version(""));
    await writeFile(after, version(", audience: internal, note: 从严"));
    const asked = (...options: readonly string[]) => leadpath("diff", before, after, ...options).then(({ stdout }) => stdout);
    expect(await asked()).toContain("0 items removed, 0 items changed, 0 items unchanged");
    expect(await asked("--json")).not.toContain("S-1");
    expect(await asked("--internal")).toMatch(/1 item changed.*S-1/s);
  });

  test("what cannot be read is told", async () => {
    expect((await leadpath("diff", join(root, "nothing"), list)).status).toBe(1);
  });
});
