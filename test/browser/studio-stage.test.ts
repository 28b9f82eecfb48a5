import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeLongProcess } from "../support/long-process.ts";
import { openStudio, withStudio } from "./studio-page.ts";

// How a picture is looked at: its size, its heads, and the hands that move it.

const studio = withStudio();

const pictures = ["swimlane", "flowchart", "gantt", "overview"] as const;

const waitForView = (page: Page, view: string) =>
  page.waitForFunction((wanted) => document.querySelector(`.stage[data-drawn=${wanted}] svg`), view);

/** Once the picture is drawn at its scale and nothing moves any more. */
async function waitForRest(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const read = () => {
      const stage = document.querySelector(".stage") as HTMLElement;
      const svg = stage.querySelector("svg") as SVGSVGElement;
      const { transform } = (stage.querySelector(".sheet") as HTMLElement).style;
      return [transform, svg.dataset.scale, svg.innerHTML.length, stage.scrollLeft, stage.scrollTop].join(" ");
    };
    const before = read();
    await new Promise((then) => setTimeout(then, 300));
    return before.startsWith(" ") && before === read();
  });
}

async function openLong(page: Page, waitForTotal: (days: number) => Promise<void>): Promise<void> {
  await page.setInputFiles("input[type=file]", {
    name: "long.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from(writeLongProcess(1_000)),
  });
  await waitForTotal(3_997);
}

/** Where the stage is scrolled. */
const readScroll = (page: Page) => page.locator(".stage").evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop] as const);

async function scrollStage(page: Page, left: number, top: number): Promise<void> {
  await page.locator(".stage").evaluate((stage, [x, y]) => stage.scrollTo(x, y), [left, top] as const);
  await waitForRest(page);
}

/** The middle of an element on the page. */
const findMiddle = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });

/** What of the page is on top at a point of the stage. */
const findOnTop = (page: Page, x: number, y: number) =>
  page.locator(".stage").evaluate(
    (stage, [right, down]) => {
      const box = stage.getBoundingClientRect();
      return document.elementFromPoint(box.left + right, box.top + down)?.closest(".stuck, .sheet, .stage")?.className;
    },
    [x, y] as const,
  );

