import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath } from "./run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";
const notice = ["fixtures/limits.yaml", "-p", "units", "--start", "2025-09-01"];
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A step in calendar days after a short and a long one. */
async function waiting(): Promise<string> {
  const file = join(folder, "waiting.yaml");
  await writeFile(
    file,
    `leadpath: 1
calendar: mon-fri
processes:
  - id: p
    steps:
      - {id: a, name: Short, days: 1}
      - {id: b, name: Long, days: 4}
      - {id: n, name: Notice, kind: end, calendarDays: 10, after: [a, b]}
`,
  );
  return file;
}

async function explained(...argv: string[]): Promise<string> {
  const { status, stdout } = await leadpath("explain", ...argv);
  expect(status).toBe(0);
  return stdout;
}

const unwrapped = (text: string) => text.replaceAll("\n", " ");

describe("a critical step", () => {
  test("that can slip is not said to delay the whole", async () => {
    const text = unwrapped(await explained(...notice, "--step", "show"));
    expect(text).toContain("Still it can slip 6 days, as show Public notice, in calendar days, ends on the same day.");
    expect(text).toContain("show Public notice: 23 working days (30 calendar days), from 2025-09-02 to 2025-10-09.");
    expect(text).toContain("If it took one day more, the total would stay the same.");
    expect(text).not.toContain("delays the whole");
  });

  test("that shortens the whole when it takes longer is told with both figures", async () => {
    const file = join(folder, "reversed.yaml");
    const steps = "[{id: a, days: 5}, {id: b, days: 3, after: [{step: a, link: FF}]}, {id: c, days: 9, after: [{step: b, link: SS}]}]";
    await writeFile(file, `leadpath: 1\nprocesses:\n  - {id: p, steps: ${steps}}\n`);
    const text = unwrapped(await explained(file, "--step", "b"));
    expect(text).toContain("Its drag is −3 days: if it took no time, the total would grow by so much.");
    expect(text).toContain("would shorten the total by 1 day");
  });

  test("that cannot slip is", async () => {
    const text = unwrapped(await explained(...notice, "--step", "decide"));
    expect(text).toContain("It is critical: what delays it delays the whole.");
    expect(text).toContain("If it took one day more, the total would grow by 1 day.");
  });
});

test("a step that is not critical: who waits, who takes up the rest, and what makes it critical", async () => {
  const text = unwrapped(await explained(await waiting(), "--start", "2026-03-05", "--step", "a"));
  expect(text).toContain("n Notice starts 3 days later than this way asks: it waits for b Long.");
  expect(text).toContain("n Notice is in calendar days: it takes up 2 days, as it ends on the same day.");
  expect(text).toContain("It becomes critical when it takes 3 days more (4 in all).");
  expect(text).toContain("Still the total grows only when it slips by more than 5 days.");
});

describe("with a start", () => {
  test("the path has the day on which each step finishes", async () => {
    const text = await explained(renewal, "--start", "2014-07-01");
    expect(text).toMatch(/step +name +Waits for +Adds +So far +finish +Drag/);
    expect(text).toMatch(/A04 .* 45 {2}2014-09-02 +20\n/);
  });

  test("a step stands between two dates", async () => {
    const text = await explained(renewal, "--start", "2026-03-02", "--step", "H01");
    expect(text).toMatch(/H01 .*: 20 working days, from 2029-\d\d-\d\d\? to/);
    expect(text).toContain("why H01 finishes on 2029-04-26?");
    expect(text).not.toContain("end of day");
  });

  test.each(["en", "zh"])("all of it keeps to 80 columns in %s", async (lang) => {
    for (const step of [[], ["--step", "H01"], ["--step", "C07"]]) {
      const text = await explained(renewal, "-s", "reform", "--start", "2026-03-02", "--lang", lang, ...step);
      expect(Math.max(...text.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    }
  });
});

test("in Chinese drag reproaches nobody", async () => {
  const text = (await explained(renewal, "--lang", "zh")) + (await explained(renewal, "--lang", "zh", "--step", "C07"));
  expect(text).toContain("可压缩");
  expect(text).not.toContain("拖延");
});
