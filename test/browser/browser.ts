import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Headless Chromium that came with the packages; nothing is fetched. In one process it would end with the first page that is closed. */
export async function openBrowser(): Promise<Browser> {
  const args = chromium.args.filter((each) => each !== "--single-process");
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
