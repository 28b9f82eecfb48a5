import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawFlowchart, type Theme, themes } from "../../src/picture/draw/index.ts";
import { layoutFlowchart } from "../../src/picture/layout/index.ts";
import { schedule } from "../../src/process/schedule/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { openBrowser } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const { document: dom } = parseHTML("<!doctype html><html></html>");
// Of a report page: styles in the page, nothing from anywhere.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

async function drawn(theme: Theme, idPrefix = "x-"): Promise<string> {
  const process = fixtureProcess("licence");
  return drawFlowchart(await layoutFlowchart(process), { document: dom, schedule: schedule(process), theme, idPrefix });
}

async function shot(body: string, colorScheme: "light" | "dark", media: "screen" | "print" = "screen"): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 }, colorScheme });
  await page.emulateMedia({ media });
  await page.setContent(`<!doctype html><head>${policy}<style>body{margin:0;background:#888}</style></head>${body}`);
  const image = await page.screenshot();
  return image.toString("base64");
}

function asImage(svg: string): string {
  return `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
}

test.each([
  ["in the page", (svg: string) => svg],
  ["as an image", asImage],
])("auto looks as paper does on a light screen and as night does on a dark one, %s", async (_, body) => {
  const auto = body(await drawn(themes.auto));
  expect(await shot(auto, "light")).toBe(await shot(body(await drawn(themes.paper)), "light"));
  expect(await shot(auto, "dark")).toBe(await shot(body(await drawn(themes.night)), "dark"));
});

test("on paper auto is light, even when the screen is dark", async () => {
  expect(await shot(await drawn(themes.auto), "dark", "print")).toBe(await shot(await drawn(themes.paper), "dark", "print"));
});

test("what auto says of the dark reaches no other picture in the page", async () => {
  const page = await browser.newPage({ colorScheme: "dark" });
  await page.setContent((await drawn(themes.auto, "a-")) + (await drawn(themes.paper, "b-")));
  const ground = (id: string) => page.evaluate((each) => getComputedStyle(document.querySelector(`#${each} > rect`) as Element).fill, id);
  expect(await ground("a-picture")).toBe("rgb(20, 24, 29)");
  expect(await ground("b-picture")).toBe("rgb(255, 255, 255)");
});
