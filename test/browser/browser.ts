import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * What that browser is started with for servers in the cloud: in one process it would end with the first page that is
 * closed, and others guard pages better.
 */
const unwanted = ["--single-process", "--disable-web-security", "--disable-site-isolation-trials", "--allow-running-insecure-content"];

/** Headless Chromium that came with the packages; nothing is fetched. */
export async function openBrowser(): Promise<Browser> {
  const args = chromium.args.filter((each) => !unwanted.includes(each));
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