test.each([
  [1440, 900],
  [1280, 720],
  [390, 844],
])(
  "at %i × %i each picture of 60 and of 1,000 steps begins with the first step of the flow, in letters of 11 pixels at least",
  async (width, height) => {
    const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`, { viewport: { width, height } });
    const look = (first: string) =>
      page.evaluate((id) => {
        const stage = document.querySelector(".stage") as HTMLElement;
        const seen = stage.getBoundingClientRect();
        const letters = [...stage.querySelectorAll<SVGTextElement>("svg text")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
        );
        const step =
          stage.querySelector(`[data-step="${id}"] > :is(path, rect)`) ?? stage.querySelector("[data-steps], g[data-step], g > path");
        const { left = 0, right = 0, top = 0 } = step?.getBoundingClientRect() ?? {};
        return { least: Math.min(...letters), isFirstSeen: left < seen.right && right > seen.left && top < seen.bottom && top >= seen.top };
      }, first);
    for (const first of ["A01", "s0"]) {
      if (first === "s0") await openLong(page, waitForTotal);
      for (const view of pictures) {
        await page.click(`[data-view=${view}]`);
        await waitForView(page, view);
        await waitForRest(page);
        const { least, isFirstSeen } = await look(first);
        // A browser rounds a scale to some ten-thousandths.
        expect([view, least]).toEqual([view, expect.closeTo(Math.max(least, 11), 2)]);
        expect([view, isFirstSeen]).toEqual([view, true]);
      }
    }
    await page.close();
  },
);

test("the names of lanes stay at the top, those of a Gantt chart at the left too, and name what is beside them", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await waitForView(page, "swimlane");
  await scrollStage(page, 400, 900);
  expect(await findOnTop(page, 300, 20)).toBe("stuck top");
  expect(await findOnTop(page, 300, 400)).toBe("sheet");
  const lefts = await page.evaluate(() =>
    [".stage svg", ".stuck.top"].map((each) => document.querySelector(each)?.getBoundingClientRect().left),
  );
  expect(lefts[1]).toBeCloseTo(lefts[0] as number, 0);
  await page.click("[data-view=gantt]");
  await waitForView(page, "gantt");
  await waitForRest(page);
  await scrollStage(page, 400, 500);
  expect(await findOnTop(page, 20, 20)).toBe("stuck corner");
  expect(await findOnTop(page, 500, 20)).toBe("stuck top");
  expect(await findOnTop(page, 20, 300)).toBe("stuck side");
  // The name that stands beside the bar of a step chooses it.
  const stage = await page.locator(".stage").evaluate((each) => each.getBoundingClientRect().left);
  const bar = await findMiddle(page, '.stage [data-step="D03"] rect');
  await page.mouse.click(stage + 40, bar.y);
  await page.locator(".step-name", { hasText: "D03" }).waitFor();
  await page.close();
});

test("Ctrl and the wheel zoom, and what is under the pointer stays there within a pixel", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await waitForView(page, "swimlane");
  await scrollStage(page, 250, 700);
  const step = '.stage [data-step="C01"] path';
  const from = await findMiddle(page, step);
  await page.mouse.move(from.x, from.y);
  const scale = () => page.locator(".stage svg").getAttribute("data-scale").then(Number);
  const before = await scale();
  for (const [turn, isLarger] of [
    [-120, true],
    [-120, true],
    [90, false],
    [-60, true],
  ] as const) {
    const former = await scale();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, turn);
    await page.keyboard.up("Control");
    await page.waitForFunction(
      ([old, larger]) => {
        const now = Number(document.querySelector<SVGElement>(".stage svg")?.dataset.scale);
        return larger ? now > old : now < old;
      },
      [former, isLarger] as const,
    );
    await waitForRest(page);
    const now = await findMiddle(page, step);
    expect(Math.abs(now.x - from.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(now.y - from.y)).toBeLessThanOrEqual(1);
  }
  expect(await scale()).toBeGreaterThan(before);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await page.close();
});

test("two fingers zoom where they are, and pan", async (context) => {
  context.skip(studio.browser.browserType().name() !== "chromium", "Only Chromium is told of fingers by Playwright");
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`, { hasTouch: true });
  await waitForView(page, "swimlane");
  await scrollStage(page, 250, 700);
  const session = await page.context().newCDPSession(page);
  const step = '.stage [data-step="C01"] path';
  const { x, y } = await findMiddle(page, step);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", spread: number, [across, down] = [0, 0]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [-1, 1].map((side, id) => ({ x: x + across + side * spread, y: y + down, id })),
    });
  const before = Number(await page.locator(".stage svg").getAttribute("data-scale"));
  await touch("touchStart", 50);
  for (const spread of [55, 60, 70, 80]) await touch("touchMove", spread);
  await touch("touchEnd", 0);
  await page.waitForFunction((old) => Number(document.querySelector<SVGElement>(".stage svg")?.dataset.scale) > 1.5 * old, before);
  await waitForRest(page);
  const now = await findMiddle(page, step);
  expect(Math.abs(now.x - x)).toBeLessThanOrEqual(1);
  expect(Math.abs(now.y - y)).toBeLessThanOrEqual(1);
  await touch("touchStart", 50);
  await touch("touchMove", 50, [-40, -30]);
  await touch("touchEnd", 0);
  await waitForRest(page);
  const panned = await findMiddle(page, step);
  expect(Math.abs(panned.x - x + 40)).toBeLessThanOrEqual(2);
  expect(Math.abs(panned.y - y + 30)).toBeLessThanOrEqual(2);
  await page.close();
});

test("while the space bar is held the mouse drags the picture, also over a step, and lets go wherever the bar is released", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await waitForView(page, "swimlane");
  // A button that was clicked before has the keyboard and is not pressed again.
  await page.click("[data-zoom=in]");
  await waitForRest(page);
  const scale = await page.locator(".stage svg").getAttribute("data-scale");
  await scrollStage(page, 300, 600);
  const at = await findMiddle(page, '.stage [data-step="C01"] path');
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Space");
  await page.mouse.down();
  await page.mouse.move(at.x - 60, at.y - 30, { steps: 4 });
  await page.mouse.move(at.x - 120, at.y - 80, { steps: 4 });
  await page.mouse.up();
  const [left, top] = await readScroll(page);
  expect(Math.abs(left - 420)).toBeLessThanOrEqual(1);
  expect(Math.abs(top - 680)).toBeLessThanOrEqual(1);
  await page.mouse.move(5, 5);
  await page.keyboard.up("Space");
  expect(await page.locator(".stage.held").count()).toBe(0);
  expect(await page.locator(".step-name").count()).toBe(0);
  expect(await page.locator(".stage svg").getAttribute("data-scale")).toBe(scale);
  await page.close();
});

test("a drag in the minimap moves what is seen, to the very ends", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await waitForView(page, "swimlane");
  await waitForRest(page);
  const box = await page.locator(".minimap").boundingBox();
  if (!box) throw new Error("There is no minimap");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const middle = await page.evaluate(() => {
    const [stage, svg] = [".stage", ".stage svg"].map((each) => (document.querySelector(each) as Element).getBoundingClientRect());
    return stage && svg
      ? [(stage.left + stage.right - svg.left - svg.right) / 2, (stage.top + stage.bottom - svg.top - svg.bottom) / 2]
      : [];
  });
  for (const off of middle) expect(Math.abs(off)).toBeLessThan(20);
  await page.mouse.move(box.x + box.width - 1, box.y + box.height - 1, { steps: 5 });
  await page.mouse.up();
  const ends = await page
    .locator(".stage")
    .evaluate((stage) => [stage.scrollWidth - stage.clientWidth, stage.scrollHeight - stage.clientHeight]);
  const scrolled = await readScroll(page);
  expect(Math.abs(scrolled[0] - (ends[0] ?? 0))).toBeLessThanOrEqual(1);
  expect(Math.abs(scrolled[1] - (ends[1] ?? 0))).toBeLessThanOrEqual(1);
  await page.click("[data-zoom=fit]");
  await page.locator(".minimap").waitFor({ state: "hidden" });
  await page.close();
});

