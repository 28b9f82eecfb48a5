import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openStudio, type StudioPage, withStudio } from "./studio-page.ts";

// The studio as one file for others: made here and there, opened from a folder, edited by somebody.

const studio = withStudio();

/** The largest that a mail should carry. */
const maxBytes = 1.5e6;

const state = `measures=M01,M05&set=${encodeURIComponent('{"step":"A03","days":33.5}')}&start=2026-03-02&view=gantt&step=A03&lang=en`;

interface TakenFile {
  readonly name: string;
  readonly text: string;
}

async function takeSharedFile(page: Page): Promise<TakenFile> {
  await page.click("#share");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#share-file")]);
  await page.keyboard.press("Escape");
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The address of a text as a file in a folder of its own. */
async function writePage(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leadpath-shared-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "shared.html"), text);
  return pathToFileURL(join(folder, "shared.html")).href;
}

/** Addresses that a page asked for, beside itself and what it holds. */
function listForeign({ asked }: Pick<StudioPage, "asked">, own: string): string[] {
  return asked.filter((url) => url.replace(/#.*/, "") !== own && !/^(?:blob|data):/.test(url));
}

const packedPattern = /(id="packed">)([^<]*)/;

function unpackContent(text: string) {
  return JSON.parse(inflateRawSync(Buffer.from(packedPattern.exec(text)?.[2] ?? "", "base64")).toString());
}

function repack(text: string, bytes: Uint8Array): string {
  return text.replace(packedPattern, (_, begin) => `${begin}${Buffer.from(bytes).toString("base64")}`);
}

/** All that a reader sees of the work. */
async function readWork(page: Page) {
  await page.locator("#finish").waitFor();
  await page.locator(".stage svg").waitFor();
  return {
    lang: await page.evaluate(() => document.documentElement.lang),
    total: await page.textContent("#total"),
    finish: await page.textContent("#finish"),
    start: await page.inputValue("#start"),
    measures: await page.locator("[data-measure]:checked").evaluateAll((all) => all.map((each) => each.getAttribute("data-measure"))),
    scenarios: await page.locator("#scenario option").allTextContents(),
    days: await page.inputValue("#step-days-number"),
    steps: await page.locator(".stage svg [data-step]").count(),
  };
}

test("a shared file opens from a folder with the same total, date, scenarios, measures, changes and language, and can be shared again", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#${state}`);
  await page.fill("#scenario-name", "Two first");
  await page.locator("#scenario-name").press("Enter");
  const work = await readWork(page);
  expect(work).toMatchObject({ lang: "en", measures: ["M01", "M05"], days: "33.5", start: "2026-03-02" });
  const shared = await takeSharedFile(page);
  expect(shared.name).toBe(`urban-renewal-Two-first-${work.total}-days.html`);
  expect(Buffer.byteLength(shared.text)).toBeLessThan(maxBytes);
  await page.close();

  const address = await writePage(shared.text);
  const opened = await openStudio(studio.browser, address);
  expect(await readWork(opened.page)).toEqual(work);
  expect(await opened.page.title()).toContain(`${work.total} days`);
  expect([opened.seen, listForeign(opened, address)]).toEqual([[], []]);
  const again = await takeSharedFile(opened.page);
  expect(unpackContent(again.text)).toEqual(unpackContent(shared.text));
  await opened.page.close();
});
