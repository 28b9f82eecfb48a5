import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { drawFlowchart } from "../../../src/picture/draw/index.ts";
import { layoutFlowchart, layoutPages } from "../../../src/picture/layout/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";

const { document } = parseHTML("<!doctype html><html></html>");
const renewal = fixtureProcess("urban-renewal");
const hrefsOf = (svg: string) => [...svg.matchAll(/href="([^"]*)"/g)].map((match) => match[1] as string);

describe.each(["zh", "en"] as const)("pages (%s)", async (lang) => {
  const pages = await layoutPages(renewal, { lang });
  const pageFiles = new Map(pages.map(({ name }) => [name, `${name}.svg`]));

  test.each(pages.map(({ name, picture }) => [name, picture] as const))(
    "%s is well-formed and leads to pages of the set alone",
    (_, picture) => {
      const svg = drawFlowchart(picture, { document, schedule: schedule(renewal), pageFiles });
      // Throws where it is not well-formed.
      const drawn = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
      const [width, height] = (drawn.documentElement.getAttribute("viewBox") ?? "").split(" ").slice(2).map(Number);
      expect(Math.max(width as number, height as number)).toBeLessThan(1400);
      const linked = [...(picture.home ? [picture.home.page] : []), ...picture.boxes.flatMap(({ page }) => page ?? [])];
      expect(drawn.querySelectorAll("a")).toHaveLength(linked.length);
      expect(picture.home?.page).toBe(picture.view === "overview" ? undefined : "overview");
      expect(hrefsOf(svg)).toEqual(linked.map((page) => `${page}.svg`));
      expect(linked.every((page) => pageFiles.has(page))).toBe(true);
    },
  );
});

test("without files nothing is a link", async () => {
  expect(hrefsOf(drawFlowchart(await layoutFlowchart(renewal, { view: "overview" }), { document }))).toEqual([]);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//.svg",
  "https://example.org/a.svg",
  "//example.org/a.svg",
  "../../a.svg",
  "a/b.svg",
  "a\\b.svg",
  "a.svg#b",
  "a.svg?b",
  "a.html",
  ".svg",
  " a.svg",
  "a.svg\n",
  '"><script>.svg',
])("a page file is never anything but the plain name of an SVG: %j", async (file) => {
  const picture = await layoutFlowchart(renewal, { view: "overview" });
  expect(() => drawFlowchart(picture, { document, pageFiles: new Map([["A", file]]) })).toThrow(RangeError);
});

test("a Chinese name is written as a URI", async () => {
  const picture = await layoutFlowchart(renewal, { view: "overview" });
  const svg = drawFlowchart(picture, { document, pageFiles: new Map([["A", "计划.svg"]]) });
  expect(hrefsOf(svg).map(decodeURIComponent)).toEqual(["计划.svg"]);
});
