import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readCatalog } from "../../src/formats/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { openBrowser } from "./browser.ts";
import { createStudioFile, serveStudio } from "./served-studio.ts";
import { openStudio } from "./studio-page.ts";

// The studio on this machine, as `leadpath studio` serves it, on a file that is edited from both sides.

let browser: Browser;
let folder: string;
let file: string;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  file = await createStudioFile();
  folder = dirname(file);
});

const serve = async (...argv: string[]) => (await serveStudio(argv)).address;

async function process1() {
  const { catalog } = readCatalog(await readFile(file, "utf8"));
  return catalog.processes[0] as NonNullable<(typeof catalog.processes)[0]>;
}

test("the page begins in the language that the command was given, whatever that of the browser", async () => {
  const { page, seen } = await openStudio(browser, await serve(file, "--lang", "zh"));
  await page.waitForFunction(() => document.documentElement.lang === "zh");
  expect(await page.evaluate(() => navigator.language)).toBe("en-GB");
  expect(seen).toEqual([]);
  await page.close();
});

test("days and a scenario are saved after the lines were shown, with comments and order kept, and read back the same", async () => {
  const before = (await readFile(file, "utf8")).replace("  - id: urban-renewal", "  # the chain of the figure\n  - id: urban-renewal");
  await writeFile(file, before);
  const { page, seen, asked, waitForTotal } = await openStudio(browser, `${await serve(file)}#measures=M01,M05&step=A03`);
  await page.fill("#step-days-number", "33.5");
  await page.locator("#step-days-number").press("Enter");
  await page.fill("#scenario-name", "Two first");
  await page.locator("#scenario-name").press("Enter");
  const shown = Number(await page.textContent("#total"));
  await page.keyboard.press("Escape");
  await page.click("#save");
  expect(await page.isChecked("[value=rest]")).toBe(true);
  expect(await page.locator(".diff .removed").count()).toBe(0);
  await page.check("[value=status-quo]");
  expect(await page.locator(".diff .added").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining("33.5"), expect.stringContaining("Two first")]),
  );
  expect(await page.locator(".diff .removed").count()).toBe(1);
  expect(await page.locator(".diff mark").allTextContents()).toEqual(["20", "33.5"]);
  expect(await page.evaluate(() => [...document.querySelectorAll(".diff")].every((each) => each.scrollWidth <= each.clientWidth))).toBe(
    true,
  );
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: /^Written$/ }).waitFor();
  const after = await readFile(file, "utf8");
  expect(after).toContain("# the chain of the figure");
  const own = await process1();
  expect(own.steps.find(({ id }) => id === "A03")?.days).toBe(33.5);
  expect(schedule(own, { scenario: "Two-first" }).days).toBe(shown);
  expect(
    after
      .split("\n")
      .filter((line) => !before.split("\n").includes(line))
      .map((line) => line.trim()),
  ).toEqual([
    expect.stringMatching(/^- \{id: A03, .* days: 33\.5, /),
    "- id: Two-first",
    "name: Two first",
    "measures: [M01, M05]",
    "changes: [{step: A03, days: 33.5}]",
    "effort: 0",
    "guard: within-powers",
  ]);
  await waitForTotal(shown);
  await page.click("dialog button:last-of-type");
  await page.click("#save");
  // The measures that are on are no scenario of the file: they may become one, and nothing else is to write.
  expect(await page.locator("dialog .diff").count()).toBe(0);
  expect(await page.locator("dialog [type=radio]").evaluateAll((all) => all.map((each) => each.getAttribute("value")))).toEqual([
    "scenario",
  ]);
  expect(await page.isDisabled("#write")).toBe(true);
  expect(seen).toEqual([]);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:blob|data|ws):/.test(url))).toEqual([]);
  await page.close();
});

test("what a chosen measure sets is written to the measure", async () => {
  const { page, waitForTotal } = await openStudio(browser, `${await serve(file)}#measures=M05&step=B01`);
  const days = (await process1()).measures.find(({ id }) => id === "M05")?.changes.find((each) => "step" in each && each.step === "B01");
  expect(days).toMatchObject({ days: 20 });
  await page.fill("#step-days-number", "12");
  await page.locator("#step-days-number").press("Enter");
  const shown = Number(await page.textContent("#total"));
  await page.click("#save");
  await page.check("[value=status-quo]");
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: /^Written$/ }).waitFor();
  expect(schedule(await process1(), { measures: ["M05"] }).days).toBe(shown);
  await waitForTotal(shown);
  await page.close();
});

