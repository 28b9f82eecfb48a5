import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { licenceLog } from "../../support/licence-log.ts";
import { leadpath } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "leadpath-"));
afterAll(() => rmSync(folder, { recursive: true }));
const log = "fixtures/licence-log.csv";
const licence = "fixtures/licence.yaml";

test("the log among the fixtures is the one that is drawn from the known process", async () => {
  expect(readFileSync(log, "utf8")).toBe(licenceLog(await loadCalendar("cn"), 250, 1));
});

describe("calibrate", () => {
  test("prints steps, outcomes and how good it is, in 80 columns", async () => {
    for (const lang of ["zh", "en"]) {
      const { status, stdout } = await leadpath("calibrate", log, licence, "--lang", lang);
      expect(status).toBe(0);
      expect(stdout).toMatchSnapshot();
    }
  });

  test("writes the file with what was found, to the letter as it was otherwise, and it is sound", async () => {
    const output = join(folder, "licence.yaml");
    expect((await leadpath("calibrate", log, licence, "-o", output)).status).toBe(0);
    const lines = (file: string) => readFileSync(file, "utf8").split("\n");
    const [before, after] = [lines(licence), lines(output)];
    const changed = before.filter((line) => !after.includes(line));
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.every((line) => /actual:|days:|probability:/.test(line))).toBe(true);
    expect((await leadpath("check", output)).status).toBe(0);
  });

  test.each([
    ["calibrate", [licence]],
    ["discover", []],
  ] as const)("%s prints one document of its published schema", async (command, files) => {
    const { stdout } = await leadpath(command, log, ...files, "--json");
    expect(commandDocuments[command].safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  test("tells activities that are no step, and takes them when they are named", async () => {
    const file = join(folder, "other.csv");
    writeFileSync(file, readFileSync(log, "utf8").replaceAll("Review of the file", "Reviews of the file"));
    const first = await leadpath("calibrate", file, licence);
    expect(first.stdout).toContain('--map "Reviews of the');
    const second = await leadpath("calibrate", file, licence, "--map", "Reviews of the file=review");
    expect(second.stdout).not.toContain("--map");
    expect((await leadpath("calibrate", file, licence, "--map", "Reviews=review")).status).toBe(2);
  });

  test.each([[["--hours", "9"]], [["--hours", "17-9"]], [["--map", "x"]], [["-o", "x.txt"]], [["--process", "x"]]])(
    "refuses %j as wrong usage",
    async (options) => {
      const { status, stderr } = await leadpath("calibrate", log, licence, ...options);
      expect(status).toBe(2);
      expect(stderr).not.toBe("");
    },
  );

  test("tells how to name steps where no activity is one", async () => {
    const file = join(folder, "foreign.csv");
    writeFileSync(file, "case,activity,timestamp\n1,a,2026-03-02T09:00:00Z\n");
    expect((await leadpath("calibrate", file, licence)).stderr).toContain('--map "activity=step"');
  });

  test("a log with a DTD has nothing to do with Microsoft Project", async () => {
    const file = join(folder, "dtd.xes");
    writeFileSync(file, '<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "b">]><log/>');
    const { stderr } = await leadpath("calibrate", file, licence);
    expect(stderr).toContain("doctype");
    expect(stderr).not.toContain("Microsoft");
  });

  test("does not write over the log or the process", async () => {
    expect((await leadpath("calibrate", log, licence, "-o", licence)).status).toBe(2);
  });

  test("ends with 1 when the log cannot be read", async () => {
    const cut = join(folder, "cut.csv.gz");
    writeFileSync(cut, gzipSync(readFileSync(log)).subarray(0, 2000));
    for (const [file, code] of [
      [cut, "truncated"],
      ["nowhere.csv", "file-unreadable"],
      ["fixtures", "file-unreadable"],
      ["fixtures/licence.yaml", "log-columns"],
    ] as const) {
      const { status, stderr } = await leadpath("calibrate", file, licence);
      expect(stderr).toContain(code);
      expect(status).toBe(1);
    }
  });
});

describe("discover", () => {
  test("prints a file that passes the check", async () => {
    const { status, stdout, stderr } = await leadpath("discover", log, "--calendar", "cn");
    expect(status).toBe(0);
    expect(stderr).toContain("a draft to be checked");
    const file = join(folder, "discovered.yaml");
    writeFileSync(file, stdout);
    expect(await leadpath("check", file)).toMatchObject({ status: 0 });
    expect(stdout).toMatchSnapshot();
  });

  test("tells rare activities once, and offers no option that it lacks", async () => {
    const file = join(folder, "rare.csv");
    writeFileSync(file, readFileSync(log, "utf8").replace("Review of the file", "Reviews of the file"));
    const { stdout, stderr } = await leadpath("discover", file, "-o", join(folder, "rare.yaml"));
    expect(stdout).not.toContain("--map");
    expect(stdout).not.toContain("Reviews of the file");
    expect(stderr).toContain("Reviews of the file");
  });

  test.each([
    ["--keep", "0"],
    ["--keep", "2"],
    ["--calendar", "x"],
  ])("refuses %s %s", async (...options) => {
    expect((await leadpath("discover", log, ...options)).status).toBe(2);
  });
});
