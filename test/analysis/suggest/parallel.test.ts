import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Suggestion, suggest } from "../../../src/analysis/suggest/index.ts";
import { minutesPerDay, type Process, type Step } from "../../../src/model/index.ts";
import { collectRouteSteps, isOutcomeTaken, listNetworkLinks } from "../../../src/process/graph/index.ts";
import { applyMeasures } from "../../../src/process/reform/index.ts";
import { computeTotalMinutes } from "../../../src/process/schedule/index.ts";
import { type ProcessContent, processFrom } from "../../support/process.ts";

type StepContent = NonNullable<ProcessContent["steps"]>[number];

/**
 * Random steps, most of which wait for one or two shortly before them, and say whose documents they use; each step
 * gives one of its own.
 */
function documentedProcess(): fc.Arbitrary<Process> {
  const step = fc.record({
    days: fc.nat(6),
    kind: fc.constantFrom<StepContent["kind"]>(...Array(14).fill("task"), "milestone", "end"),
    isDecision: fc.constantFrom(...Array(9).fill(false), true),
    after: fc.array(
      fc.record({
        back: fc.constantFrom(1, 1, 1, 2, 3),
        link: fc.constantFrom(...Array<"FS">(12).fill("FS"), "SS", "FF"),
        outcome: fc.constantFrom("y", "n"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    uses: fc.option(fc.array(fc.constantFrom(1, 2, 2, 3, 4, 5), { maxLength: 2 }), { nil: undefined, freq: 12 }),
    isSilent: fc.constantFrom(...Array(9).fill(false), true),
  });
  return fc.array(step, { minLength: 3, maxLength: 10 }).map((rows) =>
    processFrom({
      steps: rows.map(({ days, kind, isDecision, after, uses, isSilent }, index): StepContent => {
        const links = after.flatMap(({ back, link, outcome }) => {
          const from = index - back;
          return from < 0 ? [] : [{ step: `s${from}`, link, ...(rows[from]?.isDecision && { outcome }) }];
        });
        return {
          id: `s${index}`,
          days,
          kind: isDecision ? "decision" : kind,
          ...(isDecision && { outcomes: [{ id: "y" }, { id: "n" }] }),
          after: [...new Map(links.map((each) => [each.step, each])).values()],
          ...(uses && { uses: [...new Set(uses.flatMap((back) => (back > index ? [] : [`d${index - back}`])))] }),
          ...(!isSilent && { produces: [`d${index}`] }),
        };
      }),
    }),
  );
}

/** By step, everything that it waits for on some route. */
function ancestors(steps: readonly Step[]): Set<string>[] {
  const links = listNetworkLinks(steps, (source, link) => isOutcomeTaken(source, link.outcome, "longest"));
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

/**
 * What each step must wait for, worked out plainly: what it depends on by documents, all before what is not documented,
 * and the like of these.
 */
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
          for (const route of routesOf(process)) expect(collectRouteSteps(reformed, route)).toEqual(collectRouteSteps(process, route));
          seen++;
        }
      }),
      { numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  test("saves alone what is told", async () => {
    await fc.assert(
      fc.asyncProperty(documentedProcess(), async (process) => {
        for (const { measure, days } of await suggest(process)) {
          const { process: reformed } = applyMeasures({ ...process, measures: [measure] }, [measure]);
          expect(days * minutesPerDay).toBe(computeTotalMinutes(process) - computeTotalMinutes(reformed));
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
