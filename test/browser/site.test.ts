import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog, readCatalogs } from "../../src/formats/index.ts";
import type { Item } from "../../src/model/index.ts";
import { commentRegister, earlierList } from "../pages/site/earlier.ts";
import { smallList } from "../pages/site/list.ts";
import { siteFiles } from "../pages/site/site.ts";
import { fixtureCatalog } from "../support/fixtures.ts";
import { smallList as sampleList } from "../support/list.ts";
import { openBrowser } from "./browser.ts";
import { served } from "./served.ts";
import { builtSiteScript } from "./site-script.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  browser = await openBrowser();
  const prerequisites = [{ item: "440106-XK-0001", document: "business-licence", givers: [{ item: "440106-XK-0002" }] }];
  const options = {
    script: await builtSiteScript(),
    comments: "office@example.org",
    prerequisites,
    since: { before: earlierList() },
    commentRegister,
  };
  site = await served(await siteFiles(smallList(), options));
});
afterAll(async () => {
  await browser?.close();
  await site?.end();
});

const food = "items/440106-XK-0001.html";
const pages = [
  "zh/index.html",
  `zh/${food}`,
  `en/${food}`,
  "zh/items/party-1.html",
  "zh/units/market.html",
  "en/types/licence.html",
  "zh/statistics.html",
  "en/statistics.html",
  "zh/changes.html",
  "en/changes/440106-XK-0001.html",
  "zh/changes/party-1.html",
];

/** A page with all that it complains of and asks for. */
async function open(
  from: "http" | "file",
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; seen: string[]; asked: string[] }> {
  const page = await browser.newPage(options);
  const seen: string[] = [];
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("requestfailed", (request) => seen.push(request.url()));
  await page.goto(site[from] + path, { waitUntil: "load" });
  return { page, seen, asked };
}

test.each(["zh/statistics.html", "zh/changes.html"])(
  "on a phone no column of %s is so narrow that its heading stands letter below letter",
  async (path) => {
    const { page } = await open("http", path, { viewport: { width: 360, height: 800 } });
    const widths = await page.$$eval(".scroll thead th.n, .scroll tbody th[scope=row]", (cells) =>
      cells.map((cell) => {
        const letters = Math.min(4, cell.textContent?.length ?? 0);
        return cell.clientWidth / Number.parseFloat(getComputedStyle(cell).fontSize) / letters;
      }),
    );
    expect(widths.length).toBeGreaterThan(4);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
    await page.close();
  },
);

test("on paper the heading of the steps stands on the page of the first one", async () => {
  const { page } = await open("http", `zh/${food}`);
  await page.emulateMedia({ media: "print" });
  expect(await page.$eval("#steps .note", (note) => getComputedStyle(note).breakAfter)).toBe("avoid");
  await page.close();
});

test("on paper marks and the foot of the page are smaller than the names of steps", async () => {
  const { page } = await open("http", `zh/${food}`);
  await page.emulateMedia({ media: "print" });
  const sizeOf = (of: string) => page.$eval(of, (each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const name = await sizeOf("#steps li b");
  expect(await sizeOf("#steps .tag")).toBeLessThan(name);
  expect(await sizeOf("footer")).toBeLessThan(name);
  await page.close();
});

test("the line above the foot of a page is as wide as the one below its head", async () => {
  const { page } = await open("http", `zh/${food}`);
  const lineOf = (of: string, pseudo: string) =>
    page.$eval(of, (each, name) => [getComputedStyle(each, name).width, getComputedStyle(each).borderTopWidth], pseudo);
  expect(await lineOf("footer", "::before")).toEqual(await lineOf(".top", "::after"));
  await page.close();
});

test.each(["http", "file"] as const)("from %s every page opens without complaint and asks for nothing but the site", async (from) => {
  for (const path of pages) {
    const { page, seen, asked } = await open(from, path);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    for (const image of await page.locator("img:visible").all()) {
      await image.scrollIntoViewIfNeeded();
      expect(await image.evaluate((each: HTMLImageElement) => each.decode().then(() => each.naturalWidth))).toBeGreaterThan(100);
    }
    expect(seen).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site[from]) && url !== "data:,")).toEqual([]);
    await page.close();
  }
});

test("nothing that gets into a page runs, and nothing is fetched from elsewhere", async () => {
  const { page } = await open("http", `zh/${food}`);
  await page.evaluate(
    (elsewhere) => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'ran'";
      const image = document.createElement("img");
      image.src = elsewhere;
      document.body.append(script, image);
      return new Promise((resolve) => image.addEventListener("error", resolve));
    },
    `${site.http.replace("127.0.0.1", "localhost")}elsewhere.png`,
  );
  expect(await page.title()).not.toBe("ran");
  expect(site.reached).not.toContain("elsewhere.png");
  await page.close();
});

