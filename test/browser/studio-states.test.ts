import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeCatalog } from "../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../src/model/index.ts";
import { writeLongProcess } from "../support/long-process.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// The studio in every state for every pair of eyes: what axe finds, what is wider than the page, and in colours that a
// reader has set.

const studio = withStudio();

async function listComplaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((isBlind) => {
    // Firefox tells scripts the colours of the page, not those of the reader that are seen in their place.
    const hidesColours = isBlind && matchMedia("(forced-colors: active)").matches;
    return (globalThis as unknown as { axe: typeof axe }).axe.run(hidesColours ? { rules: { "color-contrast": { enabled: false } } } : {});
  }, studio.browser.browserType().name() === "firefox");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (selector: string) => (page: Page) => page.click(selector);
const openText = (name: string, text: string) => (page: Page) =>
  page.setInputFiles("input[type=file]", { name, mimeType: "application/yaml", buffer: Buffer.from(text) });

interface ShownState {
  readonly hash?: string;
  readonly options?: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is there once the state is. */
  readonly sign?: string;
}

const full = "measures=M01&step=A02&target=700";
const chinese = { locale: "zh-CN" };
const phone = { viewport: { width: 390, height: 844 } };
const dark = { colorScheme: "dark" } as const;

/** A file with names of two hundred letters without a space, and with two hundred measures. */
function writeLongWords(): string {
  const word = (letter: string) => letter.repeat(200);
  const steps = [
    { id: "s1", name: word("a"), unit: "u1", days: 5 },
    { id: "s2", name: word("b"), unit: "u1", days: 7, after: ["s1"] },
  ];
  const measures = Array.from({ length: 200 }, (_, at) => ({
    id: `m${at}`,
    name: at === 0 ? word("m") : `Measure ${at}`,
    effort: 1,
    changes: [{ step: "s1", days: 4 }],
  }));
  const units = [{ id: "u1", name: word("u") }];
  return writeCatalog(
    assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "p", name: word("p"), steps, measures }] })),
  );
}

const states: readonly (readonly [string, ShownState])[] = [
  ["swimlanes", { hash: full, sign: ".found" }],
  ["swimlanes in Chinese", { hash: full, options: chinese, sign: ".found" }],
  ["flowchart", { hash: `${full}&view=flowchart`, sign: ".stage[data-drawn=flowchart]" }],
  [
    "flowchart in Chinese, dark",
    { hash: `${full}&view=flowchart`, options: { ...chinese, ...dark }, sign: ".stage[data-drawn=flowchart]" },
  ],
  ["Gantt chart with dates", { hash: `${full}&view=gantt&start=2026-03-02`, sign: "#finish" }],
  ["Gantt chart in Chinese", { hash: `${full}&view=gantt`, options: chinese, sign: ".stage[data-drawn=gantt]" }],
  ["overview", { hash: `${full}&view=overview`, sign: ".stage[data-drawn=overview]" }],
  ["overview in Chinese, dark", { hash: `${full}&view=overview`, options: { ...chinese, ...dark }, sign: ".stage[data-drawn=overview]" }],
  ["list", { hash: `${full}&view=list`, sign: ".step-list tbody tr" }],
  ["list in Chinese, dark", { hash: `${full}&view=list`, options: { ...chinese, ...dark }, sign: ".step-list tbody tr" }],
  ["sheet of keys", { act: press("?"), sign: "dialog .keys" }],
  ["sheet of keys in Chinese", { options: chinese, act: press("?"), sign: "dialog .keys" }],
  ["saving", { hash: full, act: click("#save"), sign: "dialog" }],
  ["saving in Chinese, dark", { hash: full, options: { ...chinese, ...dark }, act: click("#save"), sign: "dialog" }],
  ["menu of exports", { act: click("#exports"), sign: "#export-png" }],
  ["both columns folded", { hash: full, act: async (page) => [await press("[")(page), await press("]")(page)], sign: ".banner" }],
  ["full screen", { hash: full, act: press("f"), sign: ".picture.large" }],
  ["full screen in Chinese, dark", { hash: full, options: { ...chinese, ...dark }, act: press("f"), sign: ".picture.large" }],
  ["phone", { hash: full, options: phone, sign: ".found" }],
  ["phone in Chinese, list, dark", { hash: `${full}&view=list`, options: { ...phone, ...chinese, ...dark }, sign: ".step-list tbody tr" }],
  ["phone, full screen", { hash: full, options: phone, act: click("#large"), sign: ".picture.large" }],
  ["problems of a file", { act: openText("a.yaml", "hello"), sign: ".problems" }],
  ["problems of a file in Chinese", { options: chinese, act: openText("a.yaml", "hello"), sign: ".problems" }],
  ["another file, without measures", { act: openText("licence.yaml", writeLongProcess(12)), sign: ".notices p" }],
  ["words of 200 letters and 200 measures", { act: openText("long.yaml", writeLongWords()), sign: "[data-measure=m199]" }],
  ["colours that a reader has set", { hash: full, options: { forcedColors: "active" }, sign: ".found" }],
  [
    "every effort that was found, dark",
    { hash: full, options: dark, act: (page) => page.locator(".goal details summary").click(), sign: ".points li" },
  ],
];

