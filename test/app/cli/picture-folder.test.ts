import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

const root = await mkdtemp(join(tmpdir(), "leadpath-"));
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(root, "set-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A chain in so many phases of so many steps. */
async function chain(phases: number, steps: number): Promise<string> {
  const file = join(root, `chain-${phases}-${steps}.yaml`);
  const ids = Array.from({ length: phases * steps }, (_, index) => index);
  const lines = ids.map((id) => `{ id: s${id}, days: 1, phase: p${Math.floor(id / steps)}${id === 0 ? "" : `, after: [s${id - 1}]`} }`);
  const names = Array.from({ length: phases }, (_, index) => `{ id: p${index} }`);
  await writeFile(file, `leadpath: 1\nphases: [${names.join(", ")}]\nprocesses: [{ id: p, steps: [${lines.join(", ")}] }]\n`);
  return file;
}

describe("a folder of pictures", () => {
  test("loses the pages of an earlier, longer chart, and nothing else", async () => {
    await leadpath("draw", await chain(4, 2), "--view", "pages", "-o", folder);
    const single = join(folder, "single.svg");
    await leadpath("draw", await chain(4, 2), "-o", single);
    await writeFile(join(folder, "notes.svg"), `<svg xmlns="http://www.w3.org/2000/svg"><a href="overview.svg"></a></svg>`);
    const { stderr } = await leadpath("draw", await chain(2, 2), "--view", "pages", "-o", folder);
    const left = (await readdir(folder)).sort();
    expect(left).toEqual(["notes.svg", "overview.svg", "p0.svg", "p1.svg", "single.svg"]);
    expect(stderr).toContain(`Removed ${join(folder, "p3.svg")}, which an earlier run had written`);
    const links = (await Promise.all(left.map((name) => readFile(join(folder, name), "utf8")))).join("").matchAll(/href="([^"]*\.svg)"/g);
    for (const [, target] of links) expect(left).toContain(target);
  });

  test("loses the sheets of an earlier, longer Gantt chart, but not what others named like one", async () => {
    await leadpath("draw", await chain(2, 60), "--view", "gantt", "-o", folder);
    const sheets = (await readdir(folder)).length;
    expect(sheets).toBeGreaterThan(2);
    expect(await readFile(join(folder, "gantt-2.svg"), "utf8")).toContain(`>2/${sheets}</text>`);
    await writeFile(join(folder, "gantt-9.svg"), "<svg/>");
    await leadpath("draw", await chain(2, 2), "--view", "gantt", "-o", folder);
    expect((await readdir(folder)).sort()).toEqual(["gantt-1.svg", "gantt-9.svg"]);
  });

  test("of a report loses the pictures of a reform that is no longer chosen", async () => {
    const file = "fixtures/licence.yaml";
    await leadpath("report", file, "--set", "review.days=4", "-o", folder);
    await copyFile(join(folder, "after.svg"), join(folder, "kept.svg"));
    await leadpath("report", file, "-o", folder);
    expect((await readdir(folder)).sort()).toEqual([
      "criticality.svg",
      "flowchart.svg",
      "gantt.svg",
      "index.html",
      "kept.svg",
      "s-curve.svg",
      "tornado.svg",
    ]);
  });

  test.each([
    ["report", "fixtures/licence.yaml"],
    ["draw", "fixtures/urban-renewal.yaml", "--view", "pages"],
  ])("is not named like a file: %s", async (...command) => {
    const output = join(folder, "page.html");
    const { status, stderr } = await leadpath(...command, "-o", output);
    expect([status, await readdir(folder)]).toEqual([2, []]);
    expect(stderr.replace(/\s+/g, " ")).toContain("looks like a file");
  });
});
