import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { themes } from "../../../src/picture/draw/index.ts";
import { leadpath } from "./run-cli.ts";

const renewal = "fixtures/urban-renewal.yaml";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("schedule", () => {
  test("a process done at once has no table of days by unit", async () => {
    const file = join(folder, "at-once.yaml");
    const steps = "[{id: ask, unit: desk, days: 0}, {id: give, kind: end, unit: desk, days: 0, after: [ask]}]";
    await writeFile(file, `leadpath: 1\nunits: [{id: desk}]\nprocesses: [{id: card, steps: ${steps}}]\n`);
    for (const command of ["schedule", "explain"]) {
      const { status, stdout } = await leadpath(command, file);
      expect(status).toBe(0);
      expect(stdout).not.toContain("Days by unit");
    }
  });

  test("prints the total with its parts, the steps, the critical path and the phases", async () => {
    const { status, stdout, stderr } = await leadpath("schedule", renewal);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("955 working days = 813 counted + 142 excluded");
    expect(stdout).toContain("A01 → A02");
    expect(stdout).toMatch(/\* {2}C07 .*dur +32/);
    expect(stdout).toMatch(/ {3}H01 .* 120\n/);
    expect(stdout).toContain("Illustrative");
  });

  test("prints Chinese throughout when asked", async () => {
    const { stdout } = await leadpath("schedule", renewal, "--lang", "zh", "-s", "reform");
    expect(stdout).toContain("586 个工作日 = 484 计入时限 + 102 特别程序（不计入）");
    expect(stdout).toContain("优化后流程");
    expect(stdout).not.toMatch(/working|critical|counted/);
  });

  test.each(["zh", "en"])("keeps to 80 columns in %s", async (lang) => {
    for (const command of ["schedule", "compare"]) {
      const { stdout } = await leadpath(command, renewal, "-s", "reform", "--lang", lang);
      expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    }
  });

  test("shows limits against the longest counted time", async () => {
    const { stdout } = await leadpath("schedule", "fixtures/licence.yaml", "--route", "longest");
    expect(stdout).toContain("55 working days = 35 counted + 20 excluded");
    expect(stdout).toMatch(/accept → decide, statutory +20 +20 +20 +20 +kept\n20 days\n/);
  });

  test("takes named outcomes as a route", async () => {
    const { stdout } = await leadpath("schedule", "fixtures/licence.yaml", "--route", "accept=refused");
    expect(stdout).toContain("5 working days");
    expect(stdout).toContain("not-accepted");
  });
});

describe("what-if without editing", () => {
  test.each([
    ["a step with other days", ["--set", "B01.days=20"], 940],
    ["another predecessor", ["--set", "B02.after=A08", "--set", "B03.after=B01,B02"], 925],
    ["a step taken out", ["--without", "A07"], 935],
    ["several steps taken out", ["--without", "A07,E05"], 915],
    ["a measure", ["--measure", "M04"], 925],
    ["a scenario and one more measure", ["--scenario", "reform", "--measure", "M18"], 576],
    ["changes on top of a scenario", ["--scenario", "reform", "--set", "J02.days=10"], 566],
  ])("%s", async (_, options, days) => {
    const { status, stdout } = await leadpath("schedule", renewal, "--json", ...options);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).days).toBe(days);
  });

  test("compare measures changes by hand against the process as it stands", async () => {
    const { stdout } = await leadpath("compare", renewal, "--json", "--set", "B01.days=20");
    expect(JSON.parse(stdout)).toMatchObject({ before: 955, after: 940, saved: 15, changes: 15 });
  });
});

describe("compare", () => {
  test("prints totals and what each measure saves", async () => {
    const { stdout } = await leadpath("compare", renewal, "--scenario", "reform");
    expect(stdout).toContain("955 → 586 working days, 369 saved (38.6 %)");
    expect(stdout).toMatch(/M05 .*4 +25 +15 +15/);
    expect(stdout).toMatch(/M24 .*3 +20 +– +–/);
  });

  test("wants something to compare with", async () => {
    const { status, stderr } = await leadpath("compare", renewal);
    expect(status).toBe(2);
    expect(stderr).toContain("--scenario");
  });
});