test("the columns beside the picture fold, give it their room, and stay so; the total goes with the picture", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.http}index.html#measures=M01`);
  await waitForView(page, "swimlane");
  const width = () => page.locator(".stage").evaluate((stage) => stage.clientWidth);
  const before = await width();
  await page.click("#fold-left");
  await page.locator(".left").waitFor({ state: "hidden" });
  expect(await page.locator(".banner").textContent()).toMatch(/955 → 925 working days.*30 fewer/);
  await page.keyboard.press("]");
  await page.locator(".right").waitFor({ state: "hidden" });
  await expect.poll(width).toBeGreaterThan(before + 600);
  await page.reload();
  await waitForView(page, "swimlane");
  expect([await page.locator(".left").isVisible(), await page.locator(".right").isVisible()]).toEqual([false, false]);
  await page.keyboard.press("[");
  await page.keyboard.press("]");
  await page.locator(".right").waitFor();
  await expect.poll(width).toBe(before);
  await page.close();
});

test("on a projector the figures are 64 pixels high, letters of the picture 16, and it begins where the flow does; Escape leaves", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M01&start=2026-03-02&view=gantt`, {
    viewport: { width: 1920, height: 1080 },
  });
  await waitForView(page, "gantt");
  await page.locator("#finish").waitFor();
  await page.keyboard.press("f");
  await page.locator(".picture.large").waitFor();
  await waitForRest(page);
  const sizes = await page
    .locator(".banner")
    .evaluate((banner) =>
      [...banner.querySelectorAll(".was, b, .difference")].map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    );
  expect(sizes).toHaveLength(4);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(64);
  const letters = await page
    .locator(".stage svg")
    .evaluate((svg) =>
      [...svg.querySelectorAll<SVGTextElement>("text")].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
      ),
    );
  expect(Math.min(...letters)).toBeGreaterThan(15.9);
  const stage = await page.locator(".stage").boundingBox();
  const first = await findMiddle(page, '.stage [data-step="A01"]');
  expect(first.y - (stage?.y ?? 0)).toBeLessThan(150);
  expect(await page.locator(".left").isVisible()).toBe(false);
  await page.keyboard.press("Escape");
  await page.locator(".left").waitFor();
  expect(await page.locator(".picture.large").count()).toBe(0);
  await page.close();
});

test("what is looked at stays in sight in another picture, and after a choice", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await waitForView(page, "swimlane");
  const middle = () =>
    page.locator(".stage").evaluate((stage) => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      const distances = [...stage.querySelectorAll("[data-step]")].map((step) => {
        const box = step.getBoundingClientRect();
        const distance = Math.hypot(box.x + box.width / 2 - left - width / 2, box.y + box.height / 2 - top - height / 2);
        return { step: step.getAttribute("data-step") ?? "", distance };
      });
      return distances.toSorted((one, other) => one.distance - other.distance)[0]?.step ?? "";
    });
  const isSeen = (step: string) =>
    page.locator(".stage").evaluate((stage, id) => {
      const seen = stage.getBoundingClientRect();
      const box = stage.querySelector(`[data-step="${id}"]`)?.getBoundingClientRect();
      return box !== undefined && box.top >= seen.top && box.bottom <= seen.bottom && box.left < seen.right && box.right > seen.left;
    }, step);
  await scrollStage(page, 300, 2_000);
  const step = await middle();
  for (const view of ["gantt", "flowchart", "swimlane"]) {
    await page.click(`[data-view=${view}]`);
    await waitForView(page, view);
    await waitForRest(page);
    expect([view, await isSeen(step)]).toEqual([view, true]);
  }
  const readCorner = () =>
    page
      .locator(`.stage [data-step="${step}"] path`)
      .first()
      .evaluate((box) => {
        const { x, y } = box.getBoundingClientRect();
        return { x, y };
      });
  const kept = await readCorner();
  // The boxes before it grow with what they say of the change.
  await page.check("[data-measure=M03]");
  await page.waitForFunction(() => document.querySelector('.stage [data-step="A02"]')?.textContent?.includes("changed"));
  await waitForRest(page);
  const corner = await readCorner();
  expect(Math.abs(corner.x - kept.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(corner.y - kept.y)).toBeLessThanOrEqual(1);
  await page.close();
});
