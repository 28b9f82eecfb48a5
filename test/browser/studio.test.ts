import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { readCatalog, readTables } from "../../src/formats/index.ts";
import { type Item, type Process, parseDay } from "../../src/model/index.ts";
import { loadCalendar } from "../../src/process/calendar/index.ts";
import { buildItemProcess } from "../../src/process/reform/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { smallList } from "../pages/site/list.ts";
import { siteFiles } from "../pages/site/site.ts";
import { fixtureCatalog } from "../support/fixtures.ts";
import { served } from "./served.ts";
import { openStudio, studioFiles, withStudio } from "./studio-page.ts";

// The static build, from a folder and from a web server. What the file's server adds is in studio-live.test.ts.

const studio = withStudio();

const reform = fixtureCatalog("urban-renewal").processes[0]?.scenarios.find(({ id }) => id === "reform")?.measures ?? [];

async function complaintsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

test("the 17 measures of the reform, one by one, make 586 days; undone ten times, seven are left", async () => {
  const { page, total, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  expect(reform).toHaveLength(17);
  for (const id of reform) await page.check(`[data-measure="${id}"]`);
  await waitForTotal(586);
  expect(await page.locator("#scenario").inputValue()).toBe("reform");
  for (let times = 0; times < 10; times++) await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelectorAll("[data-measure]:checked").length === 7);
  const left = await total();
  expect(Number(left)).toBeGreaterThan(586);
  for (let times = 0; times < 10; times++) await page.keyboard.press("Control+Shift+Z");
  await waitForTotal(586);
  await page.close();
});

test("a target of 586 days is out of our powers, which is proven; with those of others an effort of 48 is, and adopted makes 583", async () => {
  const { page, seen, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.fill("#target", "586");
  await page.locator("#target").press("Enter");
  const answer = page.locator(".found");
  await answer.waitFor();
  expect(await answer.textContent()).toMatch(
    /586 days cannot be reached within our powers: 603 is the least there.*proven optimal.*it would take effort 48 and 17 measures \(583 days\), of which 1 by authority from above .*M01\), 2 by a change of law .*M11,.*M21\).*proven optimal/,
  );
  for (const guard of ["needs-authority", "needs-law"]) await page.check(`[data-power=${guard}]`);
  await answer.filter({ hasText: /Least effort 48: 17 measures, 583 days.*proven optimal/ }).waitFor();
  expect(await page.locator(".points li").count()).toBe(69);
  expect(await page.locator(".goal .chart svg").textContent()).toContain("present choice");
  await page.click("#adopt");
  await waitForTotal(583);
  expect(seen).toEqual([]);
  await page.close();
});

test("a step found, its days dragged and its predecessors changed: total, path and picture follow; the address brings all of it back", async () => {
  const { page, total, waitForTotal } = await openStudio(studio.browser, `${studio.site.http}index.html#measures=${reform.join(",")}`);
  await waitForTotal(586);
  await page.fill("#find-step", "B01");
  await page.locator("#find-step").press("Enter");
  const slider = page.locator("#step-days");
  await slider.waitFor();
  await slider.focus();
  for (let times = 0; times < 10; times++) await page.keyboard.press("ArrowRight");
  await waitForTotal(596);
  await page.waitForFunction(() => document.querySelector('.stage [data-step="B01"]')?.textContent?.includes("30"));
  await page.keyboard.press("Control+z");
  await waitForTotal(586);
  await page.keyboard.press("Control+Shift+Z");
  await waitForTotal(596);
  await page.selectOption("#add-after", "A01");
  await page.waitForFunction(() => document.querySelectorAll(".after li").length === 2);
  await page.click("[data-view=gantt]");
  await page.waitForFunction(() => location.hash.includes("view=gantt"));
  const before = await total();
  await page.reload();
  await page.locator("#total").waitFor();
  expect(await total()).toBe(before);
  expect(await page.locator("#step-days-number").inputValue()).toBe("30");
  expect(await page.locator("[data-view=gantt]").getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".after li").count()).toBe(2);
  await page.close();
});

