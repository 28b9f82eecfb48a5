import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { crc32 } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { drawFlowchart } from "../../../../src/picture/draw/index.ts";
import { computePngSize, computeWidestPng, maxPng, renderPng } from "../../../../src/picture/export/index.ts";
import { layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { testTypefaces } from "../../../support/typefaces.ts";

const typefaces = await testTypefaces();
const wasm = readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));

async function drawn(svg: string, scale = 2) {
  const { bytes, missing } = await renderPng(svg, { typefaces, wasm, scale });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
  return { width: view.getUint32(16), height: view.getUint32(20), hex: Buffer.from(bytes).toString("base64"), missing };
}

function svgOf(content: string): string {
  const font = 'font-family="&quot;Noto Sans SC&quot;, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${font} height="40" viewBox="0 0 80 40" width="80">${content}</svg>`;
}

const letters = (text: string, more = "") => svgOf(`<text x="10" y="30" font-size="24" fill="#000000"${more}>${text}</text>`);

describe("a PNG", () => {
  test("has the pixels that are asked for, and the same bytes twice", async () => {
    const document = parseHTML("<!doctype html><html></html>").document;
    const svg = drawFlowchart(await layoutFlowchart(fixtureProcess("licence"), { lang: "zh" }), { document });
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const once = await drawn(svg);
    expect([once.width, once.height]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(once.missing).toEqual([]);
    expect((await drawn(svg)).hex).toBe(once.hex);
  });

  test.each([
    [2, 7559],
    [300 / 96, 11811],
  ])("says how fine it is: %f pixels for one are %i to a metre", async (scale, perMetre) => {
    const bytes = Buffer.from((await drawn(letters("申"), scale)).hex, "base64");
    const at = bytes.indexOf("pHYs");
    expect(at).toBe(8 + 25 + 4);
    expect([bytes.readUInt32BE(at - 4), bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([
      9,
      perMetre,
      perMetre,
      1,
    ]);
    expect(bytes.readUInt32BE(at + 13)).toBe(crc32(bytes.subarray(at, at + 13)));
  });

  test("shows Chinese, not boxes, and bold text bold", async () => {
    const texts = ["", "申", "请", "\ue000"].map((text) => letters(text));
    const images = await Promise.all([...texts, letters("申", ' font-weight="700"')].map(async (svg) => (await drawn(svg)).hex));
    expect(new Set(images).size).toBe(5);
  });

  test("tells the characters that the font lacks", async () => {
    expect((await drawn(letters("申\ue000 🙂"))).missing).toEqual(["\ue000", "🙂"]);
  });

  test.each([
    '<image href="/etc/passwd" width="9" height="9"/>',
    '<use href="#x"/>',
    '<rect width="9" height="9" fill="url(#x)"/>',
    "<script/>",
  ])("of something that refers to something is refused: %s", async (content) => {
    await expect(drawn(svgOf(content))).rejects.toThrow(RangeError);
  });

  test.each([
    '<rect width="9" height="9" style="fill:url(file:///x)"/>',
    "<style>@import 'x';</style>",
    '<g src="x"/>',
    '<rect width="9" xlink:href="x"/>',
  ])("of hidden references is refused: %s", async (content) => {
    await expect(drawn(svgOf(content))).rejects.toThrow(/refers to nothing/);
  });

  test("is by day, whatever the drawing says for the dark", async () => {
    const rect = '<rect class="x" width="9" height="9" fill="#ff0000"/>';
    const dark = '<style>@media screen and (prefers-color-scheme:dark){[class~="x"]{fill:#0000ff}}</style>';
    expect((await drawn(svgOf(dark + rect))).hex).toBe((await drawn(svgOf(rect))).hex);
  });

  test("does not follow links, and takes words for words", async () => {
    const rect = '<rect width="9" height="9" fill="#000000"/>';
    const linked = await drawn(svgOf(`<a href="file:///etc/passwd">${rect}</a>`));
    expect(linked.hex).toBe((await drawn(svgOf(rect))).hex);
    await expect(drawn(svgOf(`<g aria-label=" href=x url(y)">${rect}</g>`))).resolves.toBeDefined();
  });

  test("is refused when it is too large for memory; the widest that fits is told", async () => {
    await expect(drawn(letters("申"), 1000)).rejects.toThrow("too large");
    for (const size of [
      { width: 80, height: 40 },
      { width: 700, height: 90_000 },
    ]) {
      const widest = computePngSize(size, computeWidestPng(size) / size.width);
      expect(widest.width * widest.height).toBeLessThanOrEqual(maxPng.pixels);
      expect(widest.height).toBeLessThanOrEqual(maxPng.side);
    }
  });
});
