import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const process = (steps: string) => `leadpath: 1\nunits: [{id: office}]\nprocesses:\n  - id: p\n    steps:\n${steps}`;

describe("files that cannot be read", () => {
  test.each([
    ["missing", async () => join(folder, "none.yaml"), "there is no such file"],
    ["an empty folder", async () => folder, "no YAML file in the folder"],
    ["a part of the path is a file", async () => join(await file("a.yaml", ""), "b.yaml"), "is not a"],
    ["not UTF-8", async () => file("gbk.yaml", Buffer.from([0x6e, 0x3a, 0x20, 0xca, 0xdc, 0xc0, 0xed])), "not encoded as UTF-8"],
    ["UTF-16", async () => file("utf16.yaml", Buffer.from("\ufeffleadpath: 1\n", "utf16le")), "not encoded as UTF-8"],
    ["empty", async () => file("empty.yaml", ""), "empty"],
    ["not YAML", async () => file("bad.yaml", "leadpath: [1\nunits: }"), "error"],
    ["tabs", async () => file("tabs.yaml", "leadpath: 1\nunits:\n\t- {id: a}"), "tab"],
  ])("%s: a sentence that says so, status 1, nothing on standard output", async (_, path, sentence) => {
    const { status, stdout, stderr } = await leadpath("schedule", await path());
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.toLowerCase()).toContain(sentence.toLowerCase());
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  });

  test("one of several: all are told", async () => {
    const { status, stderr } = await leadpath("check", join(folder, "x.yaml"), join(folder, "y.yaml"), "--lang", "zh");
    expect(status).toBe(1);
    expect(stderr).toBe("");
  });
});

describe("what is in the files", () => {
  test("at most 20 problems are printed and the rest is counted", async () => {
    const steps = Array.from({ length: 50 }, (_, index) => `      - {id: s${index}, days: 1, unit: nobody}\n`).join("");
    const { status, stdout } = await leadpath("check", await file("many.yaml", process(steps)));
    expect(status).toBe(1);
    expect(stdout.match(/unknown-unit/g)).toHaveLength(20);
    expect(stdout).toContain("30 more");
    expect(stdout).toContain("50 errors");
  });

  test("of a workbook nothing is shown as text", async () => {
    const { stdout } = await leadpath("check", await file("list.xlsx", "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml"));
    expect(stdout).toContain("This is a table, not YAML");
    expect(stdout).not.toContain("Content_Types");
  });

  test("the caret stands under the place, also after wide characters and in a long line", async () => {
    const long = `      - {id: s, name: {zh: 受理通知书与材料清单核对, en: "${"x".repeat(120)}"}, days: 1, unit: nobody}\n`;
    const { stdout } = await leadpath(
      "check",
      await file("wide.yaml", process(`      - {id: r, name: 受理通知, unit: nobody, days: 1}\n${long}`)),
    );
    const frames = stdout.split("\n").filter((line) => line.startsWith(">") || /^ +\| +\^/.test(line));
    const { measureColumns } = await import("../../../src/pages/report/text/width.ts");
    for (let index = 0; index < frames.length; index += 2) {
      const [line = "", caret = ""] = frames.slice(index, index + 2);
      expect(measureColumns(line.slice(0, line.indexOf("nobody")))).toBe(caret.indexOf("^"));
      expect(measureColumns(line)).toBeLessThanOrEqual(80);
    }
    expect(frames).toHaveLength(4);
  });

  test("a hostile label neither commands the terminal nor breaks a picture", async () => {
    const name = JSON.stringify("\u001b[31m<script>alert(1)</script>]]>\ud800\u0007");
    const path = await file("hostile.yaml", process(`      - {id: a, name: ${name}, days: 1, unit: office}\n`));
    const scheduled = await leadpath("schedule", path);
    expect(scheduled.status).toBe(0);
    expect(scheduled.stdout).not.toContain("\u001b");
    const drawn = await leadpath("draw", path);
    expect(drawn.status).toBe(0);
    expect(drawn.stdout).not.toContain("<script");
    expect(drawn.stdout).toContain("&lt;script&gt;");
  });

  test("several processes want --process, and the message lists them", async () => {
    const path = await file(
      "two.yaml",
      "leadpath: 1\nprocesses:\n  - {id: one, steps: [{id: a, days: 1}]}\n  - {id: two, steps: [{id: a, days: 2}]}\n",
    );
    const without = await leadpath("schedule", path);
    expect(without.status).toBe(2);
    expect(without.stderr).toContain("one, two");
    expect((await leadpath("schedule", path, "--process", "tow")).stderr).toContain('Did you mean "two"?');
    expect((await leadpath("schedule", path, "--process", "two")).stdout).toContain("2 working days");
  });

  test("warnings alone are no failure", async () => {
    const path = await file("warned.yaml", process("      - {id: a, unit: office}\n"));
    expect((await leadpath("check", path)).status).toBe(0);
    const { status, stderr } = await leadpath("schedule", path);
    expect(status).toBe(0);
    expect(stderr).toContain("1 warning");
  });
});

