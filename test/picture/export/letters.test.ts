import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-wasm";
import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { drawFlowchart, drawWaterfall, type Theme, themes } from "../../../src/picture/draw/index.ts";
import { embedFonts, outlineText, renderPng } from "../../../src/picture/export/index.ts";
import { readDrawing } from "../../../src/picture/export/letters/shapes.ts";
import { layoutFlowchart, layoutPages } from "../../../src/picture/layout/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";
import { testTypefaces } from "../../support/typefaces.ts";

const typefaces = await testTypefaces();
const { document } = parseHTML("<!doctype html><html></html>");
const embed = (svg: string) => embedFonts(svg, { typefaces, brotli: brotliCompressSync });
const outline = (svg: string) => outlineText(svg, { typefaces });

async function licence(theme: Theme = themes.paper, idPrefix = "leadpath-"): Promise<string> {
  return drawFlowchart(await layoutFlowchart(fixtureProcess("licence"), { lang: "zh" }), { document, theme, idPrefix });
}

async function named(...names: readonly string[]): Promise<string> {
  const steps = names.map((name, index) => ({ id: `s${index}`, name }));
  return drawFlowchart(await layoutFlowchart(processFrom({ name: "流程", steps })), { document });
}

function svgOf(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" height="40" id="x-picture" width="80">${content}</svg>`;
}

/** Everything that an SVG refers to, as a strict reader of XML sees it. */
function references(svg: string): { readonly ids: string[]; readonly targets: string[]; readonly names: Set<string> } {
  const [ids, targets, names]: [string[], string[], Set<string>] = [[], [], new Set()];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    names.add(name);
    if (attributes.id) ids.push(attributes.id);
    if (attributes.href) targets.push(attributes.href);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  targets.push(...[...svg.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1] ?? ""));
  return { ids, targets, names };
}

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1] ?? "");
}

const pictures: readonly (readonly [name: string, svg: () => Promise<string>])[] = [
  ...Object.entries(themes).map(([name, theme]) => [`a flowchart, ${name}`, () => licence(theme)] as const),
  ["a page that links to others", page],
  ["a waterfall", async () => waterfall()],
];

async function page(): Promise<string> {
  const pages = await layoutPages(fixtureProcess("urban-renewal"), { lang: "zh" });
  const pageFiles = new Map(pages.map(({ name }) => [name, `${name}.svg`]));
  return drawFlowchart(pages[1]?.picture as (typeof pages)[number]["picture"], { document, pageFiles });
}

function waterfall(): string {
  const bars = [{ id: "M1", name: "并联审批", days: 5 }];
  return drawWaterfall({ title: "方案", before: 40, after: 35, bars, illustrative: false }, { document, lang: "zh" });
}

describe.each([
  ["embedded", embed, /^data:font\/woff2;base64,[\w+/]+=*$/],
  ["outlined", outline, /^#leadpath-(?:[\da-f]{8}-)?(?:regular|bold)-[\da-f]+$/],
] as const)("letters %s", (_, put, kind) => {
  test.each(pictures)("make well-formed XML that runs nothing and refers to nothing outside: %s", async (_, drawn) => {
    const plain = await drawn();
    const { svg } = put(plain);
    const { ids, targets, names } = references(svg);
    expect([...names].filter((name) => /script|image|foreignObject/i.test(name))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const added = targets.filter((target) => !/^[\w-]+\.svg$/.test(target));
    expect(added.length).toBeGreaterThan(0);
    for (const target of added) {
      expect(target).toMatch(kind);
      if (target.startsWith("#")) expect(ids).toContain(target.slice(1));
    }
    expect(textsOf(svg)).toEqual(textsOf(plain));
    expect(put(plain).svg).toBe(svg);
  });

  test("share no id with a picture of another prefix", async () => {
    const [one, other] = [references(put(await licence(themes.paper, "a-")).svg), references(put(await licence(themes.paper, "b-")).svg)];
    expect(new Set([...one.ids, ...other.ids]).size).toBe(one.ids.length + other.ids.length);
  });

  test("tell the characters that the font lacks", async () => {
    expect(put(await licence()).missing).toEqual([]);
    expect(put(await named("申\ue000 🙂")).missing).toEqual(["\ue000", "🙂"]);
  });

  test("are put into drawings only", () => {
    expect(() => put("<html></html>")).toThrow(RangeError);
    expect(() => put(svgOf("<image/>"))).toThrow(RangeError);
  });

  test("are not needed where there is no text", () => {
    const svg = svgOf('<rect height="9" width="9"/>');
    expect(put(svg)).toEqual({ svg, missing: [] });
  });
});

describe("an embedded font", () => {
  /** The characters of each weight, read before packing from the table `cmap`, which comes first. */
  function embedded(svg: string): Readonly<Record<string, string>> {
    const bodies: Uint8Array[] = [];
    const keep = (bytes: Uint8Array) => {
      bodies.push(bytes);
      return bytes;
    };
    const weights = [...embedFonts(svg, { typefaces, brotli: keep }).svg.matchAll(/font-weight:(\d+);/g)].map((match) => match[1] ?? "");
    return Object.fromEntries(weights.map((weight, index) => [weight, charactersIn(Buffer.from(bodies[index] ?? []))]));
  }

  function charactersIn(cmap: Buffer): string {
    return Array.from({ length: cmap.readUInt32BE(24) }, (_, group) => {
      const [first, last] = [cmap.readUInt32BE(28 + group * 12), cmap.readUInt32BE(32 + group * 12)] as const;
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    }).join("");
  }

  const text = (content: string, bold = false) => `<text font-size="12"${bold ? ' font-weight="700"' : ""} x="1" y="9">${content}</text>`;

  test("has the characters of its weight, each once, and no weight that does not occur", () => {
    expect(embedded(svgOf(text("b许a许")))).toEqual({ 400: "ab许" });
    expect(embedded(svgOf(text("b许a许") + text("可", true)))).toEqual({ 400: "ab许", 700: "可" });
  });

  test("leaves what it lacks to the reader's own", () => {
    expect(embedded(svgOf(text("a🙂")))).toEqual({ 400: "a" });
    const svg = svgOf(text("🙂"));
    expect(embed(svg)).toEqual({ svg, missing: ["🙂"] });
  });

  test("has a name of its own, before the others, so that pictures in one page do not take each other's", async () => {
    const names = [await named("甲"), await named("乙"), await named("甲")].map((svg) => {
      const family = /font-family:"([^"]*)"/.exec(embed(svg).svg)?.[1] ?? "";
      expect(embed(svg).svg).toContain(` font-family="&quot;${family}&quot;, &quot;Noto Sans SC&quot;,`);
      return family;
    });
    expect(names[0]).toMatch(/^[A-Z]{6}\+Noto Sans SC$/);
    expect(names[1]).not.toBe(names[0]);
    expect(names[2]).toBe(names[0]);
  });
});

