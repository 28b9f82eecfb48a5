import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTaken, linksAmong, stepsOnRoute } from "../../src/graph/index.ts";
import { minutesPerDay, type Process, type Step } from "../../src/model/index.ts";
import { applyMeasures } from "../../src/reform/index.ts";
import { totalMinutes } from "../../src/schedule/index.ts";
import { type Suggestion, suggest } from "../../src/suggest/index.ts";
import { type ProcessContent, processFrom } from "../support/process.ts";
import { randomSteps } from "../support/random-process.ts";

type StepContent = NonNullable<ProcessContent["steps"]>[number];

/** Random steps of which most say which of five documents they use and produce. */
function documentedProcess(): fc.Arbitrary<Process> {
  const documents = fc.uniqueArray(fc.constantFrom("d0", "d1", "d2", "d3", "d4"), { maxLength: 2 });
  const stated = fc.record({
    uses: fc.option(documents, { nil: undefined, freq: 6 }),
    produces: fc.option(documents, { nil: undefined, freq: 6 }),
    kind: fc.constantFrom(...Array(8).fill("task"), "milestone", "end"),
  });
  return randomSteps({ most: 9, links: ["FS", "FS", "FS", "FS", "FS", "FS", "SS", "FF"], lags: { min: 0, max: 0 }, decisions: true }).chain(
    (steps) =>
      fc.array(stated, { minLength: steps.length, maxLength: steps.length }).map((facts) =>
        processFrom({
          steps: steps.map((step, index): StepContent => {
            const { uses, produces, kind } = facts[index] as (typeof facts)[number];
            return {
              ...step,
              clock: step.clock === "applicant" ? "counted" : step.clock,
              kind: step.kind ?? kind,
              ...(uses && { uses }),
              ...(produces && { produces }),
            };
          }),
        }),
      ),
  );
}

/** By step, everything that it waits for on some route. */
function ancestors(steps: readonly Step[]): Set<string>[] {
  const links = linksAmong(steps, (source, link) => isTaken(source, link.outcome, "longest"));
  const found = steps.map(() => new Set<string>());
  const visit = (step: number, at: number) => {
    for (const { from, to } of links) {
      const { id } = steps[from] as Step;
      if (to !== at || found[step]?.has(id)) continue;
      found[step]?.add(id);
      visit(step, from);
    }
  };
  for (const step of steps.keys()) visit(step, step);
  return found;
}

function isDocumented({ kind, outcomes, uses }: Step): boolean {
  return kind === "task" && outcomes === undefined && uses !== undefined;
}

/** What each step must wait for, worked out plainly: what it depends on by documents, all before what is not documented, and the like of these. */
function musts(process: Process): Set<string>[] {
  const steps = process.steps;
  const before = ancestors(steps);
  const number = new Map(steps.map(({ id }, index) => [id, index]));
  const must = before.map((all, index) => {
    const step = steps[index] as Step;
    if (!isDocumented(step)) return new Set(all);
    const isKnown = (document: string) => steps.some(({ id, produces }) => id !== step.id && produces?.includes(document));
    return new Set(
      [...all].filter((id) => {
        const other = steps[number.get(id) as number] as Step;
        const serves = step.uses?.some((document) => (other.produces ? other.produces.includes(document) : !isKnown(document)));
        return !isDocumented(other) || serves;
      }),
    );
  });
  for (const [index, own] of must.entries()) {
    for (const id of own)
      for (const further of must[number.get(id) as number] as Set<string>) if (before[index]?.has(further)) own.add(further);
  }
  return must;
}

async function sideBySide(process: Process): Promise<Suggestion[]> {
  return (await suggest(process)).filter(({ measure }) => measure.kind === "parallel");
}

describe("what is run side by side", () => {
  test("loses nothing that a step needs, and leaves every step on its routes, whichever suggestions are adopted", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(documentedProcess(), async (process) => {
        const found = (await sideBySide(process)).slice(0, 5);
        const must = musts(process);
        for (let mask = 1; mask < 2 ** found.length; mask++) {
          const measures = found.filter((_, at) => (mask >> at) & 1).map(({ measure }) => measure);
          const { process: reformed, problems } = applyMeasures({ ...process, measures }, measures);
          expect(problems).toEqual([]);
          const after = ancestors(reformed.steps);
          for (const [index, needed] of must.entries())
            for (const id of needed) expect(after[index], `${process.steps[index]?.id} after ${id}`).toContain(id);
          for (const route of routesOf(process)) expect(stepsOnRoute(reformed, route)).toEqual(stepsOnRoute(process, route));
          seen++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  test("saves alone what is told", async () => {
    await fc.assert(
      fc.asyncProperty(documentedProcess(), async (process) => {
        for (const { measure, days } of await suggest(process)) {
          const { process: reformed } = applyMeasures({ ...process, measures: [measure] }, [measure]);
          expect(days * minutesPerDay).toBe(totalMinutes(process) - totalMinutes(reformed));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Every choice of outcomes that do not return. */
function routesOf({ steps }: Process): Record<string, string>[] {
  return steps.reduce<Record<string, string>[]>(
    (routes, { id, outcomes = [] }) => {
      const forward = outcomes.filter(({ returnTo }) => returnTo === undefined);
      return forward.length === 0 ? routes : routes.flatMap((route) => forward.map((outcome) => ({ ...route, [id]: outcome.id })));
    },
    [{}],
  );
}
