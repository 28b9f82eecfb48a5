import { describe, expect, test } from "vitest";
import { compareLoads, simulateLoad } from "../../../src/analysis/simulate/index.ts";
import { buildLoadData } from "../../../src/pages/charts/index.ts";
import {
  createBlankDocument,
  drawQueue,
  drawUtilisation,
  drawWaiting,
  type LoadData,
  paperTheme,
} from "../../../src/picture/draw/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { textBoxes, textFaults } from "../../support/text-boxes.ts";

const document = createBlankDocument();
const permit = fixtureProcess("permit-office");
const few = { cases: 400, replications: 3, seed: 1 };
const reform = buildLoadData(permit, await compareLoads(permit, { ...few, arrivals: { perDay: 2.2 }, measures: ["officer"] }));
const flooded = await simulateLoad(permit, { ...few, arrivals: { perDay: 3.5 } });
const drawers = [drawUtilisation, drawWaiting, drawQueue];

describe.each<readonly [string, LoadData]>([
  ["a reform", reform],
  ["a unit whose queue grows", buildLoadData(permit, flooded)],
  [
    "names that are long",
    { ...reform, units: reform.units.map((unit) => ({ ...unit, name: "A unit with a name that is rather long for its row" })) },
  ],
  ["no unit that counts its officers", { ...reform, units: [], waits: [] }],
])("%s", (_, data) => {
  test.each(["zh", "en"] as const)("no text leaves its chart or covers another (%s)", (lang) => {
    for (const draw of drawers) expect([draw.name, ...textFaults(draw(data, { document, lang }))]).toEqual([draw.name]);
  });

  test("is the same a second time", () => {
    for (const draw of drawers) expect(draw(structuredClone(data), { document })).toBe(draw(data, { document }));
  });
});

test("each unit has how busy it is before and after, its staff and the officers that its work takes", () => {
  const texts = textBoxes(drawUtilisation(reform, { document, lang: "en" })).texts.map(({ text }) => text);
  const office = reform.units[1];
  expect([office?.before?.staff, office?.now.staff]).toEqual([3, 4]);
  expect(texts.filter((text) => /^\d+ % \(\d+–\d+\)$/.test(text)).length).toBeGreaterThan(3);
  expect(texts).toEqual(expect.arrayContaining(["Window", "Permit office", "Committee", "Before", "After", "4"]));
});

test("a queue that grows without bound is said to", () => {
  expect(drawUtilisation(buildLoadData(permit, flooded), { document, lang: "en" })).toContain(">queue grows<");
});

test("waits are the parts of the cycle time that they are, by unit", () => {
  const { units, parts } = flooded;
  for (const name of ["queue", "offHours", "batch"] as const) {
    const sum = units.reduce((total, { delays }) => total + delays[name].value, 0);
    expect(sum).toBeCloseTo(parts[name].value, 9);
  }
  const waits = buildLoadData(permit, flooded).waits;
  expect(waits.map(({ name }) => (typeof name === "string" ? name : name.en))).toEqual([
    "Window",
    "Permit office",
    "Committee",
    "Applicant or party",
    "Before the last return",
  ]);
  expect(waits.at(-2)?.now.applicant).toBe(parts.applicant.value);
  const committee = units.find(({ id }) => id === "committee");
  expect(committee?.delays.batch.value).toBe(parts.batch.value);
});

test("bars of waits are as long as their days", () => {
  const data = { ...reform, waits: [{ name: "w", now: { queue: 1, batch: 3 } }] };
  const svg = drawWaiting(data, { document });
  const widthOf = (fill: string) => Number(new RegExp(`<rect fill="${fill}" height="16" width="([\\d.]+)"`).exec(svg)?.[1]);
  expect(widthOf(paperTheme.unit3) / widthOf(paperTheme.unit1)).toBeCloseTo(3, 2);
});
