import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { plan, task } from "../../formats/mspdi/plans.ts";
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

const dated = plan(
  [task({ uid: 1, more: "<Deadline>2026-03-09T17:00:00</Deadline>" }), task({ uid: 2, hours: 16, after: [[1, 1, 3 * 14_400, 8]] })],
  "<StartDate>2026-03-02T08:00:00</StartDate>",
);

describe("leadpath import", () => {
  test("prints the catalog, and tells apart from it what is not carried over and how to get the dates", async () => {
    const { status, stdout, stderr } = await leadpath("import", await file("dated.xml", dated));
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "leadpath: 1",
        "processes:",
        "  - id: plan",
        "    steps:",
        '      - {id: "1", name: Task 1, days: 1, note: Deadline 2026-03-09 17:00}',
        '      - {id: "2", name: Task 2, days: 2, after: [{step: "1", lag: 3}]}',
        "",
      ].join("\n"),
    );
    expect(stderr).toBe(
      [
        "2 steps, 1 link",
        "Not carried over, or in another way:",
        "  elapsed lags (as 3ed), now the working time that they take in this plan,",
        "    without a start by the working days of a week: 1 (Task 2: 3ed → 3d)",
        "  deadlines, kept as a note: 1 (Task 1: 2026-03-09 17:00)",
        "For the dates of the plan: --start 2026-03-01",
        "",
      ].join("\n"),
    );
  });

  test("shows five of a kind and says where all are", async () => {
    const tasks = Array.from({ length: 7 }, (_, index) => task({ uid: index + 1, more: "<Priority>900</Priority>" }));
    const input = await file("seven.xml", plan(tasks));
    const { stderr } = await leadpath("import", input);
    expect(stderr).toContain("  priorities: 7 (Task 1: Priority 900; ");
    expect(stderr.replace(/\n\s+/g, " ")).toContain("Task 5: Priority 900; …)");
    expect(stderr).not.toContain("Task 6");
    expect(stderr).toMatch(/\n--json lists them all\n$/);
    const document = commandDocuments.import.parse(JSON.parse((await leadpath("import", input, "--json")).stdout));
    expect(document.notCarried[0]?.entries).toHaveLength(7);
  });

  test("says why a milestone at the very beginning has another date than in Project", async () => {
    const at = "<StartDate>2026-03-02T08:00:00</StartDate>";
    const milestone = task({ uid: 1, hours: 0, more: "<Milestone>1</Milestone>" });
    const { stderr } = await leadpath("import", await file("begin.xml", plan([milestone, task({ uid: 2, after: [[1]] })], at)));
    expect(stderr.replace(/\n/g, " ")).toContain("--start 2026-03-01 The start day is not counted, so it is the one before the first.");
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("in Chinese", async () => {
    const { stderr } = await leadpath("import", await file("dated.xml", dated), "--lang", "zh");
    expect(stderr).toContain("  期限（截止日期），写入备注：1（Task 1: 2026-03-09 17:00）\n要得到计划中的日期：--start 2026-03-01\n");
    for (const line of stderr.split("\n")) expect(measureColumns(line)).toBeLessThanOrEqual(80);
  });

  test("writes a file that has no problems and the dates of the plan", async () => {
    const output = join(folder, "new/dated.yaml");
    const { status, stdout } = await leadpath(
      "import",
      await file("dated.xml", plan([task({ uid: 1 }), task({ uid: 2, hours: 16, after: [[1]] })])),
      "-o",
      output,
    );
    expect([status, stdout]).toEqual([0, ""]);
    expect((await leadpath("check", output)).status).toBe(0);
    const { stdout: times } = await leadpath("schedule", output, "--start", "2026-03-01");
    expect(times).toContain("from 2026-03-01 (not counted) to 2026-03-04");
  });

  test("with --json prints its described document alone", async () => {
    const input = await file("dated.xml", dated);
    const { stdout, stderr } = await leadpath("import", input, "--json");
    const document = commandDocuments.import.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ process: "plan", steps: 2, links: 1, start: "2026-03-01" });
    expect(document.notCarried.map(({ kind, count, entries }) => [kind, count, ...entries])).toEqual([
      ["elapsed-lags", 1, { name: "Task 2", value: "3ed → 3d" }],
      ["deadlines", 1, { name: "Task 1", value: "2026-03-09 17:00" }],
    ]);
    expect(document.yaml).toContain("leadpath: 1\n");
    expect(stderr).toBe("");
    const written = await leadpath("import", input, "--json", "-o", join(folder, "dated.yaml"));
    expect(commandDocuments.import.parse(JSON.parse(written.stdout)).yaml).toBeUndefined();
  });

  test.each([
    ["is missing", async () => join(folder, "none.xml"), "there is no such file"],
    ["is cut off", async () => file("cut.xml", dated.slice(0, 300)), "the rest of it is missing"],
    ["has a DTD", async () => file("dtd.xml", `<!DOCTYPE a>${dated.slice(dated.indexOf("<Project"))}`), "has a DTD"],
    [
      "links to a task that is missing",
      async () => file("gap.xml", plan([task({ uid: 1, after: [[7]] })])),
      "comes after task 7, which is not",
    ],
    ["waits in a circle", async () => file("cycle.xml", plan([task({ uid: 1, after: [[1]] })])), "Delete one of these links in Project"],
    ["is YAML", async () => file("a.xml", "leadpath: 1\n"), "This is not XML"],
    ["has 100 MB", async () => file("huge.xml", new Uint8Array(100 * 2 ** 20)), "Split it into several files"],
  ])("a plan that %s: a sentence that says so, status 1, nothing written", async (_, path, sentence) => {
    const output = join(folder, "never/a.yaml");
    const { status, stdout, stderr } = await leadpath("import", await path(), "-o", output);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(sentence);
    await expect(readdir(join(folder, "never"))).rejects.toThrow();
  });

  test("a place in the file is shown", async () => {
    const { stderr } = await leadpath("import", await file("gap.xml", plan([task({ uid: 1 }), task({ uid: 2, after: [[7]] })])));
    expect(stderr).toMatch(/gap\.xml:3:\d+ {2}error {2}unknown-step\n/);
    expect(stderr).toContain("<PredecessorLink>");
  });

  test("wants another ending for what it writes", async () => {
    const { status, stderr } = await leadpath("import", "plan.xml", "-o", "plan.json");
    expect([status, stderr]).toEqual([2, 'This is written as .yaml or .yml, not as "plan.json"\n']);
  });

  test("other commands say what to do with a plan", async () => {
    const { status, stdout } = await leadpath("check", await file("dated.xml", dated));
    expect(status).toBe(1);
    expect(stdout).toContain("make a catalog of it with leadpath");
  });
});

