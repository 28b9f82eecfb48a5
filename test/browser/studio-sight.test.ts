import { expect, test } from "vitest";
import { openStudio, withStudio } from "./studio-page.ts";

// What an eye and a hand meet in the studio, where the page is right and still not what was meant.

const studio = withStudio();

test("on paper the picture is there in its size, and nothing that is empty", async (context) => {
  context.skip(studio.browser.browserType().name() !== "chromium", "Firefox shows no test what a page is on paper");
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#measures=M04`);
  await page.locator(".stage svg").waitFor();
  await page.emulateMedia({ media: "print" });
  const heights = () =>
    page.evaluate(() => [".stage", ".stage svg"].map((each) => document.querySelector(each)?.getBoundingClientRect().height ?? 0));
  await expect.poll(async () => (await heights())[1], { timeout: 20_000 }).toBeGreaterThan(300);
  const [stage = 0, svg = 0] = await heights();
  expect(stage).toBeGreaterThanOrEqual(svg);
  expect(await page.locator(".goal").isVisible()).toBe(false);
  expect(await page.locator(".risk").isVisible()).toBe(false);
  await page.close();
});

test("a step that is found or linked to stands in sight, again in each picture; the next of the same name on Enter", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html#step=J02`);
  const distance = (step: string) =>
    page.evaluate((id) => {
      // Of a Gantt chart its bar: the row is wider than the stage.
      const places = [".stage", `.stage[data-drawn=gantt] [data-step="${id}"] rect, .stage:not([data-drawn=gantt]) [data-step="${id}"]`];
      const [stage, box] = places.map((each) => document.querySelector(each)?.getBoundingClientRect());
      if (!stage || !box) return "nowhere";
      const inside = box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
      return inside ? "in sight" : "out of sight";
    }, step);
  await expect.poll(() => distance("J02"), { timeout: 20_000 }).toBe("in sight");
  for (const view of ["flowchart", "gantt"]) {
    await page.click(`[data-view=${view}]`);
    await page.waitForFunction((wanted) => document.querySelector(".stage")?.getAttribute("data-drawn") === wanted, view);
    await expect.poll(() => distance("J02"), { timeout: 20_000 }).toBe("in sight");
  }
  await page.fill("#find-step", "leading group");
  for (const step of ["A06", "C08", "A06"]) {
    await page.locator("#find-step").press("Enter");
    await page.locator(".step-name", { hasText: step }).waitFor();
    await expect.poll(() => distance(step), { timeout: 20_000 }).toBe("in sight");
  }
  await page.close();
});

test("a picture that was fitted does not leave the next process small", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.locator(".stage svg").waitFor();
  await page.click("[data-zoom=fit]");
  await page.waitForFunction(() => Number(document.querySelector<SVGElement>(".stage svg")?.dataset.scale) < 0.3);
  await page.setInputFiles("input[type=file]", "fixtures/licence.yaml");
  await waitForTotal(35);
  await page.waitForFunction(() => Number(document.querySelector<SVGElement>(".stage svg")?.dataset.scale) >= 0.5);
  await page.close();
});

test("in a small picture no line is too thin to be seen, and critical ones stay twice as wide", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.locator(".stage svg").waitFor();
  await page.click("[data-zoom=fit]");
  const strokesOf = (width: string) =>
    page.evaluate((wanted) => {
      const styles = [...document.querySelectorAll(`.stage [stroke-width="${wanted}"]`)].map((each) => getComputedStyle(each));
      return [...new Set(styles.map(({ vectorEffect, strokeWidth }) => `${vectorEffect} ${strokeWidth}`))];
    }, width);
  await expect.poll(() => strokesOf("1.2"), { timeout: 20_000 }).toEqual(["non-scaling-stroke 0.75px"]);
  expect(await strokesOf("2.4")).toEqual(["non-scaling-stroke 1.5px"]);
  await page.close();
});

test("the menu of exports closes by Escape and by what is done elsewhere", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.click("#exports");
  await page.locator("#export-png").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#export-png").waitFor({ state: "hidden" });
  await page.click("#exports");
  await page.locator("#export-png").waitFor();
  await page.check("[data-measure=M01]");
  await page.locator("#export-png").waitFor({ state: "hidden" });
  await page.close();
});

test("on a phone the menu of exports keeps within the page", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`, { viewport: { width: 360, height: 740 } });
  await page.click("#exports");
  await page.locator("#export-report").waitFor();
  const box = await page.locator(".menu:visible").boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await page.close();
});

test("the headings of the measures cover what scrolls under them, up to the edge", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  await page.locator("[data-measure=M24]").scrollIntoViewIfNeeded();
  const gap = () =>
    page.evaluate(() => {
      const [left, heads] = [".left", ".measure.heads"].map((each) => document.querySelector(each)?.getBoundingClientRect().top ?? 0);
      return (heads ?? 0) - (left ?? 0);
    });
  await expect.poll(gap, { timeout: 20_000 }).toBe(0);
  await page.close();
});

test("on a narrow screen the panels follow the picture at once, and beside a problem nothing is pushed off a wide one", async () => {
  const { page } = await openStudio(studio.browser, `${studio.site.file}index.html`, { viewport: { width: 1024, height: 768 } });
  await page.locator(".stage svg").waitFor();
  const gap = await page.evaluate(
    () =>
      (document.querySelector(".right")?.getBoundingClientRect().top ?? 0) -
      (document.querySelector(".picture")?.getBoundingClientRect().bottom ?? 0),
  );
  expect(gap).toBeLessThan(40);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.setInputFiles("input[type=file]", { name: "a.yaml", mimeType: "application/yaml", buffer: Buffer.from("hello") });
  await page.locator(".problems").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  await page.close();
});

test("a process that one item has is shown with the name and the limits of the item; a step without a name by its id, once", async () => {
  const { page, waitForTotal } = await openStudio(studio.browser, `${studio.site.file}index.html`);
  const text = [
    "leadpath: 1",
    "processes:",
    "  - {id: p, steps: [{id: accept, days: 0}, {id: review, days: 8, after: [accept]}]}",
    "items:",
    "  - {code: X1, name: Food licence, type: licence, process: p, limits: [{kind: promised, days: 5}]}",
  ].join("\n");
  await page.setInputFiles("input[type=file]", { name: "list.yaml", mimeType: "application/yaml", buffer: Buffer.from(text) });
  await waitForTotal(8);
  expect(await page.locator(".totals .limits li").textContent()).toMatch(/promised.*8 of 5 days.*exceeded/);
  expect(await page.locator(".file").textContent()).toBe("Food licence");
  await page.locator('.stage [data-step="review"]').click();
  await page.locator(".step-name").waitFor();
  expect(await page.locator(".step-name").textContent()).toMatch(/^\s*review\s*$/);
  expect(await page.locator(".after li .link").textContent()).toMatch(/^\s*accept\s*$/);
  await page.close();
});
