import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeLeastFinish } from "../../../src/analysis/optimize/bounds/least-finish.ts";
import { computeTradeOffCurve } from "../../../src/analysis/optimize/curves/trade-off.ts";
import type { Decision } from "../../../src/analysis/optimize/decision/decision.ts";
import type { SearchGoal, SearchResult } from "../../../src/analysis/optimize/decision/search-goal.ts";
import { decisionStates } from "../../../src/analysis/optimize/decision/states.ts";
import { optimize } from "../../../src/analysis/optimize/index.ts";
import { loadHighsSolver } from "../../../src/analysis/optimize/programs/highs.ts";
import { runLinearSearch } from "../../../src/analysis/optimize/programs/linear-search.ts";
import { runBranchAndBound } from "../../../src/analysis/optimize/search/branch-and-bound.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { formatIsoDate, InputError, type Limit, type Link, type Process, parseDay } from "../../../src/model/index.ts";
import { loadCalendar } from "../../../src/process/calendar/index.ts";
import { computeTotals, schedule } from "../../../src/process/schedule/index.ts";
import { type BruteSet, everySet, ranked } from "../../support/brute-optimum.ts";
import { processFrom } from "../../support/process.ts";
import { type Reckoned, randomReckoned } from "../../support/random-reckoning.ts";
import { countCases } from "../../support/sample.ts";

const solve = await loadHighsSolver();
const noLimit = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };

/** Those of which the process without measures can be scheduled, as `optimize` wants it. */
function reckonedProcesses(): fc.Arbitrary<Reckoned> {
  return randomReckoned().filter(({ process, reckoning }) => {
    try {
      computeTotals(process, reckoning);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  });
}

/** Every set by positions among the candidates. */
function setsOf({ process, reckoning }: Reckoned, { candidates }: Decision): BruteSet[] {
  return everySet(process, candidates, reckoning);
}

/** The same process with other links. */
function withLinks(process: Process, change: (link: Link) => Link): Process {
  const changed = <T extends { readonly after?: readonly Link[] | undefined }>(each: T): T =>
    each.after ? { ...each, after: each.after.map(change) } : each;
  return {
    ...process,
    steps: process.steps.map(changed),
    measures: process.measures.map((measure) => ({
      ...measure,
      changes: measure.changes.map((each) => ("add" in each ? { add: changed(each.add) } : "step" in each ? changed(each) : each)),
    })),
  };
}

describe("on either clock, on any route, with changes by hand, from any start", () => {
  test("the relaxed schedule never finishes after the process does, whatever is still open", () => {
    fc.assert(
      fc.property(reckonedProcesses(), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (reckoned, isOpen) => {
        const decision = buildDecision(reckoned.process, reckoned.reckoning);
        for (const { positions, minutes } of setsOf(reckoned, decision)) {
          const decisions = Int8Array.from({ length: decision.model.size }, (_, measure) =>
            isOpen[measure] ? decisionStates.open : positions.includes(measure) ? decisionStates.chosen : decisionStates.out,
          );
          expect(computeLeastFinish(decision.model, decisions)).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: countCases(1000) },
    );
  });

  test("the relaxed schedule of a whole set is its counted time, where no link enters a finish", () => {
    const plain = <T extends Link>(link: T): T => ({ ...link, link: "FS", lag: 0 });
    let twins = 0;
    fc.assert(
      fc.property(randomReckoned(), ({ process }) => {
        const straight = withLinks(process, plain);
        const decision = buildDecision(straight, { clock: "counted" });
        if (decision.model.steps.length > buildDecision(straight, {}).model.steps.length) twins++;
        for (const { positions, minutes } of everySet(straight, straight.measures, { clock: "counted" })) {
          const decisions = Int8Array.from(straight.measures, (_, measure) =>
            positions.includes(measure) ? decisionStates.chosen : decisionStates.out,
          );
          expect(computeLeastFinish(decision.model, decisions)).toBe(minutes);
        }
      }),
      { numRuns: countCases(300) },
    );
    expect(twins).toBeGreaterThan(countCases(20));
  });

  test("only sets of candidates can be adopted", () => {
    fc.assert(
      fc.property(reckonedProcesses(), (reckoned) => {
        const { candidates } = buildDecision(reckoned.process, reckoned.reckoning);
        const known = new Set(candidates.map(({ id }) => id));
        for (const { positions } of everySet(reckoned.process, reckoned.process.measures, reckoned.reckoning)) {
          for (const position of positions) expect(known).toContain(reckoned.process.measures[position]?.id);
        }
      }),
      { numRuns: countCases(300) },
    );
  });

  test.each<[string, number, (decision: Decision, goal: SearchGoal) => SearchResult | Promise<SearchResult | undefined>]>([
    ["branch and bound", 300, (decision, goal) => runBranchAndBound(decision, goal, 10_000)],
    ["the search with HiGHS", 100, (decision, goal) => runLinearSearch(decision, goal, solve, 1000)],
  ])("%s finds the best of all sets, for every target and every budget", async (_, numRuns, search) => {
    await fc.assert(
      fc.asyncProperty(reckonedProcesses(), async (reckoned) => {
        const decision = buildDecision(reckoned.process, reckoned.reckoning);
        const sets = setsOf(reckoned, decision);
        for (const minutes of new Set([...sets.map((set) => set.minutes), -1])) {
          const best = ranked(sets, "effort").find((set) => set.minutes <= minutes);
          const found = await search(decision, { ...noLimit, first: "effort", mostMinutes: minutes });
          expect(found).toMatchObject({ bound: best?.effort ?? Number.POSITIVE_INFINITY, proven: true });
          expect(found?.best?.measures).toEqual(best?.positions);
        }
        for (const effort of new Set(sets.map((set) => set.effort))) {
          const best = ranked(sets, "days").find((set) => set.effort <= effort);
          const found = await search(decision, { ...noLimit, first: "days", mostEffort: effort });
          expect(found).toMatchObject({ bound: best?.minutes, proven: true });
          expect(found?.best?.measures).toEqual(best?.positions);
        }
      }),
      { numRuns: countCases(numRuns) },
    );
  });

  test("the curve is what no other set betters", async () => {
    await fc.assert(
      fc.asyncProperty(reckonedProcesses(), async (reckoned) => {
        const decision = buildDecision(reckoned.process, reckoned.reckoning);
        let least = Number.POSITIVE_INFINITY;
        const points = ranked(setsOf(reckoned, decision), "effort").filter(({ minutes }) => {
          const isLess = minutes < least;
          least = Math.min(least, minutes);
          return isLess;
        });
        const curve = (await computeTradeOffCurve(decision, 1))?.map(({ measures, effort, minutes }) => ({
          positions: measures,
          effort,
          minutes,
        }));
        expect(curve ?? points).toEqual(points);
      }),
      { numRuns: countCases(300) },
    );
  });
});

describe("a target that is a limit", () => {
  const days = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 2 });

  test("is reached by the sets with which the limit is met", async () => {
    await fc.assert(
      fc.asyncProperty(randomReckoned(), days, async ({ process: { limits: _, ...process } }, bounds) => {
        const limited = { ...process, limits: bounds.map((each) => ({ kind: "promised" as const, days: each })) };
        const isMet = (measures: readonly string[]) => schedule(limited, { measures }).limits.every(({ met }) => met);
        const best = ranked(everySet(limited, limited.measures, { route: "longest", clock: "counted" }), "effort").find(({ positions }) =>
          isMet(positions.map((position) => limited.measures[position]?.id ?? "")),
        );
        const found = await optimize(limited, { target: "promised" });
        expect(found).toMatchObject({ limit: "promised", target: Math.min(...bounds), clock: "counted", route: "longest" });
        expect(found.set?.measures).toEqual(best?.positions.map((position) => limited.measures[position]?.id));
      }),
      { numRuns: countCases(200) },
    );
  });

  const limited = (limit: Limit) => ({ ...processFrom({ steps: [{ id: "a", days: 4 }] }), limits: [limit] });

  test.each<[string, Limit]>([
    ["of the other kind", { kind: "statutory", days: 3 }],
    ["between two steps", { kind: "promised", days: 3, to: "a" }],
    ["that steps stop", { kind: "promised", days: 3, stops: [{ step: "a", effect: "restart" }] }],
  ])("cannot be one %s", async (_, limit) => {
    await expect(optimize(limited(limit), { target: "promised" })).rejects.toThrow("no promised limit");
  });

  test("is in working days when there is a start", async () => {
    const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar("cn") };
    const weeks = limited({ kind: "promised", weeks: 1 });
    await expect(optimize(weeks, { target: "promised", start })).rejects.toThrow("no promised limit");
    expect(await optimize(weeks, { target: "promised" })).toMatchObject({ target: 5, set: { days: 4 } });
  });

  test("does not go with other days or routes", async () => {
    for (const other of [{ clock: "experienced" as const }, { route: "main" as const }]) {
      await expect(optimize(limited({ kind: "promised", days: 3 }), { target: "promised", ...other })).rejects.toThrow(RangeError);
    }
  });
});