test("the slider of days keeps its scale while it is dragged to its end and back; a number beyond it widens the scale", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html#step=A03`);
  const slider = page.locator("#step-days");
  // What the step waits for stands above the slider and is told a moment later.
  await page.locator(".step .note .link").first().waitFor();
  const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const dragTo = (share: number) => page.mouse.move(x + share * width, y + height / 2, { steps: 10 });
  await dragTo(0.5);
  await page.mouse.down();
  await dragTo(1);
  await waitForTotal(955 - 20 + 40);
  await dragTo(0);
  await waitForTotal(955 - 20);
  await page.mouse.up();
  await page.fill("#step-days-number", "95");
  await page.locator("#step-days-number").press("Enter");
  await waitForTotal(955 - 20 + 95);
  expect(await slider.getAttribute("max")).toBe("100");
  await page.close();
});

test("what the process cannot take is told, and no total stands beside it", async () => {
  const { page, total } = await openStudio(studio.browser, `${studio.site.file}index.html#step=A02`);
  await page.selectOption("#add-after", "B01");
  expect(await page.locator("[role=alert]").textContent()).toMatch(/A02/);
  expect(await total()).toBe("–");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector("[role=alert]") === null);
  expect(await total()).toBe("955");
  await page.close();
});

test("each of the four pictures is drawn, zoomed and panned, and a step chosen in it by mouse and by keyboard", async () => {
  const { page, seen } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  for (const view of ["overview", "gantt", "flowchart", "swimlane"]) {
    await page.click(`[data-view=${view}]`);
    await page.waitForFunction((wanted) => document.querySelector(".stage")?.getAttribute("data-drawn") === wanted, view);
  }
  const widthOf = () => page.locator(".stage svg").evaluate((svg) => svg.getBoundingClientRect().width);
  const first = await widthOf();
  await page.keyboard.press("+");
  await expect.poll(widthOf, { timeout: 20_000 }).toBeCloseTo(first * 1.25, 0);
  await page.keyboard.press("0");
  await page.waitForFunction(() => {
    const height = document.querySelector(".stage svg")?.getBoundingClientRect().height ?? Number.POSITIVE_INFINITY;
    return height <= (document.querySelector(".stage")?.clientHeight ?? 0);
  });
  await page.locator('.stage [data-step="A01"]').focus();
  await page.keyboard.press("Enter");
  await page.locator(".step-name", { hasText: "A01" }).waitFor();
  await page.locator('.stage [data-step="A03"]').click();
  await page.locator(".step-name", { hasText: "A03" }).waitFor();
  expect(seen).toEqual([]);
  await page.close();
});

test("everything by keyboard alone, with the sheet of keys and a screen reader that hears the new total", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.keyboard.press("?");
  await page.locator("dialog kbd").first().waitFor();
  expect(await page.locator("dialog kbd").count()).toBeGreaterThan(8);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("/");
  await page.keyboard.type("A02");
  await page.keyboard.press("Enter");
  await page.locator("#step-days").waitFor();
  for (let times = 0; times < 200; times++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.id)) === "step-days") break;
  }
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("step-days");
  await page.keyboard.press("ArrowRight");
  await waitForTotal(956);
  await page.waitForFunction(() => document.querySelector("[aria-live] , #announcement")?.textContent?.includes("956"));
  await page.close();
});

test.each([
  ["light", "en-GB", { width: 1440, height: 900 }],
  ["dark", "zh-CN", { width: 1440, height: 900 }],
  ["light", "zh-CN", { width: 360, height: 740 }],
] as const)("%s, %s, %o: axe-core finds nothing, and nothing is wider than the page", async (colorScheme, locale, viewport) => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01&step=A02&target=700`, {
    colorScheme,
    locale,
    viewport,
  });
  await page.locator(".found").waitFor();
  await page.locator(".stage svg").waitFor();
  expect(await complaintsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  await page.close();
});

test("a start date gives the days on which a case ends, before and now, and lasts in the address", async () => {
  const { page, seen, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  const process = fixtureCatalog("urban-renewal").processes[0] as Process;
  const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar(process.calendar) };
  const [before, now] = [schedule(process, { start }), schedule(process, { start, scenario: "reform" })];
  await page.fill("#start", "2026-03-02");
  await page.locator("#finish").waitFor();
  expect(await page.locator("#finish").textContent()).toContain(before.finishDate);
  await page.selectOption("#scenario", "reform");
  await waitForTotal(586);
  await page.waitForFunction((date) => document.querySelector("#finish b")?.textContent === date, now.finishDate);
  expect(await page.locator("#finish").textContent()).toContain(`before: ${before.finishDate}`);
  expect(now.provisional).toBe(true);
  expect(await page.locator(".dates .note").textContent()).toContain("provisional");
  await page.waitForFunction(() => /measures=M.*start=2026-03-02/.test(location.hash));
  await page.reload();
  await page.waitForFunction((date) => document.querySelector("#finish b")?.textContent === date, now.finishDate);
  await page.fill("#start", "");
  await page.locator("#finish").waitFor({ state: "detached" });
  expect(seen).toEqual([]);
  await page.close();
});

test("the language is switched in place, and the picture with it", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.click("#language");
  await page.waitForFunction(
    () => document.documentElement.lang === "zh" && document.querySelector(".stage svg")?.getAttribute("lang") === "zh",
  );
  expect(await page.locator("#totals-title").textContent()).toBe("总天数");
  await page.close();
});

test("a named scenario is made, chosen again, and lasts in the address", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01,M04&lang=zh`);
  await page.fill("#scenario-name", "两项 先行");
  await page.locator("#scenario-name").press("Enter");
  await page.waitForFunction(() => (document.getElementById("scenario") as HTMLSelectElement).value === "两项-先行");
  await page.selectOption("#scenario", "");
  await page.selectOption("#scenario", "两项-先行");
  await page.waitForFunction(() => document.querySelectorAll("[data-measure]:checked").length === 2);
  await page.waitForFunction(() => /measures=M01.*scenario=/.test(location.hash));
  await page.reload();
  await page.locator("#total").waitFor();
  expect(await page.locator("#scenario").inputValue()).toBe("两项-先行");
  await page.close();
});

