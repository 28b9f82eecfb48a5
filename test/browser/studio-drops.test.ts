import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openStudio, withStudio } from "./studio-page.ts";

// What is dropped on the studio: it takes the place of the work, which stays, or is told to be nothing to open.

const studio = withStudio();

/** Drops files of these contents; one without content is a file that the browser cannot read any more. */
function dropFiles(page: Page, files: Readonly<Record<string, readonly number[] | undefined>>): Promise<void> {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of Object.entries(given)) dataTransfer.items.add(new File([new Uint8Array(bytes ?? [])], name));
    // As a folder or a file that was moved is given by browsers.
    const lost = Object.keys(given).filter((name) => given[name] === undefined);
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = function () {
      return lost.includes(this.name) ? Promise.reject(new DOMException("gone", "NotFoundError")) : read.call(this);
    };
    window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }, files);
}

const one = (id: string, days: number) => [...Buffer.from(`leadpath: 1\nprocesses:\n  - id: ${id}\n    steps: [{id: a, days: ${days}}]\n`)];
const open = () => openStudio(studio.browser, `${studio.site.http}index.html#step=A03&lang=en`);

async function setDays(page: Page, days: number): Promise<void> {
  await page.fill("#step-days-number", String(days));
  await page.locator("#step-days-number").press("Enter");
}

test("forty files take the place of the work, which a sentence says, and its button brings the work back", async () => {
  const { page, seen, waitForTotal } = await open();
  await setDays(page, 30);
  await waitForTotal(965);
  await dropFiles(page, Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p${at}.yaml`, one(`p${at}`, at + 3)])));
  await waitForTotal(3);
  expect(await page.textContent("#opened")).toBe('"p0.yaml" and 39 more are open. The work before is kept: undo goes back to it.Undo');
  await page.click("#opened button");
  await waitForTotal(965);
  await page.locator("#unwritten", { hasText: "not in your file yet" }).waitFor();
  expect(await page.locator("#opened").count()).toBe(0);
  expect(seen).toEqual([]);
  await page.close();
});

test("what cannot be opened is told in a sentence over the work, and goes with the next act", async () => {
  const { page, seen, total, waitForTotal } = await open();
  await setDays(page, 30);
  await waitForTotal(965);
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  const told = page.locator("main > .problems");
  for (const [files, sentence] of [
    [{ "photo.png": png }, /^Not opened: the file has errors\. What was open stays as it is\..*photo\.png/s],
    [{ "gone.yaml": undefined, "b.yaml": one("b", 3) }, /^The browser cannot read "gone\.yaml", so nothing was opened/],
    [{ "broken.xlsx": [0x50, 0x4b, 3, 4, 9, 9] }, /^Not opened/],
    [{ "empty.yaml": [] }, /^Not opened/],
    [{ "plan.xml": [...Buffer.from("<a>")] }, /^Not opened/],
  ] as const) {
    await dropFiles(page, files);
    await told.filter({ hasText: sentence }).waitFor();
    expect([await total(), await told.count()]).toEqual(["965", 1]);
  }
  await setDays(page, 31);
  await waitForTotal(966);
  expect(await told.count()).toBe(0);
  expect(seen).toEqual([]);
  await page.close();
});

test("a drop without any file, and a folder, are told", async () => {
  const { page, seen, waitForTotal } = await open();
  await waitForTotal(955);
  const drop = (entries: readonly { readonly name: string; readonly isDirectory: boolean }[]) =>
    page.evaluate((given) => {
      const event = new Event("drop", { cancelable: true });
      const items = given.map((each) => ({ webkitGetAsEntry: () => each }));
      Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [], items } });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    }, entries);
  expect(await drop([])).toBe(true);
  await page.locator(".problems", { hasText: "There was no file in what was dropped." }).waitFor();
  expect(await drop([{ name: "plans", isDirectory: true }])).toBe(true);
  await page.locator(".problems", { hasText: '"plans" is a folder. Open it, and drop the files in it together.' }).waitFor();
  await page.click("#language");
  await page.locator(".problems", { hasText: "“plans”是文件夹" }).waitFor();
  expect(seen).toEqual([]);
  await page.close();
});

test("the timetable that is exported here is told or opened when it is dropped, without an error that nobody caught", async () => {
  const { page, seen, waitForTotal } = await open();
  await waitForTotal(955);
  // What the page hands to the browser to be kept is dropped on it again.
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (content) => {
      if (content instanceof Blob && content.type.endsWith("spreadsheetml.sheet")) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], "timetable.xlsx"));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
      }
      return create(content);
    };
  });
  await page.click("#exports");
  await page.click("#export-xlsx");
  await page.locator("main > .problems, #opened").waitFor();
  expect(seen).toEqual([]);
  await page.close();
});
