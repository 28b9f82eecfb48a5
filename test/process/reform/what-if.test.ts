import { describe, expect, test } from "vitest";
import type { Change, Link } from "../../../src/model/index.ts";
import { reformProcess } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, problemsOf } from "../../support/process.ts";

const chain = fixtureProcess("measures", "removal-fs"); // a 4, lag 2, x 6, lag 1, b 3 = 16
const fs: Omit<Link, "step"> = { link: "FS", lag: 0 };

describe("a change by hand", () => {
  test.each<[string, Change[], number]>([
    ["sets days", [{ step: "x", days: 20 }], 30],
    ["replaces predecessors, lags included", [{ step: "b", after: [{ ...fs, step: "x" }] }], 15],
    ["makes a step a start", [{ step: "b", after: [] }], 12],
    ["removes a step", [{ step: "x", remove: true }], 10],
    ["adds a step", [{ add: { id: "n", kind: "task", clock: "counted", days: 5, after: [{ ...fs, step: "b" }] } }], 21],
    [
      "comes after the one before it",
      [
        { step: "x", days: 20 },
        { step: "x", days: 2 },
      ],
      12,
    ],
    ["takes calendar days at 5 to 7", [{ step: "x", calendarDays: 14 }], 20],
  ])("%s", (_, changes, days) => {
    expect(schedule(chain, { changes }).days).toBe(days);
  });

  test("has the last word over measures", () => {
    const process = fixtureProcess("measures", "days");
    // SIX gives 24 days; d back to 10 by hand
    expect(schedule(process, { measures: ["SIX"], changes: [{ step: "d", days: 10 }] }).days).toBe(28);
    const { after } = reformProcess(fixtureProcess("measures", "votes"), {
      measures: ["NOTICE", "DROP-A"],
      changes: [{ step: "join", after: [{ ...fs, step: "a" }] }],
    }).steps.at(-1) as { after: unknown };
    expect(after).toEqual([{ ...fs, step: "a" }]);
  });

  test("reaches a step that a measure adds", () => {
    const process = fixtureProcess("measures", "added-step");
    expect(schedule(process, { measures: ["MEET"], changes: [{ step: "meeting", days: 1 }] }).days).toBe(11);
  });

  test("changes the staff of a unit", () => {
    const process = fixtureProcess("measures", "staffing");
    expect(reformProcess(process, { changes: [{ unit: "office", staff: 9 }] }).units.map((unit) => unit.staff)).toEqual([9]);
  });

  test.each<[string, Change[], string[]]>([
    ["an unknown step", [{ step: "z", days: 1 }], ["unknown-step"]],
    ["an unknown predecessor", [{ step: "b", after: [{ ...fs, step: "z" }] }], ["unknown-step"]],
    [
      "a removed step",
      [
        { step: "x", remove: true },
        { step: "x", days: 1 },
      ],
      ["unknown-step"],
    ],
    ["an unknown unit", [{ step: "b", unit: "nobody" }], ["unknown-unit"]],
    ["a cycle", [{ step: "a", after: [{ ...fs, step: "b" }] }], ["cycle"]],
    [
      "a cycle that another start can reach",
      [
        {
          step: "x",
          after: [
            { ...fs, step: "a" },
            { ...fs, step: "b" },
          ],
        },
      ],
      ["cycle"],
    ],
    [
      "everything at once",
      [
        { step: "z", days: 1 },
        { step: "b", unit: "nobody" },
      ],
      ["unknown-step", "unknown-unit"],
    ],
  ])("reports %s", (_, changes, codes) => {
    expect(codesOf(() => schedule(chain, { changes }))).toEqual(codes);
  });

  test("may not remove the target of a return", () => {
    const process = fixtureProcess("measures", "removed-target");
    const problems = problemsOf(() => schedule(process, { measures: ["VERIFY"], changes: [{ step: "fill", remove: true }] }));
    expect(problems.map((each) => each.code)).toEqual(["removed-return-target"]);
  });

  test("suggests the step that was meant", () => {
    const [problem] = problemsOf(() => schedule(fixtureProcess("measures", "votes"), { changes: [{ step: "joim", days: 1 }] }));
    expect(problem?.remedy.en).toBe('Did you mean "join"?');
  });
});
