import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Process } from "../../../../src/model/index.ts";
import { createBlankDocument, drawFlowchart, type FlowchartDrawOptions, themes } from "../../../../src/picture/draw/index.ts";
import { type FlowchartOptions, layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const linkedom = parseHTML("<!doctype html><html></html>").document;
const jsdom = new JSDOM("<!doctype html>").window.document;

async function draw(process: Process, options: FlowchartOptions = {}, drawing: Partial<FlowchartDrawOptions> = {}): Promise<string> {
  const picture = await layoutFlowchart(process, { lang: "zh", ...options });
  const { scenario, measures, changes, route } = options;
  return drawFlowchart(picture, { document: linkedom, schedule: schedule(process, { scenario, measures, changes, route }), ...drawing });
}

interface Parsed {
  readonly names: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
  readonly texts: readonly string[];
}

/** What an XML parser finds; it throws where the SVG is not well-formed. */
function parsed(svg: string): Parsed {
  const names: string[] = [];
  const attributes: [string, string][] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    names.push(tag.name);
    attributes.push(...Object.entries(tag.attributes as Record<string, string>));
  });
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return { names, attributes, texts };
}

const steps = ["licence", "penalty", "urban-renewal"];

test.each(steps)("%s is the same from linkedom, from jsdom, from a blank document and twice", async (name) => {
  const process = fixtureProcess(name);
  for (const theme of Object.values(themes)) {
    const one = await draw(process, {}, { theme });
    expect(await draw(process, {}, { theme, document: jsdom })).toBe(one);
    expect(await draw(process, {}, { theme, document: createBlankDocument() })).toBe(one);
    expect(await draw(process, {}, { theme })).toBe(one);
  }
});

test.each(["<script>alert('1')</script>", "]]>&amp;\"'<!--", "\u0000\u001b\u0085\ud800", "javascript:alert(1)", "x".repeat(2_000)])(
  "hostile names leave a well-formed drawing without anything active: %s",
  async (name) => {
    const process = processFrom(
      {
        name,
        steps: [
          {
            id: "a",
            name,
            unit: "u",
            kind: "decision",
            outcomes: [
              { id: "o", name },
              { id: "p", name },
            ],
          },
          { id: "b", name, after: [{ step: "a", outcome: "o" }] },
          { id: "c", name, after: [{ step: "a", outcome: "p" }] },
        ],
      },
      [{ id: "u", name }],
    );
    const { names, attributes } = parsed(await draw(process, {}, { idPrefix: `"><script>` }));
    expect(new Set(names)).toEqual(new Set(["svg", "title", "desc", "rect", "text", "g", "path"]));
    expect(attributes.filter(([name]) => /^on|href|src/i.test(name))).toEqual([]);
  },
);

describe("the legend", () => {
  test("lists what occurs", async () => {
    const { texts } = parsed(await draw(fixtureProcess("licence"), { lang: "en" }));
    expect(texts).toEqual(expect.arrayContaining(["critical step", "document issued", "return for correction"]));
    for (const word of ["added step", "changed step", "milestone", "new link"]) expect(texts).not.toContain(word);
  });

  test("lists changes in a reform", async () => {
    const { texts } = parsed(await draw(fixtureProcess("urban-renewal"), { lang: "en", scenario: "reform" }));
    expect(texts).toEqual(expect.arrayContaining(["changed step", "removed step", "former link", "new link", "milestone"]));
    expect(texts).not.toContain("added step");
  });

  test("is empty for plain steps", async () => {
    const process = processFrom({ steps: [{ id: "a", days: 1 }] });
    const { texts } = parsed(drawFlowchart(await layoutFlowchart(process, { lang: "en" }), { document: linkedom }));
    expect(texts.slice(0, 6)).toEqual(["p", "Flowchart of “p”: 1 step.", "p", "a, 1 day", "a", "1 day"]);
    expect(texts.slice(6).join(" ")).toMatch(/^Days are working days unless stated otherwise\. Process p · check code [0-9a-f]{8}$/);
  });
});

test("invented figures are said to be so, others not", async () => {
  expect(await draw(fixtureProcess("licence"))).toContain("示意：");
  expect(await draw({ ...fixtureProcess("licence"), illustrative: false })).not.toContain("示意：");
});

test("critical steps and links differ by weight and mark as well as by colour", async () => {
  const svg = await draw(
    processFrom({
      steps: [
        { id: "a", days: 1 },
        { id: "b", after: ["a"] },
        { id: "c", days: 9 },
      ],
    }),
  );
  const drawn = (id: string) => new RegExp(`data-step="${id}".*?</g>`).exec(svg)?.[0] ?? "";
  const [critical, plain] = [drawn("c"), drawn("a")];
  expect(critical.match(/<path/g)).toHaveLength(2);
  expect(critical).toContain('stroke-width="2.4"');
  expect(plain.match(/<path/g)).toHaveLength(1);
  expect(critical).toContain("关键环节");
});

test("removed steps are struck through and changed ones show old and new days", async () => {
  const svg = await draw(fixtureProcess("urban-renewal"), { scenario: "reform" });
  const struck = [...svg.matchAll(/line-through"[^>]*>([^<]*)/g)].map((match) => match[1]);
  expect(struck).toEqual(expect.arrayContaining(["市主管部门汇总审查", "35 个工作日"]));
});

test("in English no Chinese word is left", async () => {
  for (const [name, options] of [
    ["licence", {}],
    ["penalty", {}],
    ["urban-renewal", { scenario: "reform" }],
  ] as const) {
    expect(await draw(fixtureProcess(name), { ...options, lang: "en" })).not.toMatch(/\p{Script=Han}/u);
  }
});

test("title and description are announced, ids are prefixed and each step can be focused and has a text alternative", async () => {
  const { attributes } = parsed(await draw(fixtureProcess("licence"), {}, { idPrefix: "x-" }));
  const values = (name: string) => attributes.filter(([key]) => key === name).map(([, value]) => value);
  expect(values("id")).toEqual(["x-picture", "x-title", "x-desc"]);
  expect(values("aria-labelledby")).toEqual(["x-title x-desc"]);
  expect(values("data-step")).toEqual(fixtureProcess("licence").steps.map(({ id }) => id));
  expect(values("aria-label")).toContainEqual(expect.stringContaining("是否受理，判断，受理窗口，5 个工作日"));
  expect(values("tabindex")).toEqual(fixtureProcess("licence").steps.map(() => "0"));
});