describe("leadpath export", () => {
  test("writes a plan that is imported as the same process", async () => {
    const output = join(folder, "licence.xml");
    const { status, stdout, stderr } = await leadpath(
      ...["export", "fixtures/licence.yaml", "--format", "mspdi", "--start", "2026-03-02", "-o", output],
    );
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain(`Wrote ${output}\n8 tasks\nNot carried over, or in another way:\n  steps that are not on this route: 3`);
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(Math.max(80, `Wrote ${output}`.length));
    const again = join(folder, "licence.yaml");
    await leadpath("import", output, "-o", again);
    const finish = async (...input: string[]) => JSON.parse((await leadpath("schedule", ...input, "--json")).stdout).finishDate;
    expect(await finish(again, "--start", "2026-03-02")).toBe(await finish("fixtures/licence.yaml", "--start", "2026-03-02"));
  });

  test("needs no format, because without an output it is the only one", async () => {
    const { status, stdout } = await leadpath("export", "fixtures/licence.yaml");
    expect([status, stdout.slice(0, 5)]).toEqual([0, "<?xml"]);
    expect((await leadpath("export", "--help")).stdout).toMatch(/--format <format> .*mspdi/s);
  });

  test("without a file prints the plan, with --json its document", async () => {
    const { stdout } = await leadpath("export", "fixtures/licence.yaml", "--format", "mspdi", "-r", "longest");
    expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n<Project /);
    const json = await leadpath("export", "fixtures/licence.yaml", "--format", "mspdi", "-r", "longest", "--json");
    const document = commandDocuments.export.parse(JSON.parse(json.stdout));
    expect(document).toMatchObject({ process: "licence", tasks: 11, xml: stdout });
    expect(json.stderr).toBe("");
    const output = join(folder, "json.xml");
    const written = await leadpath("export", "fixtures/licence.yaml", "--format", "mspdi", "-r", "longest", "--json", "-o", output);
    expect(commandDocuments.export.parse(JSON.parse(written.stdout))).not.toHaveProperty("xml");
    expect(await readFile(output, "utf8")).toBe(stdout);
  });

  test.each([
    ["an unknown format", ["fixtures/licence.yaml", "--format", "p6"], "mspdi"],
    ["another ending", ["fixtures/licence.yaml", "--format", "mspdi", "-o", "a.mpp"], "This is written as .xml"],
    ["no start", ["fixtures/licence.yaml", "--format", "mspdi", "--start", "today"], "--start today"],
  ])("%s is wrong usage", async (_, options, sentence) => {
    const { status, stderr } = await leadpath("export", ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
