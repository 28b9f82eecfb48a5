import fc from "fast-check";
import { expect, test } from "vitest";
import { reformProcess } from "../../../bench/random-reforms.ts";
import { computeTradeOffCurve } from "../../../src/analysis/optimize/curves/trade-off.ts";
import type { Decision } from "../../../src/analysis/optimize/decision/decision.ts";
import {
  formatSetKey,
  isWithinGoal,
  rankPortfolios,
  type SearchGoal,
  type SearchResult,
} from "../../../src/analysis/optimize/decision/search-goal.ts";
import type { CandidateOptions } from "../../../src/analysis/optimize/index.ts";
import { loadHighsSolver } from "../../../src/analysis/optimize/programs/highs.ts";
import { runLinearSearch } from "../../../src/analysis/optimize/programs/linear-search.ts";
import { runBranchAndBound } from "../../../src/analysis/optimize/search/branch-and-bound.ts";
import { buildDecision } from "../../../src/analysis/optimize/sets/build-decision.ts";
import { type Measure, type Process, toWorkingDays } from "../../../src/model/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { type BruteSet, everySet, ranked as rankedSets } from "../../support/brute-optimum.ts";
import { randomReform } from "../../support/random-process.ts";
import { countCases } from "../../support/sample.ts";

// Up to twelve measures of every kind on a process with all link types, lags, decisions and returns: up to 4,096 sets,
// each applied and scheduled.

/** Cases in the usual run; `LEADPATH_STRESS=5000` for more. */
const cases = Number(process.env.LEADPATH_STRESS ?? countCases(100));
const mostNodes = 1_000_000;
/** So many of the best sets are asked for. */
const wanted = 3;

const solve = await loadHighsSolver();

/** The best sets, one after another. */
type Best = (decision: Decision, goal: SearchGoal) => Promise<readonly (readonly number[])[] | undefined>;

const ways: Readonly<Record<string, Best>> = {
  "the trade-off": async (decision, goal) => {
    const sets = await computeTradeOffCurve(decision, wanted);
    const met = sets?.filter((each) => isWithinGoal(goal, each));
    return met && rankPortfolios(goal, met).map(({ measures }) => measures);
  },
  HiGHS: (decision, goal) => oneByOne(goal, (each) => runLinearSearch(decision, each, solve, mostNodes)),
  "the search of our own": (decision, goal) => oneByOne(goal, async (each) => runBranchAndBound(decision, each, mostNodes)),
};

test(
  "every way to search finds what the best of all sets are, for targets and budgets",
  async () => {
    const asked = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(randomCase(), async ({ process, options, goals }) => {
        const { candidates, must } = chosenFrom(process, options);
        const sets = everySet(process, candidates, { route: options.route }).filter(({ positions }) =>
          must.every((each) => positions.includes(each)),
        );
        const decision = buildDecision(process, options);
        for (const goal of goals.map((each) => goalOf(each, sets))) {
          const best = rankedSets(sets, goal.first).filter(
            ({ minutes, effort }) => minutes <= goal.mostMinutes && effort <= goal.mostEffort,
          );
          const expected = best.slice(0, wanted).map(({ positions }) => positions);
          for (const [way, search] of Object.entries(ways)) {
            const found = await search(decision, goal);
            if (found === undefined) continue;
            expect([way, found.slice(0, wanted)]).toEqual([way, expected]);
            asked.set(way, (asked.get(way) ?? 0) + 1);
          }
          if (best[0]) expectAsScheduled(process, options, candidates, best[0]);
        }
      }),
      { numRuns: cases },
    );
    expect(Math.min(...Object.keys(ways).map((way) => asked.get(way) ?? 0))).toBeGreaterThan(cases / 2);
  },
  // Milliseconds; nothing is timed, but thousands of cases take their time.
  60_000 + 1_000 * cases,
);

