import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Process } from "../../src/model/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { fixtureCatalog } from "../support/fixtures.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// The studio without a mouse.

const studio = withStudio();

const readFocus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("data-step") ?? activeElement?.getAttribute("data-listed") ?? activeElement?.id ?? "";
  });

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.each(["swimlane", "gantt", "list"])(
  "in the %s the days of the chosen step are reached in four keys from the start of the page",
  async (view) => {
    const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html#step=J02&view=${view}`);
    await page.locator(view === "list" ? "[data-listed=J02]" : `.stage[data-drawn=${view}] [data-step=J02][tabindex="0"]`).waitFor();
    await page.locator("#step-days").waitFor();
    const before = Number(await page.locator("#step-days").inputValue());
    const keys = ["Tab", "Enter", "Enter", "ArrowRight"];
    await press(page, keys.slice(0, 3));
    await page.waitForFunction(() => document.activeElement?.id === "step-days");
    await press(page, keys.slice(3));
    await waitForTotal(956);
    expect(Number(await page.locator("#step-days").inputValue())).toBe(before + 1);
    await page.close();
  },
);

test("arrows go along the flow and back the same way, Alt with them to what is beside; Escape comes back from the days", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.locator('.stage [data-step=A01][tabindex="0"]').waitFor();
  await press(page, ["Tab", "Enter"]);
  expect(await readFocus(page)).toBe("A01");
  await press(page, ["ArrowRight", "ArrowDown", "ArrowRight"]);
  expect(await readFocus(page)).toBe("A04");
  await press(page, ["ArrowLeft"]);
  expect(await readFocus(page)).toBe("A03");
  await press(page, ["End"]);
  const end = await readFocus(page);
  await press(page, ["Home"]);
  expect([end === "A01", await readFocus(page)]).toEqual([false, "A01"]);
  // Several studies begin together after the first review of the plan.
  await page.locator('.stage [data-step="C02"]').focus();
  await press(page, ["Alt+ArrowDown"]);
  const beside = await readFocus(page);
  expect(beside).toMatch(/^C0[3-6]$/);
  await press(page, ["Alt+ArrowUp"]);
  expect(await readFocus(page)).toBe("C02");
  await press(page, ["Enter"]);
  await page.waitForFunction(() => document.activeElement?.id === "step-days");
  expect(await page.locator(".step-name").textContent()).toContain("C02");
  await press(page, ["Escape"]);
  expect(await readFocus(page)).toBe("C02");
  await page.close();
});

test("the list tells order, unit, days and what is critical, and is walked through by arrows", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await press(page, ["5"]);
  const table = page.getByRole("table", { name: "All steps in the order of the flow" });
  await table.waitFor();
  expect(await table.getByRole("columnheader").allTextContents()).toEqual(["No.", "Step", "Unit", "Days", "Working days", "Float"]);
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows[1]).toEqual(["2", "Plan application accepted A02", "District Urban Renewal Office", "5", "0–5", "critical"]);
  const critical = schedule(fixtureCatalog("urban-renewal").processes[0] as Process).steps.filter((step) => step.critical);
  expect(rows.filter((row) => row[5] === "critical")).toHaveLength(critical.length);
  expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, at) => at + 1));
  await page.locator('[data-listed="A01"] button').focus();
  await press(page, ["ArrowDown", "ArrowDown", "ArrowUp", "Enter"]);
  await page.waitForFunction(() => document.activeElement?.id === "step-days");
  expect(await page.locator(".step-name").textContent()).toContain("A02");
  expect(await page.locator('[data-listed="A02"] [aria-current="true"]').count()).toBe(1);
  await page.close();
});

test.each(["light", "dark"] as const)("on a %s screen whatever Tab comes to is seen to have the keyboard", async (colorScheme) => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01&step=A02&target=700`, { colorScheme });
  await page.locator(".found").waitFor();
  await page.locator('.stage [data-step=A02][tabindex="0"]').waitFor();
  const unseen: string[] = [];
  let stops = 0;
  // A date has several stops.
  for (; stops < 150; stops++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement as Element;
      if (element === document.body) return undefined;
      // A part of a date that is the browser's own shows it itself.
      if (!element.matches(":focus-visible") && element.matches("[type=date]")) return { name: "date", isSeen: true };
      const box = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element.closest(".button") ?? element);
      const shape = element.matches("[data-step]") ? element.querySelector("path, rect") : undefined;
      const width = shape ? getComputedStyle(shape).strokeWidth : outlineStyle === "none" ? "0px" : outlineWidth;
      const isInPage = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { name: element.outerHTML.slice(0, 100), isSeen: isInPage && Number.parseFloat(width) >= 2 };
    });
    if (!at) break;
    if (!at.isSeen) unseen.push(at.name);
  }
  expect(stops).toBeGreaterThan(40);
  expect(unseen).toEqual([]);
  await page.close();
});

test("the sheet of keys names those of the picture in both languages", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  for (const fold of ["fold the left or the right column", "折叠或展开左栏、右栏"]) {
    await press(page, ["?"]);
    const sheet = page.locator("dialog .keys");
    await sheet.waitFor();
    const keys = await sheet.locator("kbd").allTextContents();
    expect(keys).toEqual(expect.arrayContaining(["[ ]", "F", "1 2 3 4 5", "+ − 0", "← ↑ → ↓", "Alt+↑ Alt+↓"]));
    expect(await sheet.textContent()).toContain(fold);
    await press(page, ["Escape"]);
    await sheet.waitFor({ state: "detached" });
    await page.click("#language");
  }
  await page.close();
});
