import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, firefox, type LaunchOptions, type Page } from "playwright-core";

/** Whether this machine has the Firefox of Debian's package firefox-esr, as it comes. */
export const hasFirefox = spawnSync("firefox-esr", ["--version"]).status === 0;

type FirefoxPreferences = NonNullable<LaunchOptions["firefoxUserPrefs"]>;

/**
 * Headless Firefox, driven by the standard protocol that it has itself (WebDriver BiDi). That knows of no wishes of a
 * person such as dark colours: a page with such wishes opens in a Firefox of its own, whose preferences say the same.
 */
export async function openFirefox(): Promise<Browser> {
  const launch = (firefoxUserPrefs: FirefoxPreferences) =>
    firefox.launch({ channel: "moz-firefox", executablePath: join(import.meta.dirname, "firefox-relay.js"), firefoxUserPrefs });
  const plain = await launch({});
  const others = new Map<string, Promise<Browser>>();
  const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const preferences = listPreferences(options);
    const key = JSON.stringify(preferences);
    if (key !== "{}" && !others.has(key)) others.set(key, launch(preferences));
    const page = await (await ((await others.get(key)) ?? plain).newContext(options)).newPage();
    await page.addInitScript(insertTextAsTyped);
    return page;
  };
  const close = async () => {
    for (const each of [plain, ...others.values()]) await (await each).close();
  };
  return Object.assign(Object.create(plain) as Browser, { newPage, close });
}

/** What a person sets in Firefox for a page to be told by media queries what Playwright would tell it. */
function listPreferences({ colorScheme, reducedMotion, forcedColors }: BrowserContextOptions): FirefoxPreferences {
  return {
    ...(colorScheme === "dark" && { "layout.css.prefers-color-scheme.content-override": 0 }),
    ...(reducedMotion === "reduce" && { "ui.prefersReducedMotion": 1 }),
    ...(forcedColors === "active" && { "browser.display.document_color_use": 2 }),
  };
}

/**
 * Playwright fills a field of Firefox by a script of its own, after which Firefox tells the page of no change, and a
 * number stays before the one that is filled in. As an edit it goes the way of what is typed.
 */
function insertTextAsTyped(): void {
  const insert = (text: string) => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) field.select();
    document.execCommand("insertText", false, text);
  };
  Object.defineProperty(window, "__pw_bidiInsertText", { get: () => insert, set: () => undefined });
}