describe("explain", () => {
  // a 0–5, b 2–5 ends with it, c 2–11 starts with b: of 4 days b starts a day earlier, and so does c.
  const content = `leadpath: 1
processes:
  - id: p
    steps:
      - {id: a, days: 5}
      - {id: b, name: 会签, days: 3, after: [{step: a, link: FF}]}
      - {id: c, days: 9, after: [{step: b, link: SS}]}
`;

  test.each([
    ["en", [], "Note: one day more for b 会签 would shorten the total by 1"],
    ["zh", [], "注意：b 会签 再多 1 天，总时限反而缩短 1 天"],
    ["en", ["--step", "b"], "Note: one day more for b 会签 would shorten the total by 1"],
  ])("names a step that shortens the whole when it takes longer (%s, %j)", async (lang, options, note) => {
    const file = join(folder, "backwards.yaml");
    await writeFile(file, content);
    const { status, stdout } = await leadpath("explain", file, "--lang", lang, ...options);
    expect(status).toBe(0);
    expect(stdout.replaceAll("\n", lang === "zh" ? "" : " ")).toContain(note);
    expect((await leadpath("explain", file, "--lang", lang, "--step", "c")).stdout).not.toContain(note.slice(0, 5));
  });
});

describe("--json", () => {
  test.each([
    ["check", commandDocuments.check, []],
    ["schedule", commandDocuments.schedule, ["-s", "reform"]],
    ["compare", commandDocuments.compare, ["-s", "reform"]],
    ["explain", commandDocuments.explain, ["-s", "reform"]],
    ["explain", commandDocuments.explain, ["--step", "F07", "--start", "2026-03-02"]],
    ["optimize", commandDocuments.optimize, ["--target", "900"]],
    ["optimize", commandDocuments.optimize, ["--target", "500"]],
    ["optimize", commandDocuments.optimize, ["--frontier"]],
    ["suggest", commandDocuments.suggest, []],
    ["draw", commandDocuments.draw, ["-s", "reform", "--quality"]],
  ] as const)("%s prints one document of its published schema", async (command, schema, options) => {
    const { stdout } = await leadpath(command, renewal, "--json", ...options);
    expect(schema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  test("check tells code, severity, place, message and remedy", async () => {
    const { status, stdout } = await leadpath("check", "fixtures/failures/unknown-unit.yaml", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({ code: "unknown-unit", severity: "error", line: expect.any(Number) });
  });
});

describe("schema", () => {
  test.each(["catalog", "check", "schedule", "compare", "suggest", "draw"])("prints that of %s", async (name) => {
    const { status, stdout } = await leadpath("schema", name);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  test("prints draft-07 for editors", async () => {
    const { stdout } = await leadpath("schema", "--draft-07");
    expect(JSON.parse(stdout).$schema).toBe("http://json-schema.org/draft-07/schema#");
  });

  test("suggests the nearest name", async () => {
    const { status, stderr } = await leadpath("schema", "schedul");
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean schedule?");
  });
});

describe("draw and report", () => {
  test("draw writes one SVG to standard output or to a file, in a folder that need not exist", async () => {
    const { stdout } = await leadpath("draw", "fixtures/licence.yaml");
    const file = join(folder, "new", "licence.svg");
    const { status, stderr } = await leadpath("draw", "fixtures/licence.yaml", "-o", file);
    expect(status).toBe(0);
    expect(stderr).toContain(file);
    expect(await readFile(file, "utf8")).toBe(stdout);
    expect(stdout).toMatch(/^<svg /);
  });

  test.each(["print", "night"] as const)("draw takes the theme %s", async (theme) => {
    const { stdout } = await leadpath("draw", "fixtures/licence.yaml", "--theme", theme);
    expect(stdout).toContain(`<rect fill="${themes[theme].paper}"`);
    expect(stdout).toContain(`stroke="${themes[theme].critical}"`);
  });

  test("draw shows details, and refuses unknown ones", async () => {
    const { stdout } = await leadpath("draw", "fixtures/licence.yaml", "--show", "days，documents");
    expect(stdout).toContain(">uses: Application");
    const { status, stderr } = await leadpath("draw", "fixtures/licence.yaml", "--show", "documets");
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean documents?");
  });

  test("draw lists a process as text, in a text file only", async () => {
    const { stdout } = await leadpath("draw", renewal, "--view", "list", "-s", "reform");
    expect(stdout).toMatch(/^# Urban renewal approval\n/);
    expect(stdout).toContain("586 working days in all");
    const { status, stderr } = await leadpath("draw", renewal, "--view", "list", "-o", join(folder, "list.svg"));
    expect(status).toBe(2);
    expect(stderr).toContain(".md or .txt");
  });

  test("a list in a .txt file has no marks of Markdown", async () => {
    const file = join(folder, "list.txt");
    expect((await leadpath("draw", "fixtures/licence.yaml", "--view", "list", "-o", file)).status).toBe(0);
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/^Administrative licence\n/);
    expect(text).not.toMatch(/\*\*|^#|\\/m);
  });

  test("draw --quality prints figures beside the picture, and with --json alone", async () => {
    const { stdout, stderr } = await leadpath("draw", "fixtures/licence.yaml", "--quality");
    expect(stdout).toMatch(/^<svg /);
    expect(stderr).toMatch(/^crossings +0$/m);
    const alone = await leadpath("draw", "fixtures/licence.yaml", "--quality", "--json");
    expect(JSON.parse(alone.stdout)).toMatchObject({ process: "licence", view: "flowchart", quality: { crossings: 0, wires: 13 } });
    expect(alone.stderr).not.toContain("crossings");
    for (const view of ["list", "waterfall"]) {
      expect((await leadpath("draw", renewal, "-s", "reform", "--view", view, "--quality")).status).toBe(2);
    }
  });

  test.each(["--view=waterfall", "--view=overlaps", "--diff"])(
    "draw %s asks what to compare with, in either language, when nothing is chosen",
    async (option) => {
      const english = await leadpath("draw", renewal, option);
      expect(english).toMatchObject({ status: 2, stdout: "" });
      expect(english.stderr).toContain("Say what to compare with: --scenario, --measure, --set or --without");
      const chinese = await leadpath("draw", renewal, option, "--lang", "zh");
      expect(chinese).toMatchObject({ status: 2, stdout: "" });
      expect(chinese.stderr).toContain("请用 --scenario、--measure、--set 或 --without 说明与什么对比");
    },
  );

  test("draw makes the waterfall of a scenario", async () => {
    const { status, stdout } = await leadpath("draw", renewal, "--view", "waterfall", "-s", "reform", "--lang", "zh");
    expect(status).toBe(0);
    expect(stdout).toContain("下放更新计划审批权");
  });

  test("draw writes pages as one set, whose links lead to files of it", async () => {
    const output = join(folder, "pages");
    const { status, stdout, stderr } = await leadpath("draw", renewal, "--view", "pages", "-o", output, "--lang", "zh");
    expect([status, stdout]).toEqual([0, ""]);
    const names = await readdir(output);
    expect(names.toSorted()).toEqual([..."ABCDEFGHIJ", "overview"].map((name) => `${name}.svg`));
    expect(stderr.trim().split("\n")).toHaveLength(names.length);
    for (const name of names) {
      const links = [...(await readFile(join(output, name), "utf8")).matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
      expect(links.length).toBeGreaterThan(0);
      expect(names).toEqual(expect.arrayContaining(links));
    }
  });

  test("draw writes pages into one PDF", async () => {
    const output = join(folder, "pages.pdf");
    const { status, stderr } = await leadpath("draw", renewal, "--view", "pages", "--paper", "A3", "-o", output);
    expect([status, stderr.split("\n").at(-2)]).toEqual([0, `Wrote ${output}`]);
    expect((await readFile(output, "latin1")).match(/\/Subtype \/Link/g)?.length).toBeGreaterThan(20);
  });

  test.each([[["-o", "pages.svg"]], [[]]])("pages want a folder or a PDF (%j)", async (output) => {
    const { status, stderr } = await leadpath("draw", renewal, "--view", "pages", ...output);
    expect(status).toBe(2);
    expect(stderr).toContain("name a folder or a .pdf file with -o");
  });

  test.each([
    [renewal, "flowchart", true],
    [renewal, "swimlane", true],
    [renewal, "overview", false],
    ["fixtures/licence.yaml", "swimlane", false],
  ])("draw of %s as %s says whether pages read better: %s", async (file, view, better) => {
    const { status, stderr } = await leadpath("draw", file, "--view", view);
    expect(status).toBe(0);
    expect(stderr.includes("--view pages")).toBe(better);
  });

  test("draw --diff ghosts dropped links and says so in the legend; it wants a choice", async () => {
    const drawn = async (...more: string[]) => (await leadpath("draw", renewal, "--view", "swimlane", "-s", "reform", ...more)).stdout;
    const ghosts = async (...more: string[]) => (await drawn(...more)).match(/<path [^>]*stroke-dasharray="4 4"/g)?.length ?? 0;
    expect(await drawn("--diff")).toContain(">former link</text>");
    expect(await ghosts("--diff")).toBeGreaterThan(await ghosts());
    expect((await leadpath("draw", renewal, "--diff")).status).toBe(2);
  });

  test.each([
    ["png", "\x89PNG\r\n"],
    ["pdf", "%PDF-1.7\n"],
    ["drawio", '<?xml version="1.0"'],
  ])("draw writes the format that the file's name asks for: .%s", async (ending, start) => {
    const file = join(folder, `licence.${ending}`);
    const { status, stdout, stderr } = await leadpath("draw", "fixtures/licence.yaml", "-o", file);
    expect([status, stdout, stderr.split("\n").at(-2)]).toEqual([0, "", `Wrote ${file}`]);
    expect((await readFile(file)).toString("latin1").slice(0, start.length)).toBe(start);
  });

  test.each([
    ["embed", "@font-face"],
    ["outline", "<use "],
  ])("draw --font %s puts the letters into the SVG, on standard output and into each page", async (font, sign) => {
    const { status, stdout, stderr } = await leadpath("draw", "fixtures/licence.yaml", "--font", font, "--lang", "zh");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(sign);
    const output = join(folder, `pages-${font}`);
    expect((await leadpath("draw", renewal, "--view", "pages", "--font", font, "-o", output)).status).toBe(0);
    for (const name of await readdir(output)) expect(await readFile(join(output, name), "utf8"), name).toContain(sign);
  });

  test("draw --font tells what its font lacks; the reader's font is asked for nothing", async () => {
    const file = join(folder, "rare.yaml");
    await writeFile(
      file,
      "leadpath: 1\nprocesses: [{ id: p, steps: [{ id: a, name: 许可\ue000, kind: start }, { id: b, kind: end, after: [a] }] }]\n",
    );
    for (const font of ["embed", "outline"]) expect((await leadpath("draw", file, "--font", font)).stderr).toContain("own font: \ue000");
    const { stdout, stderr } = await leadpath("draw", file, "--font", "system");
    expect(stderr).not.toContain("own font");
    expect(stdout).toBe((await leadpath("draw", file)).stdout);
  });

  test("draw makes a PNG as wide, or as fine, as it is asked to", async () => {
    const widthWith = async (...size: string[]) => {
      const file = join(folder, "sized.png");
      expect((await leadpath("draw", "fixtures/licence.yaml", "-o", file, ...size)).status).toBe(0);
      return (await readFile(file)).readUInt32BE(16);
    };
    expect(await widthWith("--width", "300")).toBe(300);
    expect(await widthWith("--dpi", "192")).toBe(await widthWith());
  });

  test.each([
    [["-o", "a.gif"], 'Pictures are written as .svg, .png, .pdf, .drawio, not as "a.gif"'],
    [["-o", "a.svg", "--width", "9"], "--width is only for .png files"],
    [["--paper", "A3"], "--paper is only for .pdf files"],
    [["-o", "a.png", "--font", "embed"], "--font is only for .svg files"],
    [["-o", "a.drawio", "--font", "system"], "--font is only for .svg files"],
    [["--view", "list", "--font", "outline"], "--font is only for .svg files"],
    [["--font", "big"], '--font <font> cannot be "big"; it takes system, embed, outline'],
    [["-o", "a.png", "--width", "9", "--dpi", "9"], "Give --width or --dpi, not both"],
    [["-o", "a.png", "--width", "1e3"], '--width cannot be "1e3"; it takes 1–32767'],
    [["-o", "a.png", "--dpi", "2400"], "is too large. Use --width"],
    [["-o", "a.drawio", "--view", "waterfall", "--set", "B01.days=1"], "Only flowcharts are written as .drawio"],
  ])("draw tells what is wrong with a format or size: %s", async (options, message) => {
    const { status, stdout, stderr } = await leadpath("draw", renewal, ...options);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("report writes a page and its pictures and nothing else, and prints the figures", async () => {
    const output = join(folder, "report");
    const { status, stdout } = await leadpath("report", renewal, "-s", "reform", "-o", output);
    expect(status).toBe(0);
    expect(stdout).toContain("955 → 586");
    expect((await readdir(output)).sort()).toEqual([
      "after.svg",
      "before.svg",
      "frontier.svg",
      "gantt-1.svg",
      "gantt-2.svg",
      "gantt-3.svg",
      "index.html",
      "overlaps.svg",
      "waterfall.svg",
    ]);
  });

  test("report of a process as it stands has one flowchart", async () => {
    const output = join(folder, "plain");
    const { status, stdout } = await leadpath("report", "fixtures/penalty.yaml", "-o", output);
    expect(status).toBe(0);
    expect(stdout).toContain("67 working days = 47 counted + 20 applicant");
    const pictures = ["criticality", "flowchart", "gantt", "s-curve", "tornado"].map((name) => `${name}.svg`);
    expect((await readdir(output)).sort()).toEqual([...pictures, "index.html"].sort());
  });
});

test("a size is refused where there is none to choose", async () => {
  for (const view of ["list", "pages"]) {
    const { status, stderr } = await leadpath(
      "draw",
      "fixtures/licence.yaml",
      "--view",
      view,
      "--width",
      "900",
      "-o",
      join(folder, view === "list" ? "x.md" : "x"),
    );
    expect(status).toBe(2);
    expect(stderr).toContain("--width");
  }
});

describe("help and completion", () => {
  test.each(["check", "schedule", "compare", "draw", "report", "schema"])(
    "%s --help has an example, in both languages",
    async (command) => {
      const english = await leadpath(command, "--help");
      const chinese = await leadpath(command, "--help", "--lang", "zh");
      for (const { stdout } of [english, chinese]) expect(Math.max(...stdout.split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
      expect(english.status).toBe(0);
      expect(english.stdout).toContain(`Example:\n  leadpath ${command}`);
      expect(chinese.stdout).toContain(`例：\n  leadpath ${command}`);
      expect(chinese.stdout).not.toMatch(/Usage|Options|Arguments|default|choices/);
    },
  );

  test("without arguments it shows help", async () => {
    const { status, stdout } = await leadpath();
    expect(status).toBe(0);
    expect(stdout).toContain("leadpath [options] [command]");
  });
});
