// Writes the pictures of pages that the README has, docs/studio.png and docs/site.png, as Chromium shows what dist/
// makes. They are made by hand when the pages have changed, for browsers draw letters differently: nothing compares
// them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const root = join(import.meta.dirname, "..");
const site = mkdtempSync(join(tmpdir(), "leadpath-"));
execFileSync(process.execPath, [join(root, "dist/cli/main.js"), "publish", join(root, "fixtures/list"), "-o", site], { stdio: "inherit" });

// In one process the browser would end with the first page that is closed.
const args = chromium.args.filter((each) => each !== "--single-process");
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });

const faces = [400, 700].map((weight) => {
  const file = pathToFileURL(join(root, `dist/fonts/${weight === 400 ? "regular" : "bold"}.woff`)).href;
  return `@font-face { font-family: "Noto Sans SC"; font-weight: ${weight}; src: url(${file}) }`;
});

/**
 * A picture of a page, with the letters of our own fonts, so that every machine has much the same.
 * @param {string} name
 * @param {string} path
 * @param {(page: import("playwright-core").Page) => Promise<unknown>} prepare
 */
async function picture(name, path, prepare) {
  const viewport = { width: 1360, height: 700 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 0.8, locale: "en-GB", bypassCSP: true, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(path).href);
  for (const frame of page.frames()) {
    await frame.addStyleTag({ content: faces.join("\n") });
    await frame.evaluate(() => document.fonts.ready);
  }
  await prepare(page);
  await page.screenshot({ path: join(root, "docs", name) });
  await page.close();
}

await picture("studio.png", join(root, "dist/studio/index.html"), async (page) => {
  await page.locator(".tries button").click();
  for (const id of ["M01", "M02", "M03"]) await page.check(`[data-measure=${id}]`);
  await page.click("[data-view=overview]");
  await page.fill("#target", "586");
  await page.locator("#target").press("Enter");
  await page.locator(".found").waitFor();
  await page.locator('.stage[data-drawn="overview"]').waitFor();
  await page.locator("#target").blur();
  await page.locator(".left").evaluate((left) => left.scrollTo(0, 0));
  await page.waitForFunction(() => document.querySelector(".measure.on .n:last-child")?.textContent?.endsWith("30"));
});

const [home, item] = ["index.html", "items/SC-02.html"].map((path) => pathToFileURL(join(site, "current/en", path)).href);
const both = join(site, "both.html");
writeFileSync(
  both,
  `<!doctype html><style>body { margin: 0; display: flex; gap: 8px; background: #d0d7de } iframe { border: 0; background: #fff; flex: none; width: 676px; height: 700px }</style>
<iframe src="${home}"></iframe><iframe src="${item}"></iframe>`,
);
await picture("site.png", both, async (page) => {
  const [, search, shown] = page.frames();
  await search?.fill("input", "food");
  await search?.waitForFunction(() => document.querySelector("main")?.textContent?.includes("SC-0"));
  await shown?.evaluate(() => document.getElementById("chart")?.scrollIntoView({ behavior: "instant" }));
});
await browser.close();
rmSync(site, { recursive: true });
