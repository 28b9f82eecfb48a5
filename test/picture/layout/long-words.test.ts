import { expect, test } from "vitest";
import { layoutFlowchart } from "../../../src/picture/layout/index.ts";
import { processFrom } from "../../support/process.ts";

const name = "Interdepartmental reconfirmation of telecommunications";
const unit = "Environmental Telecommunications Administration";
const phase = "Preconstruction";
const process = processFrom(
  {
    steps: [
      { id: "a", name, unit: "u", phase, days: 1 },
      { id: "b", name, kind: "decision", unit: "u", phase, days: 1, after: ["a"] },
    ],
  },
  [{ id: "u", name: unit }],
);

test.each(["flowchart", "swimlane", "phases"] as const)("a word that is a little wider than its place is not torn: %s", async (view) => {
  const { boxes, lanes, bands } = await layoutFlowchart(process, { lang: "en", view });
  const whole = new Set(`${name} ${unit} ${phase}`.split(" "));
  const spelt = [...boxes, ...lanes, ...bands].flatMap(({ lines }) => lines).filter(({ role }) => role !== "days");
  expect(spelt.length).toBeGreaterThan(3);
  for (const { text } of spelt) for (const word of text.split(" ")) expect(whole).toContain(word);
});
