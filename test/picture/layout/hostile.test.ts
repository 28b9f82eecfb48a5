import { describe, expect, test } from "vitest";
import { stepKinds } from "../../../src/model/index.ts";
import { layoutFlowchart, measurePicture } from "../../../src/picture/layout/index.ts";
import { processFrom } from "../../support/process.ts";

const hostile = [
  ["500 characters", "审".repeat(500)],
  ["an 80-letter word", "x".repeat(80)],
  ["emoji", "👨‍👩‍👧‍👦".repeat(20)],
  ["right to left", "مراجعة الطلب وإصدار القرار النهائي في الموعد"],
  ["empty", ""],
  ["a script", "<script>alert('1')</script>"],
  ["the end of a CDATA section", "]]>&amp;\"'"],
  ["control characters", "a\u0000b\u001b\u0085c"],
  ["half a surrogate pair", "a\ud800b"],
  ["combining marks", `Z${"\u0301".repeat(300)}`],
] as const;

describe.each(["flowchart", "swimlane", "phases"] as const)("in a %s", (view) => {
  test.each(hostile)("boxes of every kind hold %s", async (_, name) => {
    const process = processFrom(
      {
        steps: stepKinds.map((kind, index) => ({
          id: kind,
          kind,
          name,
          days: 3,
          unit: "u",
          phase: "p",
          after: index === 0 ? [] : [stepKinds[index - 1] as string],
        })),
      },
      [{ id: "u", name }],
    );
    for (const direction of ["down", "right"] as const) {
      const quality = measurePicture(await layoutFlowchart(process, { view, direction }));
      expect(quality).toMatchObject({ textOutside: 0, boxOverlaps: 0, outside: 0, nodeHits: 0, outsideLane: 0 });
    }
  });
});
