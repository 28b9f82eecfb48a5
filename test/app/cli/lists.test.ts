import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { badLists } from "../../list/bad-lists.ts";
import { type ListContent, soundList } from "../../list/sound-list.ts";
import { leadpath } from "./run-cli.ts";

let folder = "";
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
  await writeFile(at("sound.json"), JSON.stringify(soundList(), null, 1));
  await writeFile(at("faulty.json"), JSON.stringify(faulty(), null, 1));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An error at each of two units, and a warning and a note about both. */
function faulty(): ListContent {
  const list = soundList();
  for (const { code, what, change } of badLists) if (code === "M04" || what === "a bundle longer than its limit") change(list);
  for (const item of list.items) if (item.code !== "P-1") delete item.liability;
  return list;
}

function widest(text: string): number {
  return Math.max(...text.split("\n").map(measureColumns));
}

describe("check", () => {
  test("says that a list is sound", async () => {
    expect(await leadpath("check", at("sound.json"))).toMatchObject({
      status: 0,
      stdout: `${at("sound.json")}: no problems (3 items, 3 processes)\n`,
    });
  });

  test("tells errors, warnings and notes of a list", async () => {
    const { status, stdout } = await leadpath("check", at("faulty.json"));
    expect(status).toBe(1);
    expect(stdout).toContain('error  R04\n  Item "L-1": it has no liability');
    expect(stdout).toContain("note  M04");
    expect(stdout).toMatch(/2 errors, 1 warning, 1 note\n$/);
  });

  test("prints how the items of each unit stand, and writes the table", async () => {
    const { status, stdout, stderr } = await leadpath("check", at("faulty.json"), "--by", "unit", "-o", at("units.csv"));
    expect(status).toBe(1);
    expect(stdout).toMatch(/Planning office +2 +1 +1 +1 +1\nHousing office +1 +0 +1 +1 +1\ntotal +3 +1 +2 +1 +1\n/);
    expect(stderr).toBe(`Wrote ${at("units.csv")}\n`);
    const rows = ["unit,items,complete,errors,warnings,notes", "Planning office,2,1,1,1,1", "Housing office,1,0,1,1,1", "total,3,1,2,1,1"];
    expect(await readFile(at("units.csv"), "utf8")).toBe(`\uFEFF${rows.join("\r\n")}\r\n`);
  });

  test("prints commands of a GitHub workflow", async () => {
    const { status, stdout } = await leadpath("check", at("faulty.json"), "--format", "github");
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.slice(0, line.indexOf(" ")))).toEqual(["::error", "::error", "::notice", "::warning"]);
    expect(lines[0]).toMatch(/^::error file=.*faulty\.json,line=\d+,col=\d+,title=R04::Item "L-1": it has no liability%0ASay in liability/);
  });

  test.each([[["--json"]], [["--format", "json", "--by", "unit"]]])("prints one document of its schema: %j", async (options) => {
    const { stdout } = await leadpath("check", at("faulty.json"), ...options);
    const document = JSON.parse(stdout);
    expect(commandDocuments.check.safeParse(document).error).toBeUndefined();
    expect(document.problems[0]).toMatchObject({ code: "R04", items: ["L-1"] });
  });

  test("accepts a baseline and tells only what is new, and what has vanished", async () => {
    const baseline = at("accepted.json");
    const accepted = await leadpath("check", at("faulty.json"), "--baseline", baseline, "--update-baseline");
    expect(accepted).toMatchObject({ status: 0, stdout: "", stderr: `Wrote 4 findings to ${baseline}\n` });
    expect(await readFile(baseline, "utf8")).toContain('\n    {"code":"R04","at":"items/L-1"},\n');
    const known = await leadpath("check", at("faulty.json"), "--baseline", baseline);
    expect(known.status).toBe(0);
    expect(known.stderr).toBe(`4 findings accepted in ${baseline} not shown\n`);

    const list = faulty();
    for (const item of list.items) {
      if (item.code === "L-1") item.liability = ["依法追责"];
      if (item.code === "P-1") delete item.basis;
    }
    await writeFile(at("changed.json"), JSON.stringify(list));
    const since = await leadpath("check", at("changed.json"), "--baseline", baseline);
    expect(since.status).toBe(1);
    expect(since.stdout).toMatch(/L01[\s\S]*1 error, 0 warnings\n$/);
    expect(since.stderr).toContain(`1 finding of ${baseline} no longer found`);
    expect(since.stderr).toContain("  R04  items/L-1\n");
    expect(JSON.parse((await leadpath("check", at("changed.json"), "--baseline", baseline, "--json")).stdout)).toMatchObject({
      known: 3,
      vanished: [{ code: "R04", at: "items/L-1", count: 1 }],
    });
  });

  test.each([["--json"], ["--format", "json"]])("says as JSON that a baseline was written: %s %s", async (...format) => {
    const baseline = at("accepted-json.json");
    const { status, stdout, stderr } = await leadpath("check", at("faulty.json"), "--baseline", baseline, "--update-baseline", ...format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `Wrote 4 findings to ${baseline}\n` });
    const written = { leadpath: 1, problems: [], known: 4, vanished: [] };
    expect(JSON.parse(stdout)).toEqual(written);
    const again = await leadpath("check", at("faulty.json"), "--baseline", baseline, ...format);
    expect(JSON.parse(again.stdout)).toEqual(written);
  });

  test.each([
    [["--update-baseline"], "--update-baseline wants --baseline"],
    [["--baseline", "sound.json"], "is no baseline"],
    [["--baseline", "nowhere.json"], "Cannot read"],
    [["--json", "--format", "text"], "Give --json or --format"],
    [["-o", "units.csv"], "-o is for --by unit"],
    [["--by", "unit", "-o", "units.docx"], ".csv"],
    [["--by", "item"], "unit"],
  ])("refuses %j", async (options, says) => {
    const named = options.map((option) => (option.includes(".") ? at(option) : option));
    const { status, stderr } = await leadpath("check", at("sound.json"), ...named);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe("bundle", () => {
  test("prints the timetable of items that are applied for together", async () => {
    const { status, stdout } = await leadpath("bundle", at("sound.json"), "--start", "2026-03-02");
    expect(status).toBe(0);
    expect(stdout).toContain("28 working days = 28 counted\nfrom 2026-03-02 (not counted) to 2026-04-10\n");
    expect(stdout).toMatch(/\* {2}户外招牌设置许可 +0 +28 +12\n/);
    expect(stdout).toContain("更新项目规划许可 → 户外招牌设置许可\n  Promises of the items on it, one after another: 24");
    expect(stdout).toContain("户外招牌设置许可: Permit ← 更新项目规划许可");
  });

  test("prints one document of its published schema", async () => {
    const { stdout } = await leadpath("bundle", at("sound.json"), "--json");
    expect(commandDocuments.bundle.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(JSON.parse(stdout)).toMatchObject({ bundle: "renew", days: 28, path: ["L-1", "L-2"], promisedInTurn: 24 });
  });

  test("takes items that no bundle names", async () => {
    const { stdout } = await leadpath("bundle", at("sound.json"), "--items", "L-2,P-1", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ days: 44, path: ["P-1"], prerequisites: [{ item: "L-2", givers: [{ item: "L-1" }] }] });
  });

  test.each([
    [["--bundle", "renow"], 'There is no bundle "renow". Did you mean "renew"?'],
    [["--items", "L-3"], 'There is no item "L-3".'],
    [["--items", "L-1", "--bundle", "renew"], "Give --bundle or --items"],
    [["--start", "2026-02-30"], "2026-02 has 28 days"],
  ])("refuses %j", async (options, says) => {
    const { status, stderr } = await leadpath("bundle", at("sound.json"), ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});

test.each(["zh", "en"])("lists keep to 80 columns in %s", async (lang) => {
  for (const argv of [["check"], ["check", "--by", "unit"], ["check", "--help"], ["bundle"], ["bundle", "--help"]]) {
    const [command = "", ...options] = argv;
    const { stdout } = await leadpath(command, at("faulty.json"), ...options, "--lang", lang);
    expect(widest(stdout.replaceAll(folder, "")), argv.join(" ")).toBeLessThanOrEqual(80);
  }
});