test("a scenario named as another replaces it after asking; one whose id another has gets another id; both are told, by keyboard alone", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01,M04`);
  const nameIt = async (name: string) => {
    await page.locator("#scenario-name").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  };
  const told = (pattern: RegExp) => page.locator(".scenarios [role=status]", { hasText: pattern }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const chosen = () => page.locator("#scenario").inputValue();
  await nameIt("Reform");
  await told(/^Kept as the scenario "Reform"\. The id reform is that of the scenario ".+", so "Reform" has Reform-2\.$/);
  expect([await chosen(), await focused()]).toEqual(["Reform-2", "scenario"]);
  await page.check("[data-measure=M02]");
  await nameIt("reform");
  const dialog = page.locator("dialog", {
    hasText: 'The measures of the scenario "Reform" are 2. Replace them by the 3 that are chosen now?',
  });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect([(await chosen()) === "Reform-2", await focused()]).toEqual([false, "scenario-name"]);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.locator("#replace-scenario").focus();
  await page.keyboard.press("Enter");
  await told(/^The measures of the scenario "Reform" are replaced\.$/);
  expect([await chosen(), await focused()]).toEqual(["Reform-2", "scenario"]);
  expect(await page.locator("#scenario option", { hasText: /^Reform$/ }).count()).toBe(1);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".scenarios [role=status]")?.textContent === "");
  await page.close();
});

test("a scenario of the file that is replaced keeps its name in both languages, in the address too", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01,M04`);
  const name = (await page.locator("#scenario option[value=reform]").textContent()) ?? "";
  await page.fill("#scenario-name", name);
  await page.locator("#scenario-name").press("Enter");
  await page.click("#replace-scenario");
  await page.waitForFunction(() => /scenario=/.test(location.hash));
  await page.reload();
  await page.locator("#total").waitFor();
  expect(await page.locator("#scenario").inputValue()).toBe("reform");
  expect(await page.locator("#scenario option[value=reform]").textContent()).toBe(name);
  await page.click("#language");
  await page.waitForFunction((former) => document.querySelector("#scenario option[value=reform]")?.textContent !== former, name);
  await page.close();
});

test("files that are opened: a catalog in the address, a workbook, a plan, and one that is broken over the last sound state", async () => {
  const { page, total, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  const choose = (path: string) => page.setInputFiles("input[type=file]", path);
  await choose("fixtures/licence.yaml");
  await waitForTotal(35);
  await page.waitForFunction(() => location.hash.includes("text="));
  await page.reload();
  await waitForTotal(35);
  await page.setInputFiles("input[type=file]", {
    name: "broken.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from("leadpath: 1\nprocesses:\n  - id: p\n    steps:\n      - {id: a, dayz: 3}\n"),
  });
  const problem = page.locator(".problems");
  expect(await problem.textContent()).toContain("dayz");
  expect(await problem.textContent()).toContain("broken.yaml:5:");
  expect(await problem.locator("pre").textContent()).toContain("> 5 |");
  expect(await total()).toBe("35");
  await page.close();
});

test("the picture, the timetable and the report are taken away as files", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01`);
  await page.locator(".stage svg").waitFor();
  await page.click("#exports");
  const taken = async (id: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#${id}`)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await taken("export-svg");
  expect(svg.name).toBe("urban-renewal-925-days.svg");
  expect(svg.bytes.toString()).toMatch(/^<svg .*<\/svg>/s);
  const png = await taken("export-png");
  expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
  const table = await taken("export-xlsx");
  expect(table.name).toBe("urban-renewal-925-days.xlsx");
  expect(readTables([{ file: table.name, bytes: table.bytes }]).problems.filter(({ code }) => code === "wrong-type")).toEqual([]);
  const report = await taken("export-report");
  expect(report.bytes.toString()).toContain("<!doctype html>");
  await page.close();
});

