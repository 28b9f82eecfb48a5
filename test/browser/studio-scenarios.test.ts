import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// Changes by hand, scenarios that keep them, and scenarios side by side.

const studio = withStudio();
const start = "2026-03-02";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true }));

const openPage = (state = "lang=en", options = {}) => openStudio(studio.browser, `${studio.site.file}index.html#${state}`, options);

/** Gives the days of a step, as somebody does who has found it. */
async function editDays(page: Page, step: string, days: number): Promise<void> {
  await page.fill("#find-step", step);
  await page.locator("#find-step").press("Enter");
  await page.fill("#step-days-number", String(days));
  await page.locator("#step-days-number").press("Enter");
  await page.locator(`[data-change="${step}"]`).waitFor();
}

async function setField(page: Page, field: string, value: string): Promise<void> {
  await page.fill(field, value);
  await page.locator(field).press("Enter");
}

async function readText(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).textContent()) ?? "";
}

/** The cells of a row side by side, once they are there. */
async function readRow(page: Page, row: string): Promise<string[]> {
  const cells = page.locator(`.side-by-side [data-row="${row}"] td`);
  await page.waitForFunction((name) => {
    const found = document.querySelectorAll(`.side-by-side [data-row="${name}"] td`);
    return found.length > 0 && [...found].every(({ textContent }) => !textContent?.startsWith("…"));
  }, row);
  return (await cells.allInnerTexts()).map((each) => each.replace(/\s+/g, " ").trim());
}

test("a day changed by hand is told with the name of its step, kept as a scenario with effort, guard, start and goal, and read again from the saved text", async () => {
  const { page, seen, total } = await openPage(`lang=en&measures=M01,M02&start=${start}&target=900`);
  await editDays(page, "A03", 26);
  expect(await readText(page, '[data-change="A03"]')).toMatch(/^Preliminary review and site check\s+A03\s+20 → 26 days/);
  await setField(page, "#changes-effort", "3");
  await page.selectOption("#changes-guard", "needs-authority");
  // M01 and M02 ask for 5 and 2.
  expect(await readText(page, "#chosen-measures")).toMatch(/^2 measures and 1 change by hand, effort 10\. /);
  await page.fill("#scenario-name", "Careful");
  await page.click(".scenarios form button");
  await page.waitForFunction(() => (document.querySelector("#scenario") as HTMLSelectElement).value === "Careful");
  const days = await total();
  await page.click("#save");
  await page.evaluate(() => {
    const createAddress = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { written: blob });
      return createAddress(blob);
    };
  });
  await page.click("#download-yaml");
  const file = join(folder, "saved.yaml");
  await writeFile(file, await page.evaluate(() => (globalThis as unknown as { written: Blob }).written.text()));
  const { catalog } = readCatalog(await readFile(file, "utf8"));
  const saved = catalog?.processes[0];
  expect(saved?.scenarios.at(-1)).toEqual({
    id: "Careful",
    name: "Careful",
    measures: ["M01", "M02"],
    changes: [{ step: "A03", days: 26 }],
    effort: 3,
    guard: "needs-authority",
    start,
    target: 900,
    powers: ["within-powers"],
  });
  // The step itself is as it was.
  expect(saved?.steps.find(({ id }) => id === "A03")?.days).toBe(20);
  const again = await openPage();
  await again.page.setInputFiles("input[type=file]", file);
  await again.page.selectOption("#scenario", "Careful");
  await again.page.waitForFunction((wanted) => document.getElementById("total")?.textContent === wanted, days);
  expect(await readText(again.page, '[data-change="A03"]')).toContain("20 → 26 days");
  expect(await again.page.inputValue("#changes-effort")).toBe("3");
  expect(await again.page.inputValue("#changes-guard")).toBe("needs-authority");
  expect(await again.page.inputValue("#start")).toBe(start);
  expect(await again.page.inputValue("#target")).toBe("900");
  expect(await readText(again.page, "#chosen-measures")).toMatch(/^2 measures and 1 change by hand, effort 10\. /);
  expect([...seen, ...again.seen]).toEqual([]);
  await Promise.all([page.close(), again.page.close()]);
});

