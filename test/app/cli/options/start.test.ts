import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../../src/pages/report/text/width.ts";
import { leadpath } from "../run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";
const licence = "fixtures/licence.yaml";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function catalogWith(calendar: string): Promise<string> {
  const file = join(folder, "catalog.yaml");
  await writeFile(
    file,
    `leadpath: 1\ncalendar: ${calendar}\nprocesses:\n  - {id: p, steps: [{id: a, kind: start, days: 3}, {id: b, kind: end, days: 2, after: [a]}]}\n`,
  );
  return file;
}

describe("--start", () => {
  test("gives the schedule its dates", async () => {
    const { status, stdout, stderr } = await leadpath("schedule", renewal, "--start", "2014-07-01");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("from 2014-07-01 (not counted) to 2018-04-27\n");
    expect(stdout).toMatch(/\* {2}A04 .* 20 {2}2014-08-06 {2}2014-09-02 +0\n/);
    expect(stdout).not.toContain("working days from 0");
    expect(stdout).not.toContain("provisional");
  });

  test("gives the JSON document its dates, as its schema says", async () => {
    const { stdout } = await leadpath("schedule", renewal, "--start", "2014-07-01", "--scenario", "reform", "--json");
    const document = commandDocuments.schedule.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ days: 586, startDate: "2014-07-01", finishDate: "2016-11-04", provisional: false });
    expect(document.steps[0]?.dates?.earlyFinish).toBe("2014-07-01");
  });

  test("marks dates past the last notice, and says what the mark means", async () => {
    const { stdout } = await leadpath("schedule", licence, "--start", "2026-12-01", "--lang", "zh");
    expect(stdout).toContain("2026-12-01 开始（当日不计），2027-01-19? 完成");
    expect(stdout).toMatch(/decide .* 2026-12-23 {3}2027-01-05\? +0\n/);
    expect(stdout).toContain("带“?”的日期，其时的放假安排尚未公布或未知");
  });

  test("sets two finishes beside each other", async () => {
    const { stdout } = await leadpath("compare", renewal, "--scenario", "reform", "--start", "2014-07-01");
    expect(stdout).toMatch(/finish +2018-04-27 +2016-11-04\n/);
    const json = await leadpath("compare", renewal, "--scenario", "reform", "--start", "2014-07-01", "--json");
    expect(commandDocuments.compare.parse(JSON.parse(json.stdout))).toMatchObject({
      baseline: { finishDate: "2018-04-27" },
      reformed: { finishDate: "2016-11-04" },
    });
  });

  test("gives the report its dates", async () => {
    const output = join(folder, "report");
    await leadpath("report", licence, "--start", "2026-12-01", "-o", output);
    const page = await readFile(join(output, "index.html"), "utf8");
    expect(page).toContain("2026-12-01 to 2027-01-19?");
    expect(page).toContain('<td class="n">2026-12-23</td><td class="n">2027-01-05?</td>');
    expect(page).toContain("? provisional");
    expect(page).not.toContain("working days from 0");
  });

  test.each(["zh", "en"])("keeps to 80 columns in %s", async (lang) => {
    for (const command of ["schedule", "compare"]) {
      const { stdout } = await leadpath(command, renewal, "-s", "reform", "--start", "2026-07-01", "--lang", lang);
      expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    }
  });

  test.each([
    ["2026-02-29", "2026-02 has 28 days"],
    ["2026-13-01", "Months go from 01 to 12"],
    ["0000-12-31", "Years go from 0001 to 9999"],
    ["10000-01-01", "Years go from 0001 to 9999"],
    ["1.3.2026", "Write it like 2026-01-01"],
    ["", "Write it like 2026-01-01"],
  ])("%s is refused", async (date, says) => {
    const { status, stdout, stderr } = await leadpath("schedule", licence, "--start", date);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });

  test.each([
    ["2024-02-29", "2024-04-19"],
    // 1 October 2025 is a holiday, and so are the seven days after it.
    ["2025-10-01", "2025-11-25"],
    ["0001-01-01", "0001-02-19?"],
    ["9999-11-12", "9999-12-31?"],
  ])("%s is a day like others, 35 days end with %s", async (date, finish) => {
    const { stdout } = await leadpath("schedule", licence, "--start", date);
    expect(stdout).toContain(`from ${date} (not counted) to ${finish}\n`);
  });

  test("a finish after year 9999 is a problem", async () => {
    const { status, stdout, stderr } = await leadpath("schedule", licence, "--start", "9999-11-15");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("date-out-of-range");
  });
});

