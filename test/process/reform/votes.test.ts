import { expect, test } from "vitest";
import { getLinkKey, reformProcess } from "../../../src/process/reform/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { processFrom } from "../../support/process.ts";

/** Predecessors of `join` in the process of votes; baseline a, b, c. */
const cases: readonly (readonly [what: string, measures: readonly string[], predecessors: readonly string[]])[] = [
  ["one measure replaces them", ["DROP-A"], ["b", "c"]],
  ["each measure drops its own", ["DROP-A", "DROP-B"], ["c"]],
  ["restating is no vote against dropping", ["DROP-A", "DROP-C"], ["b"]],
  ["all can be dropped", ["DROP-A", "DROP-B", "DROP-C"], []],
  ["an entry with another link and lag is another entry", ["NOTICE"], ["a", "b", "c", "c SS 12"]],
  ["what one adds, another that does not know it cannot drop", ["NOTICE", "FREE"], ["c SS 12"]],
  ["dropping one entry of a step leaves the other", ["NOTICE", "DROP-C"], ["a", "b", "c SS 12"]],
];

test.each(cases)("%s", (_, measures, predecessors) => {
  const join = reformProcess(fixtureProcess("measures", "votes"), { measures }).steps.at(-1);
  expect(join?.after.map(({ step, link, lag }) => (link === "FS" && lag === 0 ? step : `${step} ${link} ${lag}`))).toEqual(predecessors);
});

test("entries over different outcomes of one decision are different entries", () => {
  const process = processFrom({
    steps: [
      { id: "d", kind: "decision", outcomes: [{ id: "y" }, { id: "n" }] },
      {
        id: "j",
        after: [
          { step: "d", outcome: "y" },
          { step: "d", outcome: "n" },
        ],
      },
    ],
    measures: [{ id: "M", changes: [{ step: "j", after: [{ step: "d", outcome: "y" }] }] }],
  });
  expect(reformProcess(process, { measures: ["M"] }).steps[1]?.after).toEqual([{ step: "d", link: "FS", lag: 0, outcome: "y" }]);
});

test("two measures that add the same entry add it once", () => {
  const process = processFrom({
    steps: [{ id: "a" }, { id: "b" }, { id: "c", after: ["a"] }],
    measures: [
      { id: "M", changes: [{ step: "c", after: ["a", "b"] }] },
      { id: "N", changes: [{ step: "c", after: ["b"] }] },
    ],
  });
  expect(reformProcess(process, { measures: ["M", "N"] }).steps[2]?.after.map((link) => link.step)).toEqual(["b"]);
});

test("a lag written in another way is the same lag", () => {
  const link = { step: "a", link: "FS" as const, lag: 0.1 + 0.2 };
  expect(getLinkKey(link)).toBe(getLinkKey({ ...link, lag: 0.3 }));
});
