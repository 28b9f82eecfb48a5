import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeCatalog } from "../../src/formats/index.ts";
import { assembleCatalog, catalogSchema } from "../../src/model/index.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// How the picture of the studio follows what is changed.

const studio = withStudio();

const drawnAs = (page: Page, view: string) =>
  page.waitForFunction((wanted) => document.querySelector(".stage")?.getAttribute("data-drawn") === wanted, view);

/** A chain of steps in five offices, so long that its picture changes bit by bit. */
function longProcess(): string {
  const units = Array.from({ length: 5 }, (_, unit) => ({ id: `u${unit}` }));
  const steps = Array.from({ length: 300 }, (_, step) => ({
    id: `s${step}`,
    unit: `u${step % 5}`,
    days: 2,
    after: step === 0 ? [] : [`s${step - 1}`],
  }));
  return writeCatalog(assembleCatalog(catalogSchema.parse({ leadpath: 1, units, processes: [{ id: "long", steps }] })));
}

/**
 * Days of the chosen step as of a slider that is torn about, some of them in one frame; the last is another than all
 * before.
 */
async function drag(page: Page, days: readonly number[]): Promise<void> {
  await page.evaluate(async (values) => {
    const slider = document.getElementById("step-days") as HTMLInputElement;
    for (const [tick, value] of values.entries()) {
      slider.value = String(value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      if (tick % 3 === 0) await new Promise((then) => requestAnimationFrame(then));
    }
  }, days);
}

function someDays(): readonly number[] {
  return [...Array.from({ length: 29 }, () => 1 + Math.floor(Math.random() * 27)), 28];
}

/** Waits until the picture is the one that a page draws which is opened with the same address. */
async function waitForFresh(page: Page): Promise<void> {
  const { page: other } = await openStudio(studio.browser, page.url());
  await drawnAs(other, (await page.locator(".stage").getAttribute("data-drawn")) ?? "");
  const fresh = await other.locator(".stage svg").evaluate((svg) => svg.outerHTML);
  await other.close();
  await page.waitForFunction((html) => {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    return holder.firstElementChild?.isEqualNode(document.querySelector(".stage svg"));
  }, fresh);
}

test.each(["swimlane", "flowchart", "gantt", "overview"])(
  "after thirty quick ticks and after undoing them the %s is that of the last state",
  async (view) => {
    const { page, seen } = await openStudio(studio.browser, `${studio.site.file}index.html#step=A03&view=${view}`);
    await drawnAs(page, view);
    await page.waitForSelector("#step-days");
    await drag(page, someDays());
    await page.waitForFunction(() => location.hash.includes("28"));
    await waitForFresh(page);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => !location.hash.includes("28"));
    await waitForFresh(page);
    expect(seen).toEqual([]);
    await page.close();
  },
);

test.each(["swimlane", "gantt"])("a %s of 300 steps, in sight and beyond, is that of the last state", async (view) => {
  const { page, waitForTotal, seen } = await openStudio(studio.browser, `${studio.site.file}index.html#view=${view}`);
  await page.setInputFiles("input[type=file]", { name: "long.yaml", mimeType: "application/yaml", buffer: Buffer.from(longProcess()) });
  await waitForTotal(600);
  await page.fill("#find-step", "s5");
  await page.locator("#find-step").press("Enter");
  await page.waitForSelector("#step-days");
  await drag(page, someDays());
  await page.waitForFunction(() => location.hash.includes("text=") && location.hash.includes("28"));
  await waitForFresh(page);
  expect(seen).toEqual([]);
  await page.close();
});

test.each(["no-preference", "reduce"] as const)(
  "with %s of movement bars move to their new places, or stand there at once",
  async (reducedMotion) => {
    const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#step=A03&view=gantt`, { reducedMotion });
    await drawnAs(page, "gantt");
    await page.waitForSelector("#step-days");
    // The first change adds bars of before to the picture.
    await drag(page, [30]);
    await page.waitForFunction(() => document.querySelectorAll('[data-step="A03"] rect').length > 1);
    await page.waitForFunction(() => location.hash.includes("30"));
    await waitForFresh(page);
    const moving = await page.evaluate(async () => {
      const stage = document.querySelector(".stage") as HTMLElement;
      const outline = () => stage.querySelector('[data-step="A05"] rect')?.getAttribute("x");
      const moved = new Set<string>();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target as Element;
          moved.add(`${element.closest("[data-step]")?.getAttribute("data-step")} ${element.localName}`);
        }
      }).observe(stage, { subtree: true, attributeFilter: ["transform"] });
      const before = outline();
      const slider = document.getElementById("step-days") as HTMLInputElement;
      slider.value = "60";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      for (let frames = 0; frames < 3; await new Promise(requestAnimationFrame)) if (outline() !== before) frames++;
      return [...moved];
    });
    if (reducedMotion === "reduce") expect(moving).toEqual([]);
    else {
      expect(moving).toContain("A05 rect");
      // The names of the steps stand in a column and stay there.
      expect(moving.filter((each) => / (?:g|text)$/.test(each) && each.startsWith("A05"))).toEqual([]);
    }
    await page.close();
  },
);

test("who stands on a step of the picture with the keyboard stays there while days change", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#step=A03`);
  await drawnAs(page, "swimlane");
  await page.locator('.stage [data-step="B01"]').focus();
  await drag(page, [25, 35]);
  await page.waitForFunction(() => document.querySelector('.stage [data-step="A03"]')?.textContent?.includes("35"));
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-step"))).toBe("B01");
  await page.close();
});