async function openState({ hash = "", options = {}, act, sign = ".stage svg" }: ShownState): Promise<Page> {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#${hash}`, options);
  await page.locator(".stage svg").waitFor({ state: "attached" });
  await act?.(page);
  await page.locator(sign).first().waitFor({ state: "attached" });
  return page;
}

test.each(states)("axe finds nothing: %s", async (_, state) => {
  const page = await openState(state);
  expect(await listComplaints(page)).toEqual([]);
  await page.close();
});

/**
 * What sticks out of the page at a side, other than what is scrolled in a part of its own, and letters of a chart,
 * which its frame cuts: a machine without Chinese letters draws boxes in their place, which are wider.
 */
function listOverflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`page: ${document.documentElement.scrollWidth}`] : [];
    const out = [...document.querySelectorAll("body *")].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return (
        width > 1 &&
        each.checkVisibility() &&
        (right > innerWidth + 1 || left < -1) &&
        !each.closest(".stage, .stuck, .minimap, .skip, .unseen, pre, .diff, .chart svg")
      );
    });
    return [...wide, ...out.map((each) => each.outerHTML.slice(0, 80))];
  });
}

const low = { viewport: { width: 320, height: 256 } };

test.each([
  ["all of it", { hash: full, sign: ".found" }],
  ["in Chinese", { hash: full, options: chinese, sign: ".found" }],
  ["the list", { hash: `${full}&view=list`, sign: ".step-list tbody tr" }],
  ["full screen", { hash: full, act: click("#large"), sign: ".picture.large" }],
  ["saving", { hash: full, act: click("#save"), sign: "dialog" }],
  ["the sheet of keys", { act: press("?"), sign: "dialog .keys" }],
  ["the menu of exports", { act: click("#exports"), sign: "#export-png" }],
  ["problems", { act: openText("a.yaml", "hello"), sign: ".problems" }],
  ["words of 200 letters", { act: openText("long.yaml", writeLongWords()), sign: "[data-measure=m199]" }],
] as readonly (readonly [string, ShownState])[])("320 pixels wide, as at 400 %%, nothing is scrolled sideways: %s", async (_, state) => {
  const page = await openState({ ...state, options: { ...state.options, ...low } });
  expect(await listOverflows(page)).toEqual([]);
  await page.close();
});

test("words of 200 letters keep within a wide page, and within the list and the panel of the step", async () => {
  const page = await openState({ act: openText("long.yaml", writeLongWords()), sign: "[data-measure=m199]" });
  expect(await listOverflows(page)).toEqual([]);
  await page.keyboard.press("5");
  await page.locator("[data-listed=s2] button").click();
  await page.locator(".step-name").waitFor();
  expect(await listOverflows(page)).toEqual([]);
  const sideways = await page.evaluate(() =>
    [".left", ".right", ".step-list"].filter((each) => {
      const part = document.querySelector(each);
      return !part || part.scrollWidth > part.clientWidth;
    }),
  );
  expect(sideways).toEqual([]);
  await page.close();
});

test("in colours that a reader has set the picture is of those, and critical, changed and chosen are told apart", async () => {
  const open = (forcedColors: "active" | "none") =>
    openState({ hash: "measures=M01&step=B01", options: { forcedColors }, sign: '.stage [data-step="A08"]' });
  const look = (page: Page) =>
    page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("p"));
      const [canvas, ink] = ["Canvas", "CanvasText"].map((colour) => {
        probe.style.setProperty("forced-color-adjust", "none");
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      const tell = (step: string) => {
        const group = document.querySelector(`.stage [data-step="${step}"]`) as Element;
        const [box] = [...group.querySelectorAll("path")].map((each) => getComputedStyle(each));
        return [box?.fill, box?.stroke, box?.strokeWidth, group.querySelectorAll("path").length, group.textContent?.includes("△")].join(
          " ",
        );
      };
      // B01 is chosen and critical, C05 neither, A08 changed, A02 critical.
      const told = ["B01", "C05", "A08", "A02"].map(tell);
      const ground = document.querySelector(".stage svg > rect");
      return { told, ground: ground && getComputedStyle(ground).fill, canvas, ink };
    });
  const page = await open("active");
  await page.waitForFunction(() => document.querySelector('.stage [data-step="A02"] path[stroke="CanvasText"]'));
  const forced = await look(page);
  expect(new Set(forced.told).size).toBe(4);
  expect(forced.ground).toBe(forced.canvas);
  expect(forced.told[3]).toContain(`${forced.canvas} ${forced.ink}`);
  // Pressed or not, a switch and a button differ by their ground.
  const grounds = await page.evaluate(() =>
    ["[data-measure=M01]", "[data-measure=M02]", "[data-view=swimlane]", "[data-view=gantt]"].map(
      (each) => getComputedStyle(document.querySelector(each) as Element).backgroundColor,
    ),
  );
  expect(grounds[0]).not.toBe(grounds[1]);
  expect(grounds[2]).not.toBe(grounds[3]);
  await page.close();
  const usual = await open("none");
  const free = await look(usual);
  expect(new Set(free.told).size).toBe(4);
  expect(free.told).not.toEqual(forced.told);
  await usual.close();
});
