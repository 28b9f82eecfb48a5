import { brotliCompressSync, constants } from "node:zlib";
import { parseHTML } from "linkedom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawFlowchart, themes } from "../../src/picture/draw/index.ts";
import { subsetTypeface } from "../../src/picture/export/fonts/subset.ts";
import { writeWoff2 } from "../../src/picture/export/fonts/woff2.ts";
import { embedFonts, outlineText, type Typeface, type Typefaces } from "../../src/picture/export/index.ts";
import { readDrawing } from "../../src/picture/export/letters/shapes.ts";
import { layoutFlowchart } from "../../src/picture/layout/index.ts";
import { textStyle } from "../../src/picture/text/index.ts";
import { fixtureProcess } from "../support/fixtures.ts";
import { testTypefaces } from "../support/typefaces.ts";
import { openBrowser } from "./browser.ts";

// Whatever fonts the machine has: where it matters, the font that is put into a picture is like none of them.

const typefaces = await testTypefaces();
const { document: dom } = parseHTML("<!doctype html><html></html>");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function drawn(name: string, idPrefix = "x-"): Promise<string> {
  return drawFlowchart(await layoutFlowchart(fixtureProcess(name), { lang: "zh" }), { document: dom, idPrefix });
}

async function open(body: string, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 400, height: 200 }, deviceScaleFactor });
  await page.setContent(`<!doctype html><style>body{margin:0}</style>${body}`);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(", ")})`;
}

const embed = (svg: string, fonts: Typefaces = typefaces) => embedFonts(svg, { typefaces: fonts, brotli: brotliCompressSync }).svg;
const outline = (svg: string) => outlineText(svg, { typefaces }).svg;

/** The character U+E000: 一 over I, as a font says it that composes letters of others (OpenType, `glyf`). */
function withComposed(typeface: Typeface): Typeface {
  const parts = [0x4e00, 0x49].map((codePoint) => typeface.glyphOf(codePoint) as NonNullable<ReturnType<Typeface["glyphOf"]>>);
  // Words: composed, its box; then offsets in words and more to come, first part, right, up; offsets in words, second
  // part, right, up.
  const words = [-1, 0, -100, 1000, 1200, 0x23, 0, 0, 400, 0x03, 1, 350, 0];
  const outline = Uint8Array.from(words.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]));
  const composed = { key: "composed", advance: 1000, bearing: 0, outline, component: (id: number) => parts[id] ?? typeface.missing };
  const glyphOf = (codePoint: number) => (codePoint === 0xe000 ? composed : typeface.glyphOf(codePoint));
  return { ...typeface, glyphOf, codePoints: [...typeface.codePoints, 0xe000] };
}

/** The same typeface, half as wide again. */
function widened(typeface: Typeface): Typeface {
  const glyphOf = (codePoint: number) => {
    const glyph = typeface.glyphOf(codePoint);
    return glyph && { ...glyph, advance: Math.round(glyph.advance * 1.5) };
  };
  return { ...typeface, glyphOf };
}

describe("an embedded font", () => {
  test("is what the browser draws with: every line is as wide as the font says", async () => {
    const wide = { regular: widened(typefaces.regular), bold: widened(typefaces.bold) };
    const svg = await drawn("licence");
    const page = await open(embed(svg, wide));
    const seen = await page.evaluate(() => [...document.querySelectorAll("text")].map((text) => text.getComputedTextLength()));
    const lines = readDrawing(svg).shapes.filter((shape) => shape.kind === "text");
    expect(seen).toHaveLength(lines.length);
    for (const [index, { text, size, bold }] of lines.entries()) {
      const { glyphOf } = bold ? wide.bold : wide.regular;
      const units = Array.from(text).reduce((sum, character) => sum + (glyphOf(character.codePointAt(0) ?? 0)?.advance ?? 0), 0);
      expect(Math.abs((seen[index] ?? 0) / ((units * size) / 1000) - 1), text).toBeLessThan(0.001);
    }
    const faces = await page.evaluate(() => [...document.fonts].map(({ weight, status }) => `${weight} ${status}`));
    expect(faces).toEqual(["400 loaded", "700 loaded"]);
  });

  test("is each picture's own when several stand in one page", async () => {
    const page = await open(embed(await drawn("licence", "a-")) + embed(await drawn("penalty", "b-")));
    expect(await page.evaluate(() => new Set([...document.fonts].map(({ family }) => family)).size)).toBe(2);
    expect(await page.evaluate(() => [...document.fonts].every(({ status }) => status === "loaded"))).toBe(true);
  });

  test("packed as WOFF 2.0 shows every character as the same font unpacked does", async () => {
    const typeface = withComposed(typefaces.regular);
    const { bytes } = subsetTypeface(typeface, typeface.codePoints, "Test");
    const packed = writeWoff2(bytes, (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
    const fonts = [bytes, packed].map((font) => Buffer.from(font).toString("base64"));
    const characters = typeface.codePoints.map((codePoint) => String.fromCodePoint(codePoint));
    expect(characters.length).toBeGreaterThan(7000);
    const page = await open("<canvas width=1600 height=1600></canvas>");
    const { inked, different } = await page.evaluate(
      async ([sources, text]) => {
        const context = document.querySelector("canvas")?.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
        const sheets: Uint8ClampedArray[] = [];
        for (const [index, source] of sources.entries()) {
          document.fonts.add(await new FontFace(`F${index}`, `url(data:font/ttf;base64,${source})`).load());
          context.clearRect(0, 0, 1600, 1600);
          context.font = `16px F${index}`;
          for (let at = 0; at < text.length; at++) context.fillText(text[at] as string, (at % 100) * 16, 16 + Math.floor(at / 100) * 16);
          sheets.push(context.getImageData(0, 0, 1600, 1600).data);
        }
        const [one, other] = sheets as [Uint8ClampedArray, Uint8ClampedArray];
        return { inked: one.filter((value) => value > 0).length, different: one.filter((value, at) => value !== other[at]).length };
      },
      [fonts, characters] as const,
    );
    expect(inked).toBeGreaterThan(characters.length * 10);
    expect(different).toBe(0);
  });
});

describe("outlined text", () => {
  const clip = { x: 0, y: 0, width: 240, height: 90 };

  /** How far two pictures are apart, as a share of how much darker than white the first one is. */
  async function distance(one: string, other: string): Promise<number> {
    const images: string[] = [];
    for (const svg of [one, other]) images.push((await (await open(svg, 4)).screenshot({ clip })).toString("base64"));
    const page = await open("");
    return page.evaluate(async (pngs) => {
      const [first, second] = (await Promise.all(
        pngs.map(async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d") as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      )) as [Uint8ClampedArray, Uint8ClampedArray];
      let [ink, apart] = [0, 0];
      for (const [at, value] of first.entries()) {
        ink += 255 - value;
        apart += Math.abs(value - (second[at] ?? 0));
      }
      return apart / ink;
    }, images);
  }

  /** Lines of text of every kind, each so far to the right of its place. */
  function lines(right = 0): string {
    const line = (x: number, y: number, more: string, content: string) =>
      `<text fill="#1f2328" font-size="14" ${more}x="${x + right}" y="${y}">${content}</text>`;
    const content = [
      line(10, 20, "", "行政许可 20 个工作日（不计时）"),
      line(120, 45, 'font-weight="700" text-anchor="middle" ', "是否需要特别程序 Ag"),
      line(230, 70, 'text-anchor="end" ', "“审查”，8&amp;B gjpqy 0123"),
    ];
    return `<svg xmlns="http://www.w3.org/2000/svg" font-family="serif" height="90" id="x-picture" style="${textStyle}" width="240">${content.join("")}</svg>`;
  }

  test("looks like the text in that font, and is not the text, which is not seen", async () => {
    const [embedded, outlined] = [embed(lines()), outline(lines())];
    expect(await distance(outlined, outlined.replace(/<text .*?<\/text>/g, ""))).toBe(0);
    // Letters of a font have smoother edges than shapes; half a pixel beside its place a text is further away.
    const near = await distance(embedded, outlined);
    const beside = await distance(embedded, embed(lines(0.5)));
    expect(near).toBeLessThan(0.1);
    expect(beside).toBeGreaterThan(0.1);
  });

  test("is as dark or light as the reader's screen wants", async () => {
    const svg = drawFlowchart(await layoutFlowchart(fixtureProcess("licence")), { document: dom, theme: themes.auto });
    const page = await open(outline(svg));
    const inks = () =>
      page.evaluate(() => [...new Set([...document.querySelectorAll("use")].map((use) => getComputedStyle(use).fill))].sort());
    expect(await inks()).toEqual([themes.paper.ink, themes.paper.quiet].map(rgb).sort());
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await inks()).toEqual([themes.night.ink, themes.night.quiet].map(rgb).sort());
  });

  test("is selected and read aloud as the text was", async () => {
    const svg = await drawn("licence");
    const page = await open(svg);
    const tree = () => page.locator("body").ariaSnapshot();
    const before = await tree();
    await page.setContent(outline(svg));
    expect(await tree()).toBe(before);
    const { x, y, width, height } = (await page.locator("text", { hasText: "行政许可" }).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.move(x + 1, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 1, y + height / 2);
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toBe("行政许可");
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const all = await page.evaluate(() => String(getSelection()));
    for (const line of readDrawing(svg).shapes) if (line.kind === "text") expect(all).toContain(line.text);
  });
});
