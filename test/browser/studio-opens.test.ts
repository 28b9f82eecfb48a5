import { expect, test } from "vitest";
import { openStudio, withStudio } from "./studio-page.ts";

// The one test of the studio in a browser that `npm test` has; all others are in studio.test.ts and beside it.

const studio = withStudio();

test.each(["file", "http"] as const)(
  "from %s the reference case opens, is marked as invented, and asks for nothing elsewhere",
  async (from) => {
    const { page, seen, asked, total } = await openStudio(studio.browser, `${studio.site[from]}index.html`);
    expect(await total()).toBe("955");
    await page.locator(".stage svg").waitFor();
    expect(await page.locator(".illustrative").textContent()).toContain("Illustrative");
    expect(await page.locator(".tries li").count()).toBe(3);
    expect(seen).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(studio.site[from]) && !/^(?:blob|data):/.test(url))).toEqual([]);
    await page.close();
  },
);
