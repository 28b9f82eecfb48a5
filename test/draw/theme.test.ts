import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawFlowchart, paper } from "../../src/draw/index.ts";
import { contrast } from "../../src/draw/theme.ts";
import { layoutFlowchart } from "../../src/layout/index.ts";
import { processFrom } from "../support/process.ts";

test.each([
  ["ink", "paper"],
  ["ink", "box"],
  ["quiet", "paper"],
  ["quiet", "changeFill"],
  ["critical", "paper"],
  ["change", "changeFill"],
  ["removed", "paper"],
] as const)("%s is readable on %s", (front, back) => {
  expect(contrast(paper[front], paper[back])).toBeGreaterThanOrEqual(4.5);
});

test.each(["red", "#fff", "url(#x)", "#ffffff;}", 'x" onload="', undefined])("%s is no colour", async (colour) => {
  const picture = await layoutFlowchart(processFrom({ steps: [{ id: "a" }] }));
  const { document } = parseHTML("<html></html>");
  const theme = { ...paper, ink: colour as string };
  expect(() => drawFlowchart(picture, { document, theme })).toThrow(RangeError);
});
