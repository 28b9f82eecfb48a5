import { expect, test } from "vitest";
import { findUnscheduledEffect } from "../../../../src/app/studio/state/unscheduled-effects.ts";
import type { Change } from "../../../../src/model/index.ts";
import { schedule } from "../../../../src/process/schedule/index.ts";
import { fixtureCatalog, fixtureProcess } from "../../../support/fixtures.ts";

const after = [{ step: "a", link: "FS", lag: 0 }] as const;

test.each<[string, readonly Change[], "load" | "cases" | undefined]>([
  ["more officers", [{ unit: "office", staff: 4 }], "load"],
  ["another unit for a step", [{ step: "a", unit: "office" }], "load"],
  ["other real days", [{ step: "a", actual: { low: 1, likely: 2, high: 3 } }], "cases"],
  [
    "officers beside other real days",
    [
      { unit: "office", staff: 4 },
      { step: "a", actual: { low: 1, likely: 2, high: 3 } },
    ],
    "cases",
  ],
  ["planned days", [{ step: "a", days: 3 }], undefined],
  [
    "officers beside planned days",
    [
      { unit: "office", staff: 4 },
      { step: "a", days: 3 },
    ],
    undefined,
  ],
  ["another order", [{ step: "b", after: [...after] }], undefined],
  ["a step that goes", [{ step: "a", remove: true }], undefined],
  ["nothing", [], undefined],
])("%s: %o acts where a plan does not show it, %s", (_, changes, effect) => {
  expect(findUnscheduledEffect({ changes: [...changes] })).toBe(effect);
});

test("a measure of which it is said leaves the planned days of every process of the fixtures as they are", () => {
  const processes = ["measures", "permit-office", "licence"].flatMap((name) => fixtureCatalog(name).processes);
  const told = processes.flatMap((process) =>
    process.measures.filter((each) => findUnscheduledEffect(each) && each.requires.length === 0).map(({ id }) => ({ process, id })),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const { process, id } of told) expect(schedule(process, { measures: [id] }).days).toBe(schedule(process).days);
  expect(told.map(({ id }) => id)).toContain(fixtureProcess("permit-office").measures[0]?.id);
});
