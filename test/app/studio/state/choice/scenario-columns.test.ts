import { expect, test } from "vitest";
import { openTexts, resolveWay } from "../../../../../src/app/studio/source/open-files.ts";
import { createFileChoice, type StudioChoice } from "../../../../../src/app/studio/state/choice/choice.ts";
import { computeDemand, findColumnDifferences, listScenarioColumns } from "../../../../../src/app/studio/state/choice/scenario-columns.ts";

const text = `leadpath: 1
processes:
  - id: permit
    steps: [{id: apply, days: 5}, {id: decide, days: 3, after: [apply]}]
    measures:
      - {id: M1, effort: 1, changes: [{step: apply, days: 4}]}
      - {id: M2, effort: 2, guard: needs-law, changes: [{step: decide, days: 1}]}
      - {id: M3, effort: 4, guard: unchecked}
    scenarios:
      - {id: one, measures: [M1], start: 2026-03-02, target: 7}
      - {id: both, measures: [M1, M2], changes: [{step: apply, days: 1}], effort: 8, guard: needs-authority}
`;
const process = resolveWay(openTexts([{ file: "a.yaml", text }]), {}).process;
const file = createFileChoice(process);
const choose = (choice: Partial<StudioChoice>) => listScenarioColumns(process, { ...file, ...choice });

test("today, each scenario and what is on the screen stand side by side, and what is a scenario already stands there once", () => {
  const summarize = (columns: ReturnType<typeof choose>) =>
    columns.map(({ kind, scenario, isOnScreen }) => `${scenario?.id ?? kind}${isOnScreen ? " *" : ""}`);
  expect(summarize(choose({}))).toEqual(["today *", "one", "both"]);
  expect(summarize(choose({ measures: ["M2"] }))).toEqual(["today", "one", "both", "screen *"]);
  const own = { measures: ["M1"], start: "2026-03-02", goal: { target: 7, powers: file.goal.powers } };
  expect(summarize(choose(own))).toEqual(["today", "one *", "both"]);
});

test("a column has the start and the goal of its scenario, else those on the screen", () => {
  const columns = choose({ measures: ["M2"], start: "2027-01-04", goal: { target: 5, powers: ["needs-law"] } });
  expect(columns.map(({ choice }) => choice.start)).toEqual(["2027-01-04", "2026-03-02", "2027-01-04", "2027-01-04"]);
  expect(columns.map(({ choice }) => choice.goal.target)).toEqual([5, 7, 5, 5]);
});

test("what differs are measures and changes that not all columns have, and changes to another value", () => {
  const columns = choose({ measures: ["M1", "M2"], changes: [{ step: "apply", days: 2 }] });
  const withoutToday = columns.slice(1);
  const { measures, changes } = findColumnDifferences(process, withoutToday);
  expect(measures.map(({ id }) => id)).toEqual(["M2"]);
  expect(changes).toEqual([{ subject: "step apply", byColumn: [[], [{ step: "apply", days: 1 }], [{ step: "apply", days: 2 }]] }]);
  expect(findColumnDifferences(process, [...choose({}).slice(2), ...choose({}).slice(2)])).toEqual({ measures: [], changes: [] });
});

test("a choice asks for the effort of its measures and changes, and for their guards, the highest first", () => {
  const { choice } = choose({})[2] ?? { choice: file };
  expect(computeDemand(process, choice)).toEqual({
    effort: 11,
    needs: [
      { guard: "needs-law", count: 1 },
      { guard: "needs-authority", count: 1 },
    ],
  });
  expect(computeDemand(process, { ...choice, changes: [] })).toEqual({ effort: 3, needs: [{ guard: "needs-law", count: 1 }] });
  expect(computeDemand(process, { ...file, measures: ["M1", "M3"] })).toEqual({ effort: 5, needs: [{ guard: "unchecked", count: 1 }] });
  expect(computeDemand(process, file)).toEqual({ effort: 0, needs: [] });
});
