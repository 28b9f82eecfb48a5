import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { type Colours, overlapColours, synergyColours, unitColours, validateTheme } from "../../../../src/picture/draw/canvas/theme.ts";
import { getBoxLook, getWireLook } from "../../../../src/picture/draw/flowchart/looks.ts";
import { drawFlowchart, drawWaterfall, paperTheme, type Theme, themes } from "../../../../src/picture/draw/index.ts";
import { details, type FlowchartOptions, layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { ciede2000, contrast, difference, visions } from "../../../support/colour.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { processFrom } from "../../../support/process.ts";

const { document } = parseHTML("<html></html>");

/** Every set of colours that a reader may see. */
const sets: readonly (readonly [string, Colours])[] = Object.entries<Theme>(themes).flatMap(([name, theme]) => [
  [name, theme],
  ...(theme.dark ? [[`${name} in the dark`, theme.dark] as const] : []),
]);

type Pair = `${keyof Colours} on ${keyof Colours}`;

const texts: readonly Pair[] = [
  "ink on paper",
  "ink on box",
  "ink on changeFill",
  "ink on tint",
  "quiet on paper",
  "quiet on box",
  "quiet on changeFill",
  "quiet on tint",
  "critical on paper",
  "critical on changeFill",
  "change on paper",
  "change on box",
  "change on changeFill",
  "removed on paper",
  "ink on overlap1",
  "ink on overlap2",
  "ink on overlap3",
  "ink on synergy1",
  "ink on synergy2",
  "ink on synergy3",
];
const lines: readonly Pair[] = [...texts, "grid on paper", "grid on tint", "critical on box", "removed on box"];

function contrastOf(pair: Pair, colours: Colours): number {
  const [front, back] = pair.split(" on ") as [keyof Colours, keyof Colours];
  return contrast(colours[front], colours[back]);
}

describe.each(sets)("%s", (_, colours) => {
  test.each(texts)("text: %s has a contrast of 4.5 at least", (pair) => {
    expect(contrastOf(pair, colours)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)("lines: %s have a contrast of 3 at least", (pair) => {
    expect(contrastOf(pair, colours)).toBeGreaterThanOrEqual(3);
  });
});

/** What is drawn on what: the texts and lines of a step stand in its box, all others on the paper. */
function drawnPairs(svg: string, colours: Colours): { texts: Set<string>; lines: Set<string> } {
  const nameOf = (colour: string) => Object.entries(colours).find(([, value]) => value === colour)?.[0] ?? colour;
  const found = { texts: new Set<string>(), lines: new Set<string>() };
  const parser = new SaxesParser();
  const grounds = [nameOf(colours.paper)];
  parser.on("opentag", ({ name, attributes }) => {
    const { fill, stroke } = attributes as Record<string, string>;
    if (name === "g") grounds.push("data-step" in attributes ? "" : "paper");
    if (name === "path" && fill && grounds.at(-1) === "") grounds[grounds.length - 1] = nameOf(fill);
    if (name === "text") found.texts.add(`${nameOf(fill ?? colours.ink)} on ${grounds.at(-1)}`);
    if (stroke) found.lines.add(`${nameOf(stroke)} on ${grounds.at(-1)}`);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "g") grounds.pop();
  });
  parser.write(svg).close();
  return found;
}

test("the pairs above are all that is drawn", async () => {
  // Every name has a colour of its own here, so that a colour found in a drawing tells its name.
  const distinct = validateTheme(
    Object.fromEntries(Object.keys(paperTheme).map((name, index) => [name, `#0000${(16 + index).toString(16)}`])) as unknown as Theme,
  );
  const grounds = ["paper", "box", "changeFill", "tint"];
  const cases: readonly (readonly [string, FlowchartOptions])[] = [
    ["licence", {}],
    ["penalty", {}],
    ["urban-renewal", { scenario: "reform" }],
    ["penalty", { view: "phases" }],
  ];
  for (const [name, options] of cases) {
    const process = fixtureProcess(name);
    const picture = await layoutFlowchart(process, { ...options, show: details });
    const svg = drawFlowchart(picture, { document, schedule: schedule(process, options), theme: distinct });
    const drawn = drawnPairs(svg, distinct);
    const isMark = (pair: string) => !grounds.some((ground) => pair.startsWith(`${ground} on`));
    expect([...drawn.texts].filter((pair) => !texts.includes(pair as Pair))).toEqual([]);
    expect([...drawn.lines].filter((pair) => isMark(pair) && !lines.includes(pair as Pair))).toEqual([]);
  }
});

/** Each with the next. */
function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.slice(1).map((other, index) => [list[index] as T, other] as const);
}

describe("colour vision", () => {
  const meaningful = ["ink", "critical", "change", "removed"] as const;
  const coloured = sets.filter(([name]) => name !== "print");

  test.each(Object.keys(visions))("%s: ordinary, critical, changed and removed stay 20 apart (CIEDE2000)", (vision) => {
    for (const [, colours] of coloured) {
      for (const [index, one] of meaningful.entries()) {
        for (const other of meaningful.slice(index + 1)) {
          expect(difference(colours[one], colours[other], vision)).toBeGreaterThanOrEqual(20);
        }
      }
    }
  });

  test.each(Object.keys(visions))("%s: strong overlaps and synergies stay 20 apart, their strengths 8 (CIEDE2000)", (vision) => {
    for (const [, colours] of coloured) {
      expect(difference(colours.overlap3, colours.synergy3, vision)).toBeGreaterThanOrEqual(20);
      for (const [one, other] of [...pairsOf(overlapColours), ...pairsOf(synergyColours)])
        expect(difference(colours[one], colours[other], vision)).toBeGreaterThanOrEqual(8);
    }
  });

  test.each(Object.keys(visions))("%s: the six colours of units stay 18 apart (CIEDE2000)", (vision) => {
    for (const [, colours] of coloured) {
      for (const [index, one] of unitColours.entries()) {
        for (const other of unitColours.slice(index + 1)) {
          expect(difference(colours[one], colours[other], vision)).toBeGreaterThanOrEqual(18);
        }
      }
    }
  });

  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 17 and 25.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("the measure agrees with its paper: %j %j", (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4);
  });
});