describe("a target that is a date", () => {
  test("is reached by the sets that finish by then", async () => {
    await fc.assert(
      fc.asyncProperty(
        reckonedProcesses().filter(({ reckoning }) => reckoning.start !== undefined),
        fc.integer({ min: -1, max: 20 }),
        async ({ process, reckoning }, after) => {
          const options = { ...reckoning, clock: "experienced" as const };
          const { candidates } = buildDecision(process, options);
          const { route, changes, start } = reckoning;
          const finishBy = (start?.day ?? 0) + after;
          const finishOf = (measures: readonly string[]) =>
            parseDay(schedule(process, { route, changes, start, measures }).finishDate ?? "");
          const idsOf = ({ positions }: BruteSet) => positions.map((position) => candidates[position]?.id ?? "");
          const best = ranked(everySet(process, candidates, options), "effort").find((set) => finishOf(idsOf(set)) <= finishBy);
          const found = await optimize(process, { ...options, finishBy });
          expect(found.set?.measures).toEqual(best && idsOf(best));
          expect(found.set?.finishDate).toEqual(best && formatIsoDate(finishOf(idsOf(best))));
        },
      ),
      { numRuns: countCases(200) },
    );
  });

  test("needs a start, and all days that pass", async () => {
    const process = processFrom({ steps: [{ id: "a", days: 4 }] });
    const start = { day: parseDay("2026-03-02"), calendar: await loadCalendar("cn") };
    const finishBy = parseDay("2026-03-04");
    await expect(optimize(process, { finishBy })).rejects.toThrow(RangeError);
    await expect(optimize(process, { finishBy, start, clock: "counted" })).rejects.toThrow(RangeError);
    expect((await optimize(process, { finishBy, start })).reachable).toMatchObject({ finishDate: "2026-03-06" });
  });
});
