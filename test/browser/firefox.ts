import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, firefox, type LaunchOptions } from "playwright-core";

/** Whether this machine has the Firefox of Debian's package firefox-esr, as it comes. */
export const hasFirefox = spawnSync("firefox-esr", ["--version"]).status === 0;

/** What a person sets in Firefox, and a page is told by a media query. */
export const firefoxPreferences = {
  dark: { "layout.css.prefers-color-scheme.content-override": 0 },
  forcedColors: { "browser.display.document_color_use": 2 },
} as const satisfies Record<string, LaunchOptions["firefoxUserPrefs"]>;

/** Headless Firefox, driven by the standard protocol that it has itself (WebDriver BiDi). */
export async function openFirefox(firefoxUserPrefs: NonNullable<LaunchOptions["firefoxUserPrefs"]> = {}): Promise<Browser> {
  return firefox.launch({ channel: "moz-firefox", executablePath: join(import.meta.dirname, "firefox-relay.js"), firefoxUserPrefs });
}
