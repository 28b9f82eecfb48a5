import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { loadHighsSolver } from "../../../src/analysis/optimize/index.ts";
import { simulate } from "../../../src/analysis/simulate/index.ts";
import { formatChance, type Language, type Process } from "../../../src/model/index.ts";
import { type ReportOptions, writeReportFiles } from "../../../src/pages/report-page/index.ts";
import { entangled } from "../../support/entangled.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

async function report(process: Process, lang: Language, options: Omit<ReportOptions, "document" | "lang"> = {}) {
  const { document } = parseHTML("<!doctype html><html></html>");
  const files = await writeReportFiles(process, { ...options, lang, document });
  const page = files.get("index.html") ?? "";
  return { files, page, document: parseHTML(page).document };
}

const reformReports = new Map<Language, ReturnType<typeof report>>();

/** Made once in each language, as no test changes it. */
function reformReport(lang: Language): ReturnType<typeof report> {
  const made = reformReports.get(lang) ?? report(fixtureProcess("urban-renewal"), lang, { scenario: "reform" });
  reformReports.set(lang, made);
  return made;
}

describe("the report of the urban-renewal reform", () => {
  test.each(["zh", "en"] as const)("shows totals, measures, paths, phases, steps and pictures (%s)", async (lang) => {
    const { files, document } = await reformReport(lang);
    const figures = [...document.querySelectorAll(".figure b")].map((each) => each.textContent);
    expect(figures).toEqual(["955", "586", "369"]);
    expect(document.querySelectorAll("#measures tbody th")).toHaveLength(24);
    expect(document.querySelectorAll("#measures tbody tr.rest th")).toHaveLength(7);
    expect([...document.querySelectorAll("#path ol")].map((each) => each.children.length)).toEqual([52, 38]);
    expect(document.querySelectorAll("#phases tbody tr")).toHaveLength(9);
    expect(document.querySelectorAll("#steps tbody tr")).toHaveLength(60);
    expect(document.querySelectorAll("#steps tr.removed")).toHaveLength(3);
    expect(document.querySelectorAll("#steps tr.critical")).toHaveLength(44);
    const sheets = lang === "zh" ? [1, 2] : [1, 2, 3];
    const pictures = [
      "before.svg",
      "after.svg",
      "waterfall.svg",
      "frontier.svg",
      "overlaps.svg",
      ...sheets.map((sheet) => `gantt-${sheet}.svg`),
    ];
    expect(document.querySelectorAll("svg[role]").length).toBe(pictures.length);
    expect([...files.keys()]).toEqual(["index.html", ...pictures]);
    for (const [name, content] of files) if (name !== "index.html") expect(files.get("index.html")).toContain(content);
  });

  test("what the measures save in turn sums to the whole", async () => {
    const { document } = await reformReport("en");
    const inTurn = [...document.querySelectorAll("#measures tbody tr:has(th)")].map((row) =>
      Number(row.lastElementChild?.textContent?.replace("–", "0")),
    );
    expect(inTurn.reduce((sum, days) => sum + days, 0)).toBe(369);
  });

  test("needs nothing from elsewhere, runs nothing and has no id twice", async () => {
    const { page, document } = await reformReport("zh");
    expect(document.querySelector("script, link, img, iframe, object, foreignObject")).toBeNull();
    expect(page).not.toMatch(/\son[a-z]+=|javascript:|@import|url\(/i);
    expect(page.match(/(?:src|href)="[^"#]*"/g)).toEqual(
      ["before", "after", "waterfall", "frontier", "overlaps", "gantt-1", "gantt-2"].map((name) => `href="${name}.svg"`),
    );
    expect(page).toContain("default-src 'none'");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target[1]);
  });

  test("says in both languages that the figures are invented", async () => {
    expect((await report(fixtureProcess("urban-renewal"), "zh")).document.querySelector(".warn")?.textContent).toContain("示意");
    expect((await report(fixtureProcess("urban-renewal"), "en")).document.querySelector(".warn")?.textContent).toContain("Illustrative");
  });

  test("a tall flowchart is cut into sheets that show every box whole and nothing twice", async () => {
    const { document } = await reformReport("en");
    for (const figure of document.querySelectorAll("#flowcharts figure")) {
      const views = [...figure.querySelectorAll(".sheet svg svg")].map((svg) => svg.getAttribute("viewBox")?.split(" ").map(Number) ?? []);
      expect(views.length).toBeGreaterThan(3);
      let next = 0;
      for (const [, y = 0, , height = 0] of views) {
        expect(y).toBeCloseTo(next, 1);
        next = y + height;
      }
      expect(next).toBeCloseTo(Number(figure.querySelector("svg[role]")?.getAttribute("height")), 1);
    }
  });
});

test("a process as it stands has one flowchart, its limits and no measures", async () => {
  const { files, document } = await report(fixtureProcess("licence"), "en");
  const pictures = ["flowchart", "s-curve", "tornado", "criticality", "gantt"];
  expect([...files.keys()]).toEqual(["index.html", ...pictures.map((name) => `${name}.svg`)]);
  expect(document.querySelector("#measures")).toBeNull();
  const limits = [...document.querySelectorAll("#limits tbody tr")].map((row) => row.textContent?.replace(/\s+/g, " "));
  expect(limits).toHaveLength(3);
  expect(limits[0]).toContain("Accept? → Decision2020");
});

describe("how sure the limits are", () => {
  const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);

  test("is told with the cases and the seed, by limit, and drawn", async () => {
    const { document } = await report(fixtureProcess("licence"), "en");
    expect(document.querySelector("#risk .note")?.textContent).toContain("10000 cases were simulated (seed 1;");
    const rows = [...document.querySelectorAll("#risk tbody tr")].map(cells);
    expect(rows.map(([name]) => name)).toEqual([
      "Accept? → Decision, statutory 20 days",
      "Accept? → Decision, promised 20 days",
      "Decision → Delivery, statutory 10 days",
    ]);
    const found = await simulate(fixtureProcess("licence"), { seed: 1 });
    expect(rows.map(([, share]) => share)).toEqual(found.limits.map(({ chance }) => formatChance(chance)));
    const pictures = [...document.querySelectorAll("#risk svg[role]")].map(({ id }) => id);
    expect(pictures).toEqual(["s-curve-picture", "tornado-picture", "criticality-picture"]);
  });

  test("is told before and after a reform, with what that gains", async () => {
    const { document } = await report(fixtureProcess("licence"), "en", { changes: [{ step: "review", days: 5 }] });
    const [row] = [...document.querySelectorAll("#risk tbody tr")].map(cells);
    expect(row).toHaveLength(4);
    expect(row?.[3]).toMatch(/^\+\d\.\d \(\d\.\d … \d\.\d\)$/);
    expect(document.querySelector("#savings-picture")).not.toBeNull();
  });

  test("is not guessed where all cases take the same days", async () => {
    const { document } = await report(fixtureProcess("urban-renewal"), "zh");
    expect(document.querySelector("#risk p")?.textContent).toContain("没有写 actual、spread 或概率");
    expect(document.querySelector("#risk svg, #risk table, #load")).toBeNull();
  });

  test("is told of cases that share officers where it is said how they come", async () => {
    const { files, document } = await report(fixtureProcess("permit-office"), "en", { arrivals: { perDay: 1.5 } });
    expect([...files.keys()]).toEqual(expect.arrayContaining(["utilisation.svg", "waiting.svg", "queue.svg"]));
    expect(document.querySelectorAll("#load tbody tr")).toHaveLength(2);
    expect(document.querySelector("#load .note")?.textContent).toMatch(/\d+ replications of \d+ cases after \d+ that warm up, seed 1/);
  });
});

