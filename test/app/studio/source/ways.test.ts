import { expect, test } from "vitest";
import { openTexts, resolveWay } from "../../../../src/app/studio/source/open-files.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";

const text = `leadpath: 1
processes:
  - id: p
    limits: [{kind: promised, days: 9}]
    steps:
      - {id: a, days: 3, post: desk}
      - {id: b, kind: decision, days: 2, after: [a], outcomes: [{id: well}, {id: again, returnTo: a}]}
  - {id: q, steps: [{id: a, days: 1}]}
items:
  - {code: one, name: One, type: licence, process: p, limits: [{kind: promised, days: 5}], posts: [{step: a, post: window}]}
  - code: two
    type: licence
    process: p
    variants:
      - {id: short, name: Short, changes: [{step: b, remove: true}], limits: [{kind: promised, days: 4}]}
      - {id: papers, name: Other papers}
      - {id: wrong, changes: [{step: a, remove: true}]}
  - {code: three, type: licence, name: Three, process: q}
`;
const opened = openTexts([{ file: "a.yaml", text }]);
const limitsOf = (...ids: Parameters<typeof resolveWay>[1][]) => ids.map((each) => resolveWay(opened, each).process.limits[0]?.days);

test("a process is there by itself and as each of its items has it, with the variants that can be made of it", () => {
  expect(opened.waysOf("p").map(({ item, variant }) => [item?.code, variant?.id])).toEqual([
    [undefined, undefined],
    ["one", undefined],
    ["two", undefined],
    ["two", "short"],
  ]);
  expect(limitsOf({ process: "p" }, { item: "one" }, { item: "two" }, { item: "two", variant: "short" })).toEqual([9, 5, 9, 4]);
  const { process } = resolveWay(opened, { item: "one" });
  expect([process.name, process.steps[0]?.post]).toEqual(["One", "window"]);
  expect(schedule(resolveWay(opened, { item: "two", variant: "short" }).process).days).toBe(3);
});

test("one that a single item has is there as the item has it, and the same each time", () => {
  expect(opened.catalog.processes.map(({ name }) => name)).toEqual([undefined, "Three"]);
  expect(opened.waysOf("q")).toHaveLength(1);
  expect(resolveWay(opened, { process: "q" }).process).toBe(opened.catalog.processes[1]);
});

test("a way that is not there is the first of the process", () => {
  for (const ids of [{ item: "none" }, { item: "two", variant: "none" }, { process: "none" }]) {
    expect(resolveWay(opened, ids).process).toBe(opened.catalog.processes[0]);
  }
});
