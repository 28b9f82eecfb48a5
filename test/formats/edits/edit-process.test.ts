import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { editProcess, readCatalog } from "../../../src/formats/index.ts";

const block = `leadpath: 1
processes:
  - id: p
    steps:
      - id: a   # first
        kind: decision
        days: 2 # planned
        outcomes:
          - id: yes-it-is
            probability: 0.5   # guessed
          - {id: again, probability: 0.5, returnTo: a} # rarely
      # between
      - {id: b, days: 1, actual: {low: 1, likely: 2, high: 3}, after: [{step: a, outcome: yes-it-is}]}
      - id: c
        actual:
          low: 1
          likely: 2
          high: 3
        after: [b] # last
`;

const values = [
  {
    step: "a",
    actual: { p50: 1, p90: 3 },
    outcomes: [
      { id: "yes-it-is", probability: 0.7 },
      { id: "again", probability: 0.3, rounds: 2 },
    ],
  },
  { step: "b", actual: { samples: [1, 2] } },
  { step: "c", actual: { low: 2, likely: 3, high: 4 } },
];

describe("values of steps are set", () => {
  test("in lines and in brackets, and nothing else changes", () => {
    expect(editProcess(block, "p", { steps: values })).toBe(`leadpath: 1
processes:
  - id: p
    steps:
      - id: a   # first
        kind: decision
        days: 2 # planned
        actual: {p50: 1, p90: 3}
        outcomes:
          - id: yes-it-is
            probability: 0.7   # guessed
          - {id: again, probability: 0.3, returnTo: a, rounds: 2} # rarely
      # between
      - {id: b, days: 1, actual: {samples: [1, 2]}, after: [{step: a, outcome: yes-it-is}]}
      - id: c
        actual: {low: 2, likely: 3, high: 4}
        after: [b] # last
`);
  });

  test("in JSON", () => {
    const text = JSON.stringify({ leadpath: 1, processes: [{ id: "p", steps: [{ id: "a", days: 1 }] }] }, null, 2);
    const set = editProcess(text, "p", { steps: [{ step: "a", actual: { p50: 1, p90: 3 } }] }, { file: "p.json" });
    expect(JSON.parse(set)).toMatchObject({ processes: [{ steps: [{ id: "a", days: 1, actual: { p50: 1, p90: 3 } }] }] });
  });

  test("behind a byte order mark and with the line ends of Windows", () => {
    const text = `\ufeff${block.replaceAll("\n", "\r\n")}`;
    const set = editProcess(text, "p", { steps: values });
    expect(set.replaceAll("\r\n", "\n")).toBe(`\ufeff${editProcess(block, "p", { steps: values })}`);
    expect(set.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test.each(["licence.yaml", "urban-renewal.yaml", "penalty.yaml", "limits.yaml"])(
    "in every step of %s, which reads back with them alone changed",
    (name) => {
      const text = readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), "utf8");
      const { catalog } = readCatalog(text);
      for (const process of catalog.processes) {
        const all = process.steps.map(({ id, outcomes }) => ({
          step: id,
          actual: { p50: 1, p90: 2 },
          ...(outcomes && { outcomes: outcomes.map((outcome, index) => ({ id: outcome.id, probability: index === 0 ? 1 : 0 })) }),
        }));
        const { catalog: again, problems } = readCatalog(editProcess(text, process.id, { steps: all }));
        expect(problems).toEqual([]);
        const expected = process.steps.map((step) => ({
          ...step,
          actual: { p50: 1, p90: 2 },
          ...(step.outcomes && { outcomes: step.outcomes.map((outcome, index) => ({ ...outcome, probability: index === 0 ? 1 : 0 })) }),
        }));
        expect(again.processes.find(({ id }) => id === process.id)?.steps).toEqual(expected);
      }
    },
  );

  test("only of what the file has", () => {
    expect(() => editProcess(block, "q", {})).toThrow(RangeError);
    expect(() => editProcess(block, "p", { steps: [{ step: "x" }] })).toThrow(RangeError);
    expect(() => editProcess(block, "p", { steps: [{ step: "a", outcomes: [{ id: "x", probability: 1 }] }] })).toThrow(RangeError);
    expect(() => editProcess("leadpath: 1\nprocesses: [", "p", {})).toThrow();
  });
});
