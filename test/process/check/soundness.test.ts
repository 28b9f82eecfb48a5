import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { collectRouteSteps } from "../../../src/process/graph/index.ts";
import { addRequirements } from "../../../src/process/reform/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { countCases } from "../../support/sample.ts";
import { fixture, fixturesIn, problemsOf } from "./fixtures.ts";
import { catalogWith } from "./processes.ts";

// Few ids, so that references often meet what they name, and often do not.
const stepId = fc.constantFrom("a", "b", "c", "d", "e", "f");
const addedId = fc.constantFrom("x", "y", "a");
const outcomeId = fc.constantFrom("go", "back", "stop");
const measureId = fc.constantFrom("M1", "M2", "M3");

const link = fc.oneof(
  stepId,
  fc.record({ step: stepId, link: fc.constantFrom("FS", "SS", "FF", "SF"), lag: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ step: stepId, outcome: outcomeId }),
);
const outcome = fc.record({ id: outcomeId, probability: fc.constantFrom(0.5, 1), returnTo: stepId }, { requiredKeys: ["id"] });
const values = {
  days: fc.integer({ min: 0, max: 9 }),
  unit: fc.constantFrom("office", "nowhere"),
  clock: fc.constantFrom("counted", "excluded"),
  after: fc.array(link, { maxLength: 2 }),
};
const step = fc.record(
  { id: stepId, kind: fc.constantFrom("task", "decision", "end"), ...values, outcomes: fc.array(outcome, { maxLength: 3 }) },
  { requiredKeys: ["id"] },
);
const change = fc.oneof(
  fc.record({ step: fc.oneof(stepId, addedId), ...values, remove: fc.constant(true as const), as: outcomeId }, { requiredKeys: ["step"] }),
  fc.record({ add: fc.record({ id: addedId, days: values.days, after: values.after }) }),
  fc.record({ unit: values.unit, staff: fc.nat(9) }),
);
const measure = fc.record({
  id: measureId,
  requires: fc.array(measureId, { maxLength: 1 }),
  excludes: fc.array(measureId, { maxLength: 1 }),
  changes: fc.array(change, { maxLength: 2 }),
});
const limit = fc.record({ kind: fc.constant("promised"), days: values.days, from: stepId, to: stepId }, { requiredKeys: ["kind"] });
const anyProcess = fc.record({
  limits: fc.array(limit, { maxLength: 1 }),
  steps: fc.array(step, { maxLength: 7 }),
  measures: fc.array(measure, { maxLength: 3 }),
  scenarios: fc.array(fc.record({ id: fc.constantFrom("s", "t"), measures: fc.uniqueArray(measureId) }), { maxLength: 2 }),
});

/** Mostly sound: steps follow earlier ones, ids are unique, decisions have two followed outcomes. */
const tidyProcess = fc
  .tuple(
    fc.array(fc.record({ before: fc.array(fc.nat(), { maxLength: 2 }), decision: fc.boolean(), days: values.days }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.array(measure, { maxLength: 2 }),
  )
  .map(([parts, measures]) => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const steps = parts.flatMap(({ before, decision, days }, index): unknown[] => {
      const after = index === 0 ? [] : [...new Set(before.map((each) => ids[each % index]))];
      const id = ids[index] as string;
      if (!decision) return [{ id, days, after }];
      const outcomes = [{ id: "go" }, { id: "stop" }, ...(index === 0 ? [] : [{ id: "back", returnTo: id }])];
      const followers = ["go", "stop"].map((each) => ({ id: `${id}-${each}`, days, after: [{ step: id, outcome: each }] }));
      return [{ id, kind: "decision", days, after, outcomes }, ...followers];
    });
    const known = new Set(measures.map((each) => each.id));
    return { steps, measures, scenarios: [{ id: "s", measures: [...known] }] };
  });

describe("random processes", () => {
  test("are checked without an exception, twice alike", () => {
    fc.assert(
      fc.property(anyProcess, (process) => {
        expect(checkCatalog(catalogWith(process))).toEqual(checkCatalog(catalogWith(process)));
      }),
      { numRuns: countCases(1_000) },
    );
  });

  test("without errors can be scheduled on every route, in every scenario and with every measure", () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.oneof(anyProcess, tidyProcess), (parts) => {
        const catalog = catalogWith(parts);
        const [process] = catalog.processes;
        if (!process || hasErrors(checkCatalog(catalog))) return;
        sound++;
        expect(collectRouteSteps(process, "longest").size).toBe(process.steps.length);
        for (const route of ["main", "longest"] as const) expect(schedule(process, { route }).days).toBeGreaterThanOrEqual(0);
        // A scenario may remove every step.
        for (const { id } of process.scenarios) expect(schedule(process, { scenario: id }).days).toBeGreaterThanOrEqual(0);
        for (const { id } of process.measures) schedule(process, { measures: [...addRequirements(id, process)], route: "longest" });
      }),
      { numRuns: countCases(5_000) },
    );
    expect(sound).toBeGreaterThan(countCases(300));
  });
});

test("good files that lost a line or had two words exchanged are told of, never thrown at", () => {
  const texts = fixturesIn("failures").map((name) => fixture(`failures/${name}`));
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, at, other) => {
      const lines = text.split("\n");
      problemsOf(lines.toSpliced(at % lines.length, 1).join("\n"));
      const words = text.split(/\b/);
      const [i, j] = [at % words.length, other % words.length];
      problemsOf(
        words
          .with(i, words[j] ?? "")
          .with(j, words[i] ?? "")
          .join(""),
      );
    }),
    { numRuns: countCases(1_000) },
  );
});