test("an edit in any editor shows at once, mistakes as a frame over the last sound state, and their mending too", async () => {
  const { page, total, waitForTotal } = await openStudio(browser, await serve(file));
  const text = await readFile(file, "utf8");
  const longer = text.replace(/(id: A03[^\n]*days: )20/, "$121");
  expect(longer).not.toBe(text);
  await writeFile(file, longer);
  await waitForTotal(956);
  await writeFile(file, longer.replace(/days: 21/, "dayz: 21"));
  // An editor may have emptied the file for a moment.
  await page.waitForFunction(() => /chain\.yaml:\d+:\d+.*dayz/s.test(document.querySelector(".problems")?.textContent ?? ""));
  expect(await total()).toBe("956");
  // As editors do that write another file and put it in place.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  await waitForTotal(955);
  await page.waitForFunction(() => document.querySelector(".problems") === null);
  await rm(file);
  await page.locator(".problems", { hasText: /Cannot read ".*chain\.yaml": there is no such file/ }).waitFor();
  // "受理" in GB 18030.
  await writeFile(file, Buffer.concat([Buffer.from(`${text}# `), Buffer.from([0xca, 0xdc, 0xc0, 0xed])]));
  await page.locator(".problems", { hasText: /Cannot read ".*chain\.yaml": it is not encoded as UTF-8/ }).waitFor();
  expect(await total()).toBe("955");
  await writeFile(file, text);
  await page.waitForFunction(() => document.querySelector(".problems") === null);
  await page.close();
});

test("two pages on one file: what one saves the other shows, and keeps its own choice", async () => {
  const address = await serve(file);
  const one = await openStudio(browser, `${address}#step=A03`);
  const other = await openStudio(browser, `${address}#measures=M01`);
  await other.waitForTotal(925);
  await one.page.fill("#step-days-number", "30");
  await one.page.locator("#step-days-number").press("Enter");
  await one.page.click("#save");
  await one.page.check("[value=status-quo]");
  await one.page.click("#write");
  await other.waitForTotal(935);
  expect(await other.page.locator("[data-measure]:checked").count()).toBe(1);
  await one.waitForTotal(965);
  await Promise.all([one.page.close(), other.page.close()]);
});

test("a file that changed underneath is not written over", async () => {
  const { page } = await openStudio(browser, `${await serve(file)}#step=A03`);
  await page.fill("#step-days-number", "30");
  await page.locator("#step-days-number").press("Enter");
  await page.click("#save");
  await page.check("[value=status-quo]");
  // The page does not hear of the change before it writes.
  await page.evaluate(() => Object.defineProperty(WebSocket.prototype, "onmessage", { set: () => undefined }));
  await page.route("**/save", async (route) => {
    await writeFile(file, `${await readFile(file, "utf8")}# by somebody else\n`);
    await route.continue();
  });
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: "changed underneath" }).waitFor();
  const text = await readFile(file, "utf8");
  expect(text).toContain("# by somebody else");
  expect((await process1()).steps.find(({ id }) => id === "A03")?.days).toBe(20);
  await page.close();
});

test("why a file was not written is told", async () => {
  const { page } = await openStudio(browser, `${await serve(file)}#step=A03&lang=en`);
  await page.fill("#step-days-number", "30");
  await page.locator("#step-days-number").press("Enter");
  await page.route("**/save", (route) => route.fulfill({ status: 500, json: { reason: { zh: "磁盘已满", en: "the disk is full" } } }));
  await page.click("#save");
  await page.fill("#save-name", "Longer");
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: "Not written: the disk is full" }).waitFor();
  await page.locator("#unwritten", { hasText: "not in your file yet" }).waitFor();
  // What was refused can be tried again.
  await page.unroute("**/save");
  await page.click("#write");
  await page.locator("dialog [role=status]", { hasText: /^Written$/ }).waitFor();
  await page.waitForFunction(() => document.querySelector("#unwritten")?.textContent === "");
  expect((await process1()).scenarios.map(({ id }) => id)).toContain("Longer");
  await page.close();
});

test("of several files the process that is shown stays, whatever comes before it, and so does a file that is opened instead", async () => {
  const { page, waitForTotal } = await openStudio(browser, await serve(folder));
  const other = "leadpath: 1\nprocesses:\n  - id: other\n    steps: [{id: a, days: 3}]\n";
  await writeFile(join(folder, "a.yaml"), other);
  await page.locator("#process").waitFor();
  expect(await page.locator("#process").inputValue()).toBe("urban-renewal");
  await waitForTotal(955);
  await page.setInputFiles("input[type=file]", {
    name: "own.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from(other.replace("days: 3", "days: 4")),
  });
  await waitForTotal(4);
  await page.fill("#start", "2026-03-02");
  await page.click("#save");
  await page.locator("#download-yaml").waitFor();
  expect(await page.locator("#write").count()).toBe(0);
  await page.keyboard.press("Escape");
  // A second page tells when the server has seen the change.
  const second = await openStudio(browser, await page.evaluate(() => location.href.replace(/#.*/, "#process=other")));
  await writeFile(join(folder, "a.yaml"), other.replace("days: 3", "days: 5"));
  await second.waitForTotal(5);
  expect(await page.textContent("#total")).toBe("4");
  await Promise.all([page.close(), second.page.close()]);
});
