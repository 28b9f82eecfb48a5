import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Process } from "../../../../src/model/index.ts";
import { computeFingerprint } from "../../../../src/picture/draw/canvas/fingerprint.ts";
import { drawFlowchart, themes } from "../../../../src/picture/draw/index.ts";
import { layoutFlowchart } from "../../../../src/picture/layout/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";

const { document } = parseHTML("<html></html>");

// From the draft of FNV (draft-eastlake-fnv, test vectors); the last is of more than one byte a sign.
test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("the fingerprint of %j is FNV-1a", (text, expected) => {
  expect(computeFingerprint(text)).toBe(expected);
});

test("the fingerprint agrees with exact arithmetic on any text", () => {
  for (const text of ["办理 é 😀", "\u0000\uffff", "x".repeat(1_000)]) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text, "utf8")) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    expect(computeFingerprint(text)).toBe(hash.toString(16).padStart(16, "0"));
  }
});

describe("the footer", () => {
  async function drawn(process: Process, theme = themes.paper): Promise<string> {
    return drawFlowchart(await layoutFlowchart(process), { document, theme, schedule: schedule(process) });
  }
  const markIn = (svg: string) => /Process licence · check code ([0-9a-f]{8})</.exec(svg)?.[1];
  const licence = fixtureProcess("licence");

  test("names the process, the unit of days and invented figures", async () => {
    const svg = await drawn(licence);
    expect(svg).toContain("Days are working days");
    expect(svg).toContain("Illustrative:");
    expect(markIn(svg)).toBeDefined();
  });

  test("has the same code in every theme and each time", async () => {
    const code = markIn(await drawn(licence));
    for (const theme of Object.values(themes)) expect(markIn(await drawn(licence, theme))).toBe(code);
  });

  test("has the totals before and after a reform", async () => {
    const process = fixtureProcess("urban-renewal");
    const [before, after] = [schedule(process), schedule(process, { scenario: "reform" })];
    const picture = await layoutFlowchart(process, { scenario: "reform", view: "overview" });
    const drawn = (lang: "en" | "zh") => drawFlowchart(picture, { document, schedule: after, before, lang });
    expect(drawn("en")).toContain("955 → 586 working days in all (−369): 484 counted");
    expect(drawn("zh")).toContain("全程 955 → 586 个工作日（−369），其中计时 484");
  });

  test("has another code in another language, though the chart is the same", async () => {
    const picture = await layoutFlowchart(licence, { lang: "en" });
    const code = (lang: "en" | "zh") => /(?:check code|校验码) ([0-9a-f]{8})</.exec(drawFlowchart(picture, { document, lang }))?.[1];
    expect(code("zh")).toMatch(/[0-9a-f]{8}/);
    expect(code("zh")).not.toBe(code("en"));
  });

  test("has another code when a day, a name or the schedule is another", async () => {
    const [first, ...rest] = licence.steps;
    const changed = (change: object): Process => ({ ...licence, steps: [{ ...(first as (typeof licence.steps)[0]), ...change }, ...rest] });
    const without = drawFlowchart(await layoutFlowchart(licence), { document });
    const codes = [...(await Promise.all([licence, changed({ days: 1 }), changed({ name: "x" })].map((each) => drawn(each)))), without].map(
      markIn,
    );
    expect(new Set(codes).size).toBe(4);
  });
});