test("a link whose state is nonsense opens the process as the file has it", async () => {
  const hash = "measures=M01,nope&set={&set=%7B%22step%22:%22__proto__%22,%22days%22:-1%7D&view=x&target=-3&scenario=1&text=%00%ff";
  const { page, seen } = await openStudio(studio.browser, `${studio.site.file}index.html#${hash}`);
  expect(await page.locator("[data-measure]:checked").count()).toBe(1);
  expect(seen).toEqual([]);
  await page.close();
});

test("a hostile name stays a text", async () => {
  const text =
    'leadpath: 1\nname: "<img src=x onerror=alert(1)>"\nprocesses:\n  - id: p\n    name: "</script><b>x"\n    steps: [{id: a, name: "<script>alert(1)</script>", days: 2}]\n';
  expect(readCatalog(text).problems).toEqual([]);
  const { page, seen, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.setInputFiles("input[type=file]", { name: "<img onerror=x>.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await waitForTotal(2);
  await page.waitForFunction(() => document.querySelector(".stage svg")?.textContent?.includes("alert(1)"));
  expect(await page.locator("main img, main script, .head b").count()).toBe(0);
  expect(seen).toEqual([]);
  await page.close();
});

/** The small list as a site with the studio on it, until the test ends. */
async function siteWithStudio() {
  const texts = new Map([...(await studioFiles())].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  const files = await siteFiles(smallList(), { studio: texts });
  const site = await served(files);
  onTestFinished(() => site.end());
  return { ...site, files };
}

test("the page of an item on a site leads to the studio with that item in it, also from a folder", async () => {
  const { files, file } = await siteWithStudio();
  const [process] = readCatalog(String(files.get("items/440106-XK-0001.yaml"))).catalog.processes;
  const page = await studio.browser.newPage();
  await page.goto(`${file}en/items/440106-XK-0001.html`);
  await page.click('.downloads a[href*="/studio/"]');
  await page.locator(".stage svg").waitFor();
  expect(await page.textContent("#total")).toBe(String(process && schedule(process).days));
  expect(page.url()).toContain("lang=en");
  await page.close();
});

test("the page of an item leads to the studio with the limits and variants of that item, though another has the same process", async () => {
  const { file } = await siteWithStudio();
  const [process, [item, other]] = [smallList().processes[0] as Process, smallList().items as [Item, Item]];
  const [renewal] = item.variants ?? [];
  const daysOf = (way: Process) => String(schedule(way).days);
  const page = await studio.browser.newPage({ locale: "en-GB" });
  await page.goto(`${file}en/items/440106-XK-0001.html`);
  await page.click('.variant a[href*="/studio/"]');
  await page.waitForFunction(
    (days) => document.getElementById("total")?.textContent === days,
    daysOf(buildItemProcess(process, item, renewal)),
  );
  expect(await page.locator("#way option").allTextContents()).toEqual(["Food business licence", "Food business licence (Renewal)"]);
  expect(await page.locator("h1 .file").textContent()).toBe("Food business licence (Renewal)");
  await page.reload();
  await page.waitForFunction(
    (days) => document.getElementById("total")?.textContent === days,
    daysOf(buildItemProcess(process, item, renewal)),
  );
  await page.selectOption("#way", "0");
  await page.waitForFunction((days) => document.getElementById("total")?.textContent === days, daysOf(buildItemProcess(process, item)));
  await page.goto(`${file}en/items/440106-XK-0002.html`);
  await page.click('a[href*="/studio/"]');
  await page.locator(".limits", { hasText: "of 1 days" }).waitFor();
  expect(other.limits).toHaveLength(1);
  await page.close();
});