describe("limits", () => {
  const examples = "fixtures/limits.yaml";
  const on = ["--start", "2025-09-01"];

  test("stand with four figures side by side, with a start or without", async () => {
    for (const start of [[], on]) {
      const { stdout } = await leadpath("schedule", examples, "--process", "pause", ...start);
      expect(stdout).toMatch(/statutory +promised +counted +experienced +result\n/);
      expect(stdout).toMatch(/accept → decide, promised +20 +9 +9 +17 +kept\n9 days\n/);
    }
    expect((await leadpath("schedule", examples, "--process", "pause")).stdout).not.toContain("Due dates");
  });

  test("have due dates with a start, and what follows from them", async () => {
    const { stdout } = await leadpath("schedule", examples, "--process", "extension", ...on);
    expect(stdout).toMatch(/whole process, statutory +20\+10 +– +25 +25 +if extended\n20 days \+ 10 days\n/);
    expect(stdout).toMatch(/limit +due +extended +finish +result +if late\n/);
    expect(stdout).toMatch(/whole process, +2025-09-28 +2025-10-17 +2025-10-11 +if extended +nothing\nstatutory 20/);
  });

  test("that are missed say so", async () => {
    const { stdout } = await leadpath("schedule", examples, "--process", "units", ...on, "--lang", "zh");
    // Six weeks end on 13 October: 26 working days. 45 days end on the 16th: 29. Two months end on 3 November: 41.
    expect(stdout).toMatch(/全流程，承诺 6 周 +41 +26 +28 +28 +超过\n全流程，承诺 45 个自然日 +41 +29 +28 +28 +符合\n/);
    expect(stdout).toMatch(/全流程，承诺 6 周 +2025-10-13 +2025-10-15 +逾期 +–\n/);
    expect(stdout).toMatch(/全流程，法定 2 个月 +2025-11-03 +2025-10-15 +符合 +视为不予\n/);
  });

  test("that run out after the last date say so", async () => {
    const { stdout } = await leadpath("schedule", examples, "--process", "units", "--start", "9999-11-01");
    expect(stdout).toContain("\nwhole process, statutory 2 months: runs out after 9999-12-31, so it has no\ndates.\n");
    const json = await leadpath("schedule", examples, "--process", "units", "--start", "9999-11-01", "--json");
    const { limits } = commandDocuments.schedule.parse(JSON.parse(json.stdout));
    expect(limits.map(({ dates, undated }) => [dates?.due, undated])).toContainEqual([undefined, true]);
  });

  test("are in the JSON document as its schema says", async () => {
    const { stdout } = await leadpath("schedule", examples, "--process", "extension", ...on, "--json");
    expect(commandDocuments.schedule.parse(JSON.parse(stdout)).limits[0]).toMatchObject({
      ...{
        statutory: 20,
        promised: null,
        longest: 25,
        experienced: 25,
        met: false,
        extension: { days: 30, met: true },
        onExpiry: "nothing",
      },
      dates: { due: "2025-09-28", extendedDue: "2025-10-17", finish: "2025-10-11", inTime: false, inExtendedTime: true, provisional: [] },
    });
  });

  test.each(["zh", "en"])("keep to 80 columns in %s", async (lang) => {
    for (const process of ["pause", "extension", "units"]) {
      const { stdout } = await leadpath("schedule", examples, "--process", process, "--start", "2026-12-28", "--lang", lang);
      expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    }
  });

  test("are in the report", async () => {
    const output = join(folder, "limits");
    await leadpath("report", examples, "--process", "extension", ...on, "-o", output);
    const page = await readFile(join(output, "index.html"), "utf8");
    expect(page).toContain('<td class="n">20 + 10</td><td class="n">25</td><td class="n">25</td><td class="n">25</td>');
    expect(page).toContain('<td class="n">2025-09-28 / 2025-10-17</td><td class="n">2025-10-11</td><td>If extended</td><td>Nothing</td>');
  });
});

describe("the calendar of the file", () => {
  test("may have the public holidays of a country", async () => {
    // 29 April, and 3 to 6 May 2026 are off in Japan (3 May is a Sunday).
    const { stdout } = await leadpath("schedule", await catalogWith("{country: JP}"), "--start", "2026-04-28");
    expect(stdout).toContain("from 2026-04-28 (not counted) to 2026-05-11\n");
  });

  test("is known for ten years from the start", async () => {
    const file = await catalogWith("{country: JP}");
    const { stdout } = await leadpath("schedule", file, "--start", "2026-04-28", "--set", "a.days=2640");
    expect(stdout).toMatch(/to 2037-\d\d-\d\d\?\n/);
  });

  test.each(["0001-01-01", "9999-11-15"])("is the week as usual far from our time: from %s", async (date) => {
    // The calendar of Iran is not defined in those years.
    const { stdout } = await leadpath("schedule", await catalogWith("{country: IR}"), "--start", date);
    expect(stdout).toMatch(/to \d{4}-\d\d-\d\d\?\n/);
  });

  test("that names no known country is a problem of the file, at its place", async () => {
    const file = await catalogWith("{country: XX}");
    const { status, stderr } = await leadpath("schedule", file, "--start", "2026-04-28");
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}:2:21`);
    expect(stderr).toContain("calendar-country");
  });

  test("is that of the file in which the process stands", async () => {
    const own = join(folder, "own.yaml");
    await writeFile(own, "leadpath: 1\ncalendar:\n  country: XX\nprocesses:\n  - {id: q, steps: [{id: a, kind: start, days: 3}]}\n");
    const files = [await catalogWith("{country: JP}"), own];
    expect((await leadpath("schedule", ...files, "--process", "p", "--start", "2026-04-28")).status).toBe(0);
    const { status, stderr } = await leadpath("schedule", ...files, "--process", "q", "--start", "2026-04-28");
    expect(status).toBe(1);
    expect(stderr).toContain(`${own}:3:12`);
  });

  test("is not looked at without a start", async () => {
    expect((await leadpath("schedule", await catalogWith("{country: XX}"))).status).toBe(0);
  });
});