test("changes are taken back one by one and all at once, each an undo step", async () => {
  const { page, waitForTotal, total } = await openPage();
  await editDays(page, "A03", 26);
  await editDays(page, "A04", 50);
  const both = Number(await total());
  expect(await page.locator("#changes li").count()).toBe(2);
  await page.click('[data-change="A04"] button');
  await page.waitForFunction(() => document.querySelectorAll("#changes li").length === 1);
  expect(Number(await total())).toBeLessThan(both);
  expect(await page.locator("#take-back-all").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await waitForTotal(both);
  await page.click("#take-back-all");
  await waitForTotal(955);
  expect(await page.locator(".changes").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await waitForTotal(both);
  await page.close();
});

test("officers of a unit are changed by hand, which is told to act under load only", async () => {
  const { page } = await openPage();
  await page.setInputFiles("input[type=file]", "fixtures/permit-office.yaml");
  const fields = page.locator(".officers .field");
  await page.locator(".officers").waitFor();
  expect(await fields.count()).toBe(3);
  expect(await page.isVisible("#staff-office")).toBe(false);
  await page.click(".officers summary");
  expect(await readText(page, ".officers .note")).toContain("Acts under load only");
  const days = await page.textContent("#total");
  await setField(page, "#staff-office", "5");
  expect(await readText(page, '[data-change="office"]')).toMatch(/^Permit office\s+office\s+officers: 3 → 5/);
  expect(await page.textContent("#total")).toBe(days);
  // The number of the file is no change, and the list stays open under the hand.
  await setField(page, "#staff-office", "3");
  await page.waitForFunction(() => !document.querySelector('[data-change="office"]'));
  expect(await page.isVisible("#staff-office")).toBe(true);
  await page.close();
});

test("the list says from which scenario a choice has come, and adopting one is one undo step", async () => {
  const { page, waitForTotal, total } = await openPage(`lang=en&measures=M21&start=${start}`);
  const before = await total();
  await page.selectOption("#scenario", "reform");
  await waitForTotal(586);
  await page.keyboard.press("Control+z");
  await waitForTotal(Number(before));
  expect(await page.locator("[data-measure]:checked").count()).toBe(1);
  await page.selectOption("#scenario", "reform");
  await waitForTotal(586);
  await editDays(page, "A03", 26);
  const readChoice = () => readText(page, "#scenario option:checked");
  expect(await readChoice()).toBe("Changed since: Reformed process");
  await page.waitForFunction(() => location.hash.includes("base=reform"));
  await page.reload();
  await page.locator("#total").waitFor();
  expect(await readChoice()).toBe("Changed since: Reformed process");
  await page.selectOption("#scenario", "reform");
  await waitForTotal(586);
  expect(await readChoice()).toBe("Reformed process");
  await page.close();
});

test("side by side are today's 955 days, the reform's 586 and what is on the screen, with end, chance, effort, guard and what differs", async () => {
  const state = `lang=en&measures=M01,M02&start=${start}&target=600&spread=wide`;
  const { page, seen, total, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html#${state}`);
  await editDays(page, "A03", 26);
  await setField(page, "#changes-effort", "3");
  const now = await total();
  await page.click("#side-by-side");
  expect(await page.locator(".side-by-side thead .column-name").allInnerTexts()).toEqual([
    "As it is today",
    "Reformed process",
    "Now on the screen",
  ]);
  const [today, reform, screen] = await readRow(page, "days");
  expect([today, reform]).toEqual(["955", "955 → 586 369 fewer (38.6 %)"]);
  expect(screen).toMatch(new RegExp(`^955 → ${now} `));
  const ends = await readRow(page, "finish");
  expect(ends.every((each) => /^20\d\d-\d\d-\d\d\?? begins 2026-03-02$/.test(each))).toBe(true);
  expect(ends[2]?.startsWith(await readText(page, "#finish b"))).toBe(true);
  expect(await readRow(page, "chance")).toEqual([
    "no case at most 600 days",
    expect.stringMatching(/^about \d+ % at most 600 days$/),
    "no case at most 600 days",
  ]);
  expect(await readRow(page, "effort")).toEqual(["0", "52", "10"]);
  expect((await readRow(page, "needs")).map((each) => each.slice(0, 15))).toEqual(["within powers", "needs law 1 by ", "needs authority"]);
  expect(await readRow(page, "measures")).toEqual(["0", "17", "2 and 1 change by hand"]);
  expect(await readRow(page, "A03")).toEqual(["– not there", "– not there", "20 → 26 days"]);
  expect(await readRow(page, "M01")).toEqual(["– not there", "✓ taken", "✓ taken"]);
  expect(await readRow(page, "M17")).toEqual(["– not there", "✓ taken", "– not there"]);
  expect(await page.locator('.side-by-side [data-row="M21"]').count()).toBe(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator(".side-by-side").waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("side-by-side");
  await page.click("#side-by-side");
  await page.getByRole("button", { name: 'Adopt "Reformed process"' }).click();
  await waitForTotal(586);
  await page.keyboard.press("Control+z");
  await waitForTotal(Number(now));
  expect(seen).toEqual([]);
  await page.close();
});

test("kept and exceeded limits of scenarios stand side by side", async () => {
  const file = join(folder, "limits.yaml");
  const text = await readFile("fixtures/permit-office.yaml", "utf8");
  const scenario = "      - { id: slow, name: { zh: 慢, en: Slow }, changes: [{ step: review, days: 18 }] }\n";
  await writeFile(file, `${text.trimEnd()}\n    scenarios:\n${scenario}`);
  const { page } = await openPage();
  await page.setInputFiles("input[type=file]", file);
  await page.click("#side-by-side");
  expect(await readRow(page, "statutory")).toEqual(["1 kept", "1 kept"]);
  expect(await readRow(page, "promised")).toEqual(["1 kept", "1 exceeded"]);
  expect(await page.locator('.side-by-side [data-row="finish"], .side-by-side [data-row="chance"]').count()).toBe(0);
  expect(await page.locator("dialog > .note").allInnerTexts()).toEqual([
    "With a goal in days it shows the chance to meet it.",
    "With a start date this also shows when each ends.",
  ]);
  await page.close();
});

test("on a phone columns scroll inside the table, of which the first stays, and the page does not scroll sideways", async () => {
  const { page } = await openPage(`lang=zh&measures=M01&start=${start}`, { viewport: { width: 390, height: 844 } });
  await page.click("#side-by-side");
  await readRow(page, "days");
  const places = await page.evaluate(() => {
    const table = document.querySelector(".side-by-side") as HTMLElement;
    const head = table.querySelector('[data-row="days"] th') as HTMLElement;
    const left = head.getBoundingClientRect().left;
    table.scrollLeft = 1_000;
    return {
      scrolled: table.scrollLeft,
      moved: head.getBoundingClientRect().left - left,
      page: document.documentElement.scrollWidth,
      dialog: (document.querySelector("dialog") as HTMLElement).scrollWidth - (document.querySelector("dialog") as HTMLElement).clientWidth,
    };
  });
  expect(places.scrolled).toBeGreaterThan(50);
  expect(Math.abs(places.moved)).toBeLessThanOrEqual(1);
  expect(places.dialog).toBe(0);
  // Less where the page has a scroll bar of its own.
  expect(places.page).toBeLessThanOrEqual(390);
  await page.close();
});
