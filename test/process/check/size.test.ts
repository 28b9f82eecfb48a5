import { describe, expect, test } from "vitest";
import type { Catalog, Process } from "../../../src/model/index.ts";
import { checkCatalog } from "../../../src/process/check/index.ts";
import { catalogWith, chain } from "./processes.ts";

// Work that grows with the square of these sizes would take many minutes, far beyond the time after which a test is
// stopped.
const most = 100_000;

const long = catalogWith({ steps: chain(most) });

/** The long chain with other parts beside its steps. */
function longWith(parts: Parameters<typeof catalogWith>[0]): Catalog {
  const { steps } = long.processes[0] as Process;
  const catalog = catalogWith(parts);
  return { ...catalog, processes: catalog.processes.map((process) => ({ ...process, steps })) };
}

describe("a very long process", () => {
  test("100,000 steps in a row", () => {
    expect(checkCatalog(long)).toEqual([]);
  });

  test("100,000 steps that all follow one and are all awaited by one", () => {
    const middle = chain(most - 2).map(({ id }) => ({ id: `m${id}`, days: 1, after: ["first"] }));
    const last = { id: "last", days: 1, after: middle.map(({ id }) => id) };
    const catalog = catalogWith({ steps: [{ id: "first", days: 1 }, ...middle, last] });
    expect(checkCatalog(catalog)).toEqual([]);
  });

  test("50,000 steps of which every second is a decision that may return far back", () => {
    const steps = Array.from({ length: 25_000 }, (_, index) => [
      { id: `task-${index}`, days: 1, after: index === 0 ? [] : [{ step: `gate-${index - 1}`, outcome: "pass" }] },
      {
        id: `gate-${index}`,
        kind: "decision",
        after: [`task-${index}`],
        outcomes: [{ id: "pass" }, { id: "back", returnTo: `task-${Math.floor(index / 2)}` }],
      },
    ]).flat();
    const [only, ...more] = checkCatalog(catalogWith({ steps }));
    expect(only?.message.en).toBe('Outcome "pass" of decision "gate-24999" leads nowhere');
    expect(more).toEqual([]);
  });

  test("100,000 steps with 10,000 limits", () => {
    const limits = Array.from({ length: 10_000 }, (_, index) => ({
      kind: "promised",
      days: 5,
      from: `s${most - 1 - index}`,
      to: `s${index}`,
    }));
    const problems = checkCatalog(longWith({ limits }));
    expect(problems).toHaveLength(limits.length);
    expect(new Set(problems.map((each) => each.code))).toEqual(new Set(["limit-bounds"]));
  });

  test("100,000 steps with measures", () => {
    const measures = Array.from({ length: 10 }, (_, index) => ({
      id: `M${index}`,
      changes: [
        { step: `s${index * 1000 + 1}`, after: [] },
        { step: "s5", days: 0.5 },
      ],
    }));
    const scenarios = [{ id: "reform", measures: measures.map((each) => each.id) }];
    expect(checkCatalog(longWith({ measures, scenarios }))).toEqual([]);
  });
});

describe("a huge number of problems", () => {
  test("in every step one: a unit, a phase, a document and a step that are not declared", () => {
    const steps = chain(20_000).map((step, index) => ({
      ...step,
      unit: `unit-${index}`,
      phase: `phase-${index}`,
      uses: [`document-${index}`],
      after: [`missing-${index}`],
    }));
    const problems = checkCatalog(catalogWith({ steps }));
    expect(problems).toHaveLength(4 * steps.length);
  });

  test("20,000 names that are not declared among 20,000 that are: the first are told what may be meant", () => {
    const units = chain(20_000).map(({ id }) => ({ id: `office-${id}` }));
    const steps = chain(20_000).map((step, index) => ({ ...step, unit: `ofice-s${index}` }));
    const problems = checkCatalog(catalogWith({ steps }, { units }));
    expect(problems).toHaveLength(steps.length);
    expect(problems.slice(0, 20).map((each) => each.remedy.en)).toEqual(
      problems.slice(0, 20).map((_, index) => `Did you mean "office-s${index}"?`),
    );
  });

  test("ids that are a megabyte long", () => {
    const long = "长".repeat(2 ** 20);
    const steps = [
      { id: long, days: 1 },
      { id: "b", days: 1, after: [`${long}x`] },
    ];
    const problems = checkCatalog(catalogWith({ steps }));
    expect(problems.map((each) => each.code)).toEqual(["malformed-id", "unknown-step"]);
    for (const { message, remedy } of problems)
      for (const words of [message, remedy]) expect(words.zh.length + words.en.length).toBeLessThan(400);
  });
});

describe("cycles", () => {
  test("one of 5,000 steps", () => {
    const [first, ...others] = chain(5_000);
    const catalog = catalogWith({ steps: [{ ...first, after: ["s4999"] }, ...others] });
    const problems = checkCatalog(catalog);
    expect(problems.map((each) => each.code)).toEqual(["cycle"]);
    expect(problems[0]?.related).toHaveLength(5_000);
  });

  test("a short one at the head of 100,000 steps, which are not blamed for it", () => {
    const [first, ...others] = chain(most);
    const catalog = catalogWith({ steps: [{ ...first, after: ["s1"] }, ...others] });
    const [only, ...more] = checkCatalog(catalog);
    expect(only?.message.en).toBe("Steps wait for each other: s0 → s1 → s0");
    expect(more).toEqual([]);
  });
});