test("changes by hand alone are a reform too", async () => {
  const { document } = await report(fixtureProcess("licence"), "zh", { changes: [{ step: "review", days: 4 }] });
  expect([...document.querySelectorAll(".figure b")].map((each) => each.textContent)).toEqual(["35", "29", "6"]);
});

test("names are text wherever they stand", async () => {
  const hostile = `<img src=x onerror=alert(1)>"'&]]>\u0007`;
  const process = processFrom({
    name: hostile,
    steps: [
      { id: "a", name: hostile, days: 2 },
      { id: "b", name: hostile, days: 3, after: ["a"] },
    ],
    measures: [{ id: "M", name: hostile, changes: [{ step: "b", days: 1 }] }],
    scenarios: [{ id: "s", name: hostile, measures: ["M"] }],
  });
  const { page, document } = await report(process, "en", { scenario: "s" });
  expect(document.querySelector("img, script")).toBeNull();
  expect(page).not.toContain("\u0007");
  expect(document.querySelector("h1")?.textContent).toBe(hostile.replace("\u0007", "\ufffd"));
});

describe("the least reform", () => {
  test("is told beside the chosen one, with every point of effort against days", async () => {
    const { document } = await reformReport("en");
    const text = document.querySelector("#least")?.textContent?.replace(/\s+/g, " ") ?? "";
    expect(text).toContain(
      "586 working days take an effort of 48 at least, which reaches 583: proven. The reform takes 52: 4 could be spared, and 3 days.",
    );
    expect(text).toContain("Other than the reform it has M18 M21 M23 M24, and not M05 M09 M13 M17.");
    const rows = [...document.querySelectorAll("#least tbody tr")].map((row) => row.textContent ?? "");
    expect(rows).toHaveLength(69);
    expect(rows.filter((row) => row.includes("least effort"))).toEqual([expect.stringMatching(/^48583M01/)]);
  });

  test("is as good as the chosen one where that costs the least", async () => {
    const { document } = await report(fixtureProcess("urban-renewal"), "zh", { measures: ["M03", "M04"] });
    expect(document.querySelector("#least")?.textContent).toContain("“M03 M04”正是如此，无法更省");
  });

  test("without a choice there is the curve alone, without measures nothing", async () => {
    const alone = await report(fixtureProcess("urban-renewal"), "en");
    expect(alone.document.querySelectorAll("#least figure svg[role]")).toHaveLength(1);
    expect(alone.document.querySelector("#least p")).toBeNull();
    expect((await report(fixtureProcess("licence"), "en")).document.querySelector("#least")).toBeNull();
  });

  test("has the changes by hand that the reform has", async () => {
    const options = { scenario: "reform", changes: [{ step: "B01", days: 3 }] };
    const { document } = await report(fixtureProcess("urban-renewal"), "en", options);
    const rows = [...document.querySelectorAll("#least tbody tr")].map((row) => row.textContent ?? "");
    expect(rows[0]).toBe("0923–");
  });

  test("of entangled measures needs a solver, and says what is missing", async () => {
    const without = await report(entangled(36), "en");
    expect(without.document.querySelector("#least .warn")?.textContent).toContain("points of less effort are missing");
    const { document } = await report(entangled(36), "en", { solver: await loadHighsSolver() });
    expect(document.querySelectorAll("#least tbody tr").length).toBeGreaterThan(1);
  });

  test("asks a solver only so often", async () => {
    const solver = await loadHighsSolver();
    let asked = 0;
    await report(entangled(36), "en", {
      solver: (program) => {
        asked++;
        expect(program.mostNodes).toBeLessThanOrEqual(500);
        return solver(program);
      },
    });
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(150);
  });
});
