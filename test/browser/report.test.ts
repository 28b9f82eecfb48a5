import { parseHTML } from "linkedom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeReportFiles } from "../../src/pages/report-page/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { openBrowser } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(lang: "zh" | "en", width: number): Promise<{ page: Page; seen: string[] }> {
  const { document } = parseHTML("<!doctype html><html></html>");
  const files = await writeReportFiles(fixtureProcess("urban-renewal"), { scenario: "reform", lang, document });
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const seen: string[] = [];
  page.on("request", (request) => seen.push(request.url()));
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(error.message));
  await page.setContent(files.get("index.html") ?? "");
  return { page, seen };
}

test("nothing leaves the page, nothing is complained of, and nothing sticks out at any width", async () => {
  const { page, seen } = await open("zh", 1280);
  for (const width of [360, 768, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  // The test tool itself writes one line when it sets the content.
  expect(seen.filter((each) => !each.includes("--playwright--"))).toEqual([]);
});

test("on paper the sheets stand in for the tall flowcharts", async () => {
  const { page } = await open("en", 1000);
  await page.emulateMedia({ media: "print" });
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll(".sheet > svg")].map((svg) => svg.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(10);
  // 269 mm of an A4 sheet are left between the margins.
  expect(Math.max(...heights)).toBeLessThan((269 / 25.4) * 96);
  expect(await page.evaluate(() => document.querySelector(".whole")?.getBoundingClientRect().height)).toBe(0);
});
