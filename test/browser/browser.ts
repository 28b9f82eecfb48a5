import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * Headless Chromium that came with the packages; nothing is fetched. In one process it would end with the first page that is closed. `isGuarded`: pages
 * are kept apart from each other as for its users, which those packages switch off.
 */
export async function openBrowser({ isGuarded = false } = {}): Promise<Browser> {
  const args = chromium.args.filter((each) => each !== "--single-process" && !(isGuarded && each === "--disable-web-security"));
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