describe("places that cannot be written", () => {
  test("an output that is a folder, below a file or in no folder at all: status 2, nothing left behind", async () => {
    const target = join(folder, "target");
    await mkdir(join(target, "x.svg"), { recursive: true });
    await writeFile(join(target, "file"), "");
    for (const output of [join(target, "x.svg"), join(target, "file", "y.svg"), "/proc/none/z.svg"]) {
      const { status, stderr } = await leadpath("draw", "fixtures/licence.yaml", "-o", output);
      expect([output, status]).toEqual([output, 2]);
      expect(stderr).toContain(output);
    }
    expect((await leadpath("report", "fixtures/licence.yaml", "-o", join(target, "file"))).status).toBe(2);
    expect((await readdir(target)).sort()).toEqual(["file", "x.svg"]);
  });

  test("a format that is not drawn", async () => {
    const { status, stderr } = await leadpath("draw", "fixtures/licence.yaml", "-o", join(folder, "x.docx"));
    expect(status).toBe(2);
    expect(stderr).toContain(".svg");
  });
});

describe("a wrong command line: status 2 and what to do", () => {
  test.each([
    [["scedule", "x"], "Did you mean schedule?"],
    [["schedule"], "file is missing"],
    [["schedule", "x", "--scenrio", "y"], "Did you mean --scenario?"],
    [["schedule", "x", "--scenario"], "wants a value"],
    [["draw", "x", "--view", "pie"], "flowchart, swimlane, phases, overview, pages, waterfall, frontier, overlaps, gantt, drag, list"],
    [["draw", "x", "--view", "swimlane", "--direction", "up"], "down, right"],
    [["draw", "x", "--theme", "neon"], "paper, print, night, auto"],
    [["report", "fixtures/licence.yaml"], "--output"],
    [["check", "x", "--lang", "fr"], "zh, en"],
    [["schedule", "fixtures/urban-renewal.yaml", "-s", "refrm"], 'Did you mean "reform"?'],
    [["schedule", "fixtures/urban-renewal.yaml", "-m", "m04"], 'Did you mean "M04"?'],
    [["schedule", "fixtures/urban-renewal.yaml", "--set", "B01"], "B01.days=20"],
    [["schedule", "fixtures/urban-renewal.yaml", "--set", "B01.days=-2"], "at least 0"],
    [["schedule", "fixtures/urban-renewal.yaml", "--set", "B01.dyas=2"], 'Did you mean "days"?'],
    [["schedule", "fixtures/urban-renewal.yaml", "--without", "Z99"], 'no step "Z99"'],
    [["schedule", "fixtures/licence.yaml", "--route", "shortest"], "--route"],
    [["schedule", "fixtures/licence.yaml", "--route", "accept=correct"], "returns"],
    [["schedule", "fixtures/licence.yaml", "--route", "acept=accepted"], 'Did you mean "accept"?'],
  ])("%j", async (argv, sentence) => {
    const { status, stdout, stderr } = await leadpath(...argv);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.replace(/\s+/g, " ")).toContain(sentence);
    const chinese = await leadpath(...argv, "--lang", "zh");
    if (!argv.includes("fr") && argv.at(-1) !== "--scenario") expect(chinese.stderr).toMatch(/\p{Script=Han}/u);
  });
});