/** The sets are reckoned by their total alone, since there are so many. */
function expectAsScheduled(
  process: Process,
  { route }: CandidateOptions,
  candidates: readonly Measure[],
  { positions, minutes }: BruteSet,
) {
  const measures = positions.map((each) => (candidates[each] as Measure).id);
  expect(schedule(process, { measures, route }).days).toBe(toWorkingDays(minutes));
}

interface Case {
  readonly process: Process;
  readonly options: CandidateOptions;
  /** What counts first, and which of the sets tells how much the other may be. */
  readonly goals: readonly { readonly first: SearchGoal["first"]; readonly at: number; readonly less: number }[];
}

function randomCase(): fc.Arbitrary<Case> {
  const id = fc.option(fc.nat(11), { freq: 2 });
  const goal = fc.record({
    first: fc.constantFrom("effort" as const, "days" as const),
    at: fc.nat(4095),
    less: fc.constantFrom(0, 0, 0, 1),
  });
  const drawn = fc.record({
    process: fc.oneof(
      { weight: 2, arbitrary: randomReform({ mostMeasures: 12, most: 8, size: "max" }) },
      { weight: 1, arbitrary: randomApproval() },
    ),
    guards: fc.array(fc.constantFrom(...guards), { minLength: 12, maxLength: 12 }),
    allow: fc.subarray([...guards], { minLength: 1 }),
    route: fc.constantFrom("main" as const, "longest" as const),
    must: id,
    never: id,
    goals: fc.array(goal, { minLength: 2, maxLength: 2 }),
  });
  return drawn.map(({ process, guards: drawnGuards, allow, route, must, never, goals }) => {
    const known = (number: number | null) => (number === null || number >= process.measures.length ? [] : [`M${number}`]);
    return {
      process: {
        ...process,
        measures: process.measures.map((each, index) => ({ ...each, guard: drawnGuards[index] as Measure["guard"] })),
      },
      options: { allow, route, must: known(must), never: known(never) },
      goals,
    };
  });
}

/** The measures seldom conflict here, so that there are many sets. */
function randomApproval(): fc.Arbitrary<Process> {
  const options = fc.record({
    seed: fc.nat(),
    steps: fc.integer({ min: 8, max: 16 }),
    measures: fc.integer({ min: 6, max: 12 }),
    shape: fc.constantFrom("series-parallel" as const, "layered" as const),
    crossEdges: fc.constantFrom(0, 0.05, 0.2),
    hardness: fc.constantFrom("approval" as const, "stress" as const),
  });
  return options.map(reformProcess);
}

/** Most measures are within powers, as nothing would be left to choose otherwise. */
const guards = ["within-powers", "within-powers", "within-powers", "within-powers", "needs-law", "unchecked"] as const;

function chosenFrom({ measures }: Process, { allow = [], must = [], never = [] }: CandidateOptions) {
  const candidates = measures.filter(({ id, guard }) => must.includes(id) || (allow.includes(guard) && !never.includes(id)));
  return { candidates, must: candidates.flatMap(({ id }, index) => (must.includes(id) ? [index] : [])) };
}

/** A target or a budget that some set just keeps, or just does not. */
function goalOf({ first, at, less }: Case["goals"][number], sets: readonly BruteSet[]): SearchGoal {
  const { minutes = 0, effort = 0 } = sets[at % Math.max(1, sets.length)] ?? {};
  const none = { mostMinutes: Number.POSITIVE_INFINITY, mostEffort: Number.POSITIVE_INFINITY, passed: new Set<string>() };
  return first === "effort" ? { ...none, first, mostMinutes: minutes - less } : { ...none, first, mostEffort: effort - less };
}

async function oneByOne(goal: SearchGoal, search: (goal: SearchGoal) => Promise<SearchResult | undefined>) {
  const sets: (readonly number[])[] = [];
  while (sets.length < wanted) {
    const found = await search({ ...goal, passed: new Set(sets.map(formatSetKey)) });
    expect(found?.proven).toBe(true);
    if (!found?.best) break;
    sets.push(found.best.measures);
  }
  return sets;
}
