import { readdir, readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { served } from "./served.ts";

/** The files of the studio as the package has them. */
export async function studioFiles(): Promise<Map<string, Uint8Array>> {
  const names = await readdir("dist/studio");
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(`dist/studio/${name}`)] as const)));
}

/** A browser and the static build, as long as the tests of a file run. */
export interface RunningStudio {
  readonly browser: Browser;
  readonly site: Awaited<ReturnType<typeof served>>;
}

/** Hooks that start both before the tests of a file and end them after. */
export function withStudio(): RunningStudio {
  const running: Partial<{ -readonly [key in keyof RunningStudio]: RunningStudio[key] }> = {};
  beforeAll(async () => {
    running.browser = await openBrowser();
    running.site = await served(await studioFiles());
  });
  afterAll(async () => {
    await running.browser?.close();
    await running.site?.end();
  });
  return running as RunningStudio;
}

export interface StudioPage {
  readonly page: Page;
  /** All that the page complains of. */
  readonly seen: string[];
  /** Addresses that it asks for. */
  readonly asked: string[];
  readonly total: () => Promise<string>;
  /** The total, once it is this. */
  readonly waitForTotal: (days: number) => Promise<void>;
}

/** What opens pages: a browser, for each in a profile of its own, or such a profile. */
interface PageOpener {
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

export async function openStudio(browser: PageOpener, address: string, options: BrowserContextOptions = {}): Promise<StudioPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB", ...options });
  const seen: string[] = [];
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(error.message));
  await page.goto(address);
  const output = page.locator("#total");
  await output.waitFor();
  return {
    page,
    seen,
    asked,
    total: async () => (await output.textContent()) ?? "",
    waitForTotal: async (days) => {
      await page.waitForFunction((wanted) => document.getElementById("total")?.textContent === wanted, String(days));
    },
  };
}