test.each([
  ["light", 1280],
  ["dark", 360],
] as const)("axe finds nothing in the %s at %i pixels", async (colorScheme, width) => {
  for (const path of pages) {
    const { page } = await open("http", path, { colorScheme, viewport: { width, height: 800 } });
    if (path.endsWith("/index.html")) {
      await page.locator("#query").fill("许可");
      await page.locator("#found a").first().waitFor();
    }
    for (const details of await page.locator("details").all())
      await details.evaluate((each: HTMLDetailsElement) => each.setAttribute("open", ""));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await page.close();
  }
});

test("nothing sticks out at any width, nor on A4", async () => {
  for (const path of pages) {
    const { page } = await open("http", path);
    for (const width of [320, 360, 768, 1280, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
    await page.emulateMedia({ media: "print" });
    // 182 mm between the margins.
    const width = Math.floor((182 / 25.4) * 96);
    await page.setViewportSize({ width, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} on paper`).toBeLessThanOrEqual(width);
    // What of a picture is not on a sheet is cut off.
    for (const image of await page.locator("img:not(.sheets img), .sheets>i").all())
      expect((await image.boundingBox())?.height ?? 0).toBeLessThan((269 / 25.4) * 96);
    await page.close();
  }
});

test("a flowchart of 45 steps is shown in one piece, and printed in sheets that are not cut; one of 6 steps in one piece", async () => {
  const steps = Array.from({ length: 45 }, (_, at) => ({
    id: `s${at}`,
    name: `核对第${at}类登记信息`,
    unit: at % 2 === 0 ? "office" : "applicant",
    days: 1,
    after: at === 0 ? [] : [`s${at - 1}`],
  }));
  const units = [{ id: "office" }, { id: "applicant" }];
  const items = ["long", "short"].map((process) => ({ code: process, name: "流程", type: "other", process }));
  const processes = [
    { id: "long", steps },
    { id: "short", steps: steps.slice(0, 6) },
  ];
  const { catalog } = readCatalog(JSON.stringify({ leadpath: 1, units, processes, items }), { file: "long.json" });
  const long = await served(await siteFiles(catalog));
  const page = await browser.newPage();
  await page.goto(`${long.http}zh/items/long.html`);
  const width = Math.floor((182 / 25.4) * 96);
  await page.setViewportSize({ width, height: 1000 });
  const [whole, sheets] = [page.locator("#chart .scroll"), page.locator("#chart .sheets>i")];
  await whole.waitFor({ state: "visible" });
  expect(await sheets.filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: "print" });
  await whole.waitFor({ state: "hidden" });
  const shown = await sheets.filter({ visible: true }).all();
  expect(shown.length).toBeGreaterThan(1);
  for (const sheet of shown) {
    const box = await sheet.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(width);
    expect(box?.height).toBeLessThan((269 / 25.4) * 96);
    const images = await sheet.locator("img").filter({ visible: true }).all();
    expect(images.length).toBeGreaterThan(0);
    for (const image of images)
      expect(await image.evaluate((each: HTMLImageElement) => each.decode().then(() => each.naturalHeight))).toBeGreaterThan(900);
    expect(await sheet.evaluate((each) => getComputedStyle(each).breakInside)).toBe("avoid");
  }
  const pagesOf = async () => (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const printed = await pagesOf();
  await page.locator("#chart").evaluate((each) => each.remove());
  expect(printed - (await pagesOf())).toBeGreaterThanOrEqual(shown.length);
  await page.goto(`${long.http}zh/items/short.html`);
  await page.locator("#chart .scroll").waitFor({ state: "visible" });
  expect(await page.locator("#chart .sheets>i").filter({ visible: true }).count()).toBe(0);
  await page.close();
  await long.end();
});

test("no letter of a flowchart is printed smaller than 7 points, of any item of the list and of urban-renewal", async () => {
  const { catalog: list } = readCatalogs(sampleList());
  const renewal = fixtureCatalog("urban-renewal");
  const items: Item[] = [{ ...(list.items[0] as Item), code: "renewal", process: "urban-renewal" }];
  for (const catalog of [list, { ...renewal, items }]) {
    const files = await siteFiles(catalog);
    const printed = await served(files);
    const page = await browser.newPage({ viewport: { width: Math.floor((182 / 25.4) * 96), height: 1000 } });
    await page.emulateMedia({ media: "print" });
    const smallest = new Map<string, number>();
    for (const path of [...files.keys()].filter((each) => /^(zh|en)\/items\//.test(each))) {
      await page.goto(printed.http + path);
      const images = page.locator("#chart img").filter({ visible: true });
      if ((await page.locator("#chart").count()) > 0) expect(await images.count(), path).toBeGreaterThan(0);
      for (const { file, scale } of await images.evaluateAll(scales)) {
        const letters = lettersIn(String(files.get(file)));
        if (letters !== undefined) smallest.set(path, Math.min(smallest.get(path) ?? Number.POSITIVE_INFINITY, letters * scale * 0.75));
      }
    }
    expect(smallest.size).toBeGreaterThan(1);
    expect([...smallest].filter(([, points]) => points < 7)).toEqual([]);
    await page.close();
    await printed.end();
  }
}, 120_000);

/** Of each image its file, and how many CSS pixels of paper one of its pixels takes. */
function scales(images: readonly Element[]) {
  return (images as HTMLImageElement[]).map((image) => {
    const { a, b } = new DOMMatrix(getComputedStyle(image).transform);
    const file = new URL(image.src).pathname.replace(/^.*(?=diagrams\/)/, "");
    return { file, scale: (Math.hypot(a, b) * image.offsetWidth) / image.naturalWidth };
  });
}

/**
 * The smallest letters of a drawing, in its pixels: those of drawings on sheets as large as their sheets have them, 96
 * pixels to an inch.
 */
function lettersIn(svg: string): number | undefined {
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const onSheets = [...svg.matchAll(/<g transform="[^"]* scale\(([\d.]+)\)">/g)].map(([, scale]) => Number(scale) / 0.75);
  return sizes.length === 0 ? undefined : Math.min(...sizes) * Math.min(1, ...onSheets);
}

test.each(["http", "file"] as const)(
  "from %s an item is found by a part of its name and by its code, with the keyboard alone",
  async (from) => {
    const { page } = await open(from, "zh/index.html");
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("跳到正文");
    while ((await focused()) !== "query") await page.keyboard.press("Tab");
    await page.keyboard.type("品经营");
    await expect.poll(() => page.locator("#status").textContent()).toBe("找到 1 项");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("by-unit");
    await page.locator("#query").fill("440106-fw");
    await expect.poll(() => page.locator("#found a").allTextContents()).toEqual(["用水咨询"]);
    await page.locator("#query").focus();
    while ((await focused()) !== "用水咨询") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe("用水咨询");
    await page.goBack();
    await expect.poll(() => page.locator("#query").inputValue()).toBe("440106-fw");
    await expect.poll(() => page.locator("#found a").count()).toBe(1);
    await page.close();
  },
);

test("filters narrow what is found, and say when nothing is", async () => {
  const { page } = await open("http", "en/index.html");
  await page.selectOption("#by-type", "licence");
  await expect.poll(() => page.locator("#status").textContent()).toBe("2 found");
  await page.selectOption("#by-state", "consulting");
  await expect.poll(() => page.locator("#found a").allTextContents()).toEqual(["Business licence"]);
  await page.selectOption("#by-unit", "water");
  await expect.poll(() => page.locator("#status").textContent()).toBe("Nothing found. Try another word, or fewer filters.");
  await page.close();
});

test("without JavaScript every item is reached by links, and nothing that needs it is shown", async () => {
  const { page } = await open("file", "index.html", { javaScriptEnabled: false });
  await page.waitForURL(/zh\/index\.html$/);
  expect(await page.locator("#search").isVisible()).toBe(false);
  await page.getByRole("link", { name: "市场监督管理局" }).click();
  await page.getByRole("link", { name: "食品经营许可" }).click();
  expect(await page.locator("h1").textContent()).toBe("食品经营许可");
  expect(await page.locator("#downloads button").isVisible()).toBe(false);
  await page.getByRole("link", { name: "English" }).click();
  expect(await page.locator("h1").textContent()).toBe("Food business licence");
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").first().click();
  expect(await page.locator("h1").textContent()).toBe("List of a sample district");
  await page.close();
});

test("a PNG of the picture is made on the page; from a folder, where browsers do not allow it, nothing is offered", async () => {
  const { page } = await open("http", `en/${food}`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Flowchart (PNG)" }).click()]);
  expect(download.suggestedFilename()).toBe("440106-XK-0001.png");
  const bytes: Buffer[] = [];
  for await (const piece of await download.createReadStream()) bytes.push(piece as Buffer);
  const png = Buffer.concat(bytes);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Twice as many pixels as the drawing has.
  const width = await page.locator("#chart .scroll img").evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(png.readUInt32BE(16)).toBe(2 * width);
  await page.close();
  const inFolder = await open("file", `en/${food}`);
  expect(await inFolder.page.locator("#downloads button").count()).toBe(0);
  await inFolder.page.close();
});
