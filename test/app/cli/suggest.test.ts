import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath } from "./run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: object | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("tells what is new with its reason, and what the file has already", async () => {
  const { status, stdout, stderr } = await leadpath("suggest", renewal);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("2 suggestions (955 days now)");
  expect(stdout).toMatch(/S01 +merge +15 +E02 E03 +E02 and E03 follow each other/);
  expect(stdout).toMatch(/M16 +parallel +60 +I02 I03 I04 I05\n/);
});

test("writes the file with what is new, which is then in the file already", async () => {
  const output = join(folder, "suggested.yaml");
  const { status, stderr } = await leadpath("suggest", renewal, "-o", output);
  expect([status, stderr]).toEqual([0, `Wrote ${output}\n`]);
  const written = (await readFile(output, "utf8")).split("\n");
  const before = (await readFile(renewal, "utf8")).split("\n");
  expect(written.length - before.length).toBe(16);
  expect(before.filter((line) => !written.includes(line))).toEqual([]);
  expect(await leadpath("check", output)).toMatchObject({ status: 0, stderr: "" });
  const again = JSON.parse((await leadpath("suggest", output, "--json")).stdout);
  expect(again.suggestions.filter((each: { like: string[] }) => each.like.length === 0)).toEqual([]);
  const target = JSON.parse((await leadpath("optimize", output, "--target", "586", "--json")).stdout);
  expect(target.set.measures.filter((id: string) => id.startsWith("S"))).toEqual([]);
});

test("writes only the file of the process, and JSON as JSON", async () => {
  const units = await fileOf("units.json", { leadpath: 1, units: [{ id: "office" }] });
  const steps = await fileOf("steps.json", {
    leadpath: 1,
    processes: [
      { id: "q", steps: [{ id: "a", kind: "start" }] },
      {
        id: "p",
        steps: [
          { id: "apply", kind: "start" },
          { id: "accept", name: "受理", unit: "office", days: 5, after: ["apply"] },
        ],
      },
    ],
  });
  const output = join(folder, "suggested.json");
  const { status, stdout } = await leadpath("suggest", units, steps, "-p", "p", "-o", output, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).suggestions).toMatchObject([{ measure: { id: "S01", kind: "instant" }, days: 4, steps: ["accept"], like: [] }]);
  expect(JSON.parse(await readFile(output, "utf8")).processes[1].measures).toMatchObject([{ id: "S01", guard: "unchecked" }]);
  expect((await leadpath("check", units, output)).status).toBe(0);
  expect((await leadpath("suggest", units, steps, "-p", "p", "-o", join(folder, "x.yaml"))).status).toBe(2);
});

test.each(["zh", "en"])("keeps to 80 columns in %s, whatever ids and names are", async (lang) => {
  const long = "一".repeat(64);
  const ids = [long, "b\u0300".repeat(20), "c".repeat(64), "d"];
  const steps = ids.map((id, index) => ({
    id,
    name: `受理\u001b[31m\u202e${"很长".repeat(500)}`,
    days: 5,
    unit: "u",
    uses: index === 0 ? [] : [`doc-${index}`],
    produces: [],
    after: index === 0 ? [] : [ids[index - 1]],
  }));
  const documents = ids.map((_, index) => ({ id: `doc-${index}` }));
  const file = await fileOf("hostile.json", { leadpath: 1, units: [{ id: "u" }], documents, processes: [{ id: "p", name: "x", steps }] });
  for (const each of [renewal, file, "fixtures/licence.yaml"]) {
    const { status, stdout } = await leadpath("suggest", each, "--lang", lang);
    expect(status).toBe(0);
    expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    for (const sign of ["\u001b", "\u202e"]) expect(stdout).not.toContain(sign);
    if (lang === "zh") expect(stdout).not.toMatch(/days|steps|parallel|merge/);
  }
  const output = join(folder, "hostile-suggested.json");
  expect((await leadpath("suggest", file, "-o", output)).status).toBe(0);
  expect((await leadpath("check", output, "--json")).stdout).not.toContain('"error"');
});

test("says that nothing is known where no step says what it uses", async () => {
  const { stdout } = await leadpath("suggest", "fixtures/penalty.yaml");
  expect(stdout).toContain("No step says what it uses");
});

test.each([
  [
    "a cycle",
    {
      steps: [
        { id: "a", after: ["b"] },
        { id: "b", after: ["a"] },
      ],
    },
    1,
  ],
  ["no steps", { steps: [] }, 1],
  ["documents that are not declared", { steps: [{ id: "a", kind: "start", uses: ["nothing"] }] }, 1],
])("answers %s", async (_, process, expected) => {
  const file = await fileOf("bad.json", { leadpath: 1, processes: [{ id: "p", ...process }] });
  const { status, stderr } = await leadpath("suggest", file);
  expect(status).toBe(expected);
  expect(stderr).not.toContain("defect");
});

test.each([
  ["another ending", ["-o", "g.txt"]],
  ["the input itself", ["-o", renewal]],
  ["an unknown process", ["-p", "nobody"]],
])("does not take %s", async (_, options) => {
  expect((await leadpath("suggest", renewal, ...options)).status).toBe(2);
});
