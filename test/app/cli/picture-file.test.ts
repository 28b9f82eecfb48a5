import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadpath } from "./run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";
const penalty = "fixtures/penalty.yaml";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("small print of a PDF", () => {
  const printed = async (...options: string[]) => (await leadpath("draw", ...options, "-o", join(folder, "print.pdf"))).stderr;

  test("is told with its size, its share and what prints larger", async () => {
    const told = await printed(penalty, "--view", "swimlane", "--show", "days,post");
    expect(told).toMatch(/^On A4 \d+ of \d+ lines of text are below 8 points, the smallest \d\.\d\.$/m);
    expect(told).toContain("Try --paper A3, --direction right, --view flowchart, --show days\n");
  });

  test("is told in Chinese", async () => {
    expect(await printed(penalty, "--view", "swimlane", "--lang", "zh")).toMatch(
      /^A4 纸上，\d+ 行文字中有 \d+ 行小于 8 磅（最小 \d\.\d 磅）。$/m,
    );
  });

  test("does not lead to what is there already", async () => {
    expect(await printed(renewal, "--view", "pages")).toContain("Try --paper A3\n");
    expect(await printed(renewal, "--view", "swimlane", "--direction", "right", "--paper", "A3")).toMatch(
      /^Try --view pages, --direction down, --view flowchart$/m,
    );
  });

  test("is not told where there is none", async () => {
    expect(await printed("fixtures/limits.yaml", "--process", "units")).toMatch(/^Wrote [^\n]*\n$/);
  });
});

describe("a PNG that would be too large", () => {
  const wide = async (lang: string) => {
    const file = join(folder, "long.yaml");
    const steps = Array.from({ length: 190 }, (_, index) => `{ id: s${index}, days: 1${index === 0 ? "" : `, after: [s${index - 1}]`} }`);
    await writeFile(file, `leadpath: 1\nprocesses: [{ id: p, steps: [${steps.join(", ")}] }]\n`);
    return (await leadpath("draw", file, "-o", join(folder, "long.png"), "--lang", lang)).stderr;
  };

  test.each([
    ["en", /^The picture is large: its PNG has (\d+) dpi, not 192\./m],
    ["zh", /^图太大，PNG 每英寸只有 (\d+) 像素，不是 192/m],
  ])("is made less fine, and that is told: %s", async (lang, told) => {
    const dpi = Number(told.exec(await wide(lang))?.[1]);
    expect(dpi).toBeGreaterThanOrEqual(96);
    expect(dpi).toBeLessThan(192);
  });
});