describe("outlined text", () => {
  test("is drawn by letters beside each other as wide as the font says, and stays as text that is not seen", () => {
    const { svg } = outline(svgOf('<text fill="#a51212" class="x-fill-ink" font-size="20" text-anchor="middle" x="50" y="30">许 I</text>'));
    const space = typefaces.regular.glyphOf(0x20)?.advance ?? 0;
    const letter = typefaces.regular.glyphOf(0x49)?.advance ?? 0;
    const width = (1000 + space + letter) * 0.02;
    expect(svg).toContain(
      `<g aria-hidden="true" fill="#a51212" class="x-fill-ink" transform="translate(${50 - width / 2} 30)scale(0.02)">` +
        `<use href="#x-regular-8bb8"/><use href="#x-regular-49" x="${1000 + space}"/></g>`,
    );
    expect(svg).toMatch(new RegExp(`<text [^>]* fill-opacity="0" lengthAdjust="spacingAndGlyphs" textLength="${width}">许 I</text>`));
  });

  test("has each letter once, however often it occurs", () => {
    const { svg } = outline(svgOf('<text font-size="12" x="1" y="9">许许</text><text font-size="14" x="1" y="9">许</text>'));
    expect(svg.match(/<path /g)).toHaveLength(1);
    expect(svg.match(/<use /g)).toHaveLength(3);
  });

  test("that is struck out has its line", () => {
    expect(outline(svgOf('<text font-size="12" text-decoration="line-through" x="1" y="9">许</text>')).svg).toContain(
      '<path d="M0 -350h1000v60H0z"/>',
    );
  });

  test.each([
    ["characters that the font lacks", "许\ue000"],
    ["emoji", "许🙂"],
    ["another direction", "许אב"],
    ["a turned direction", "ab\u202edc"],
    ["marks", "e\u0301"],
    ["nothing to see", " "],
  ])("stays seen as text in a line with %s", (_, content) => {
    const line = `<text font-size="12" x="1" y="9">${content}</text>`;
    const { svg } = outline(svgOf(`<text font-size="12" x="1" y="9">许</text>${line}`));
    expect(svg).toContain(line);
    expect(svg.match(/fill-opacity="0"/g)).toHaveLength(1);
  });

  test("is seen in a program that has no font at all, and the text is not", async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"));
    // The renderer starts once in a program, with the first PNG.
    await renderPng(await licence(), { typefaces, wasm, scale: 1 });
    const seen = (svg: string) => Buffer.from(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()).toString("base64");
    const plain = await licence();
    const { svg } = outline(plain);
    expect(seen(svg)).not.toBe(seen(plain));
    expect(seen(svg)).toBe(seen(svg.replace(/<text .*?<\/text>/g, "")));
  });

  test("keeps hostile names as text", async () => {
    const plain = await named('$& </text><script>"&#60;');
    const { svg } = outline(plain);
    expect(readDrawing(plain).shapes.some((shape) => shape.kind === "text" && shape.text.includes("$&"))).toBe(true);
    expect(textsOf(svg)).toEqual(textsOf(plain));
    expect(references(svg).names.has("script")).toBe(false);
  });
});
