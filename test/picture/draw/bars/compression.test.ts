import { expect, test } from "vitest";
import { createBlankDocument, drawCompression } from "../../../../src/charts.ts";

test("a chart without anything to compare has an axis and no bar", () => {
  const data = { title: "Promised and statutory days", groups: [], illustrative: false };
  expect(drawCompression(data, { document: createBlankDocument() })).not.toContain("NaN");
});