describe("print", () => {
  test("has white and greys that a copy keeps: 60 % black at least", () => {
    for (const name of Object.keys(paperTheme) as (keyof Colours)[]) {
      expect(themes.print[name]).toMatch(/^#(ffffff|([0-5][0-9a-f]|6[0-6])\2\2)$/);
    }
  });

  test("tells ordinary, critical, changed and removed apart with all ink black", () => {
    const black = { ...themes.print, removed: "#000000" };
    const looks = [
      getBoxLook({ kind: "task", clock: "counted" }, false, black),
      getBoxLook({ kind: "task", clock: "counted" }, true, black),
      getBoxLook({ kind: "task", clock: "counted", change: "changed" }, false, black),
      getBoxLook({ kind: "task", clock: "counted", change: "changed" }, true, black),
      getBoxLook({ kind: "task", clock: "counted", change: "removed" }, false, black),
      getBoxLook({ kind: "task", clock: "excluded" }, false, black),
      getBoxLook({ kind: "task", clock: "applicant" }, false, black),
      getWireLook({ kind: "link" }, false, black),
      getWireLook({ kind: "link" }, true, black),
      getWireLook({ kind: "link", change: "added" }, false, black),
      getWireLook({ kind: "link", change: "added" }, true, black),
      getWireLook({ kind: "return" }, false, black),
      getWireLook({ kind: "former" }, false, black),
    ].map((look) => JSON.stringify(look));
    expect(new Set(looks).size).toBe(looks.length);
  });

  test("leaves savings of a waterfall hollow, where totals are solid", () => {
    const data = { title: "t", before: 9, after: 5, bars: [{ id: "M", name: "m", days: 4 }], illustrative: false };
    const bars = [...drawWaterfall(data, { document, theme: themes.print }).matchAll(/<rect fill="(#[0-9a-f]{6})" height="16"/g)];
    expect(bars.map((bar) => bar[1])).toEqual(["#000000", "#ffffff", "#000000"]);
  });
});

describe("auto", () => {
  async function drawn(idPrefix: string): Promise<string> {
    const process = fixtureProcess("urban-renewal");
    const picture = await layoutFlowchart(process, { scenario: "reform" });
    return drawFlowchart(picture, { document, theme: themes.auto, idPrefix, schedule: schedule(process, { scenario: "reform" }) });
  }

  test("has the colours of paper, and those of night by classes with the prefix", async () => {
    const svg = await drawn("x-");
    const style = /<style>(.*?)<\/style>/.exec(svg)?.[1] ?? "";
    expect(style).toMatch(
      /^@media screen and \(prefers-color-scheme:dark\)\{(\[class~="x-(fill|stroke)-[a-zA-Z1-6]+"\]\{(fill|stroke):#[0-9a-f]{6}\})+\}$/,
    );
    const light = drawFlowchart(await layoutFlowchart(fixtureProcess("urban-renewal"), { scenario: "reform" }), {
      document,
      idPrefix: "x-",
      schedule: schedule(fixtureProcess("urban-renewal"), { scenario: "reform" }),
    });
    expect(svg.replace(/<style>.*?<\/style>/, "").replaceAll(/ class="[^"]*"/g, "")).toBe(light);
  });

  test("in the dark, every element has the colours that the night theme gives it", async () => {
    const svg = await drawn("x-");
    const dark = new Map(
      [...svg.matchAll(/\[class~="([^"]+)"\]\{(?:fill|stroke):(#[0-9a-f]{6})\}/g)].map(([, name, colour]) => [name, colour]),
    );
    const process = fixtureProcess("urban-renewal");
    const picture = await layoutFlowchart(process, { scenario: "reform" });
    const options = { document, idPrefix: "x-", schedule: schedule(process, { scenario: "reform" }) };
    const night = drawFlowchart(picture, { ...options, theme: themes.night });
    const window = new JSDOM("").window as unknown as typeof globalThis;
    const read = (text: string) => [...new window.DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("[fill],[stroke]")];
    const seen = read(svg).map((element) => {
      const classed = (attribute: string) =>
        (element.getAttribute("class") ?? "").split(" ").find((name) => name.startsWith(`x-${attribute}-`));
      return ["fill", "stroke"].map((attribute) => dark.get(classed(attribute) ?? "") ?? element.getAttribute(attribute));
    });
    expect(seen).toEqual(read(night).map((element) => ["fill", "stroke"].map((attribute) => element.getAttribute(attribute))));
  });

  test("an odd prefix closes neither rule nor selector", async () => {
    const svg = await drawn(`1"]{}</style><script>`);
    expect(svg.match(/<\/?style>/g)).toHaveLength(2);
    expect(svg).toContain('[class~="1______style__script_fill-ink"]');
  });
});

test("themes without a dark set have no style", async () => {
  const picture = await layoutFlowchart(processFrom({ steps: [{ id: "a" }] }));
  for (const theme of [themes.paper, themes.print, themes.night]) {
    expect(drawFlowchart(picture, { document, theme })).not.toMatch(/<style| class=|@/);
  }
});

describe("nothing but colours gets through a theme", () => {
  test.each(["red", "#fff", "url(#x)", "#ffffff;}", 'x" onload="', "@ink", undefined])("%s is no colour", async (colour) => {
    const picture = await layoutFlowchart(processFrom({ steps: [{ id: "a" }] }));
    const bad = { ...paperTheme, ink: colour as string };
    expect(() => drawFlowchart(picture, { document, theme: bad })).toThrow(RangeError);
    expect(() => drawFlowchart(picture, { document, theme: { ...paperTheme, dark: bad } })).toThrow(RangeError);
  });

  test("what a theme should not have is dropped", () => {
    const odd = { ...paperTheme, "};*{": "#ffffff", dark: { ...paperTheme, evil: "#ffffff" }, monochrome: "yes" } as unknown as Theme;
    expect(validateTheme(odd)).toEqual({ ...paperTheme, dark: paperTheme });
  });
});
