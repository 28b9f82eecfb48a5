import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/model/index.ts";
import { reportFiles } from "../../src/publish/index.ts";
import type { ScheduleOptions } from "../../src/schedule/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { processFrom } from "../support/process.ts";

async function report(process: ReturnType<typeof fixtureProcess>, lang: Language, options: ScheduleOptions = {}) {
  const { document } = parseHTML("<!doctype html><html></html>");
  const files = await reportFiles(process, { ...options, lang, document });
  const page = files.get("index.html") ?? "";
  return { files, page, document: parseHTML(page).document };
}

describe("the report of the urban-renewal reform", () => {
  test.each(["zh", "en"] as const)("shows totals, measures, paths, phases, steps and pictures (%s)", async (lang) => {
    const { files, document } = await report(fixtureProcess("urban-renewal"), lang, { scenario: "reform" });
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
    const pictures = ["before.svg", "after.svg", "waterfall.svg", ...sheets.map((sheet) => `gantt-${sheet}.svg`)];
    expect(document.querySelectorAll("svg[role]").length).toBe(pictures.length);
    expect([...files.keys()]).toEqual(["index.html", ...pictures]);
    for (const [name, content] of files) if (name !== "index.html") expect(files.get("index.html")).toContain(content);
  });

  test("what the measures save in turn sums to the whole", async () => {
    const { document } = await report(fixtureProcess("urban-renewal"), "en", { scenario: "reform" });
    const inTurn = [...document.querySelectorAll("#measures tbody tr:has(th)")].map((row) =>
      Number(row.lastElementChild?.textContent?.replace("–", "0")),
    );
    expect(inTurn.reduce((sum, days) => sum + days, 0)).toBe(369);
  });

  test("needs nothing from elsewhere, runs nothing and has no id twice", async () => {
    const { page, document } = await report(fixtureProcess("urban-renewal"), "zh", { scenario: "reform" });
    expect(document.querySelector("script, link, img, iframe, object, foreignObject")).toBeNull();
    expect(page).not.toMatch(/\son[a-z]+=|javascript:|@import|url\(/i);
    expect(page.match(/(?:src|href)="[^"#]*"/g)).toEqual(
      ["before", "after", "waterfall", "gantt-1", "gantt-2"].map((name) => `href="${name}.svg"`),
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
    const { document } = await report(fixtureProcess("urban-renewal"), "en", { scenario: "reform" });
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
  expect([...files.keys()]).toEqual(["index.html", "flowchart.svg", "gantt.svg"]);
  expect(document.querySelector("#measures")).toBeNull();
  const limits = [...document.querySelectorAll("#limits tbody tr")].map((row) => row.textContent?.replace(/\s+/g, " "));
  expect(limits).toHaveLength(3);
  expect(limits[0]).toContain("Accept? → Decision2020");
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
