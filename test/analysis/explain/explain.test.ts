import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain/index.ts";
import { findLongestPaths } from "../../../src/analysis/explain/longest-paths.ts";
import { minutesPerDay, type Process, parseDay, type Step, toMinutes } from "../../../src/model/index.ts";
import { createTimeline, loadCalendar, type Timeline } from "../../../src/process/calendar/index.ts";
import { analyseProcess, schedule } from "../../../src/process/schedule/index.ts";
import { createStepSpan } from "../../../src/process/schedule/passes/spans.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";
import { fixtureProcess } from "../../support/fixtures.ts";
import { codesOf, type ProcessContent, problemsOf, processFrom } from "../../support/process.ts";
import { randomReform, randomSteps } from "../../support/random-process.ts";

const renewal = fixtureProcess("urban-renewal");
const monFri = await loadCalendar("mon-fri");

describe("the critical path as a sequence", () => {
  test.each(["baseline", "reform"])("adds up to the total of the %s", (scenario) => {
    const { path, schedule: timetable } = explain(renewal, scenario === "reform" ? { scenario } : {});
    expect(path.map(({ id }) => id)).toEqual(timetable.path);
    expect(path.reduce((sum, { adds }) => sum + adds, 0)).toBe(timetable.days);
    for (const [index, { driver }] of path.entries()) expect(driver?.from).toBe(path[index - 1]?.id);
  });

  test("adds up with all link types and lags", () => {
    fc.assert(
      fc.property(randomSteps(), (steps) => {
        const { path, schedule: timetable } = explain(processFrom({ steps }));
        expect(path.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(timetable.days, 9);
      }),
      { numRuns: 300 },
    );
  });

  test("names links and lags", () => {
    const steps = [
      { id: "a", days: 5 },
      { id: "b", days: 3, after: [{ step: "a", link: "FF" as const, lag: 1 }] },
      { id: "c", days: 9, after: [{ step: "b", link: "SS" as const, lag: 2 }] },
    ];
    // a 0–5, b 3–6 ends a day after it, c 5–14 starts two days after b
    const { path } = explain(processFrom({ steps }));
    expect(path.map(({ id, driver, adds }) => [id, driver?.type, driver?.lag, adds])).toEqual([
      ["a", undefined, undefined, 5],
      ["b", "FF", 1, -2],
      ["c", "SS", 2, 11],
    ]);
  });
});

describe("drag", () => {
  test("is what the schedule loses when the step takes no time", () => {
    fc.assert(
      fc.property(randomSteps(), (steps) => {
        const process = processFrom({ steps });
        const { drag, schedule: timetable } = explain(process);
        expect(drag.map(({ id }) => id).sort()).toEqual([...timetable.criticalSteps].sort());
        for (const { id, drag: lost, oneDayMore, days } of drag) {
          const without = schedule(process, { changes: [{ step: id, days: 0 }] }).days;
          const longer = schedule(process, { changes: [{ step: id, days: days + 1 }] }).days;
          expect(lost).toBeCloseTo(timetable.days - without, 9);
          expect(oneDayMore).toBeCloseTo(longer - timetable.days, 9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is recomputed on calendars too, where steps in calendar days take what the calendar has there", () => {
    fc.assert(
      fc.property(randomSteps(), fc.nat(6), someCalendar, someDay, (steps, every, calendar, day) => {
        const mixed = steps.map(({ days = 0, ...step }, index) =>
          index % (every + 1) === 0 ? { ...step, calendarDays: days } : { ...step, days },
        );
        const [process, start] = [processFrom({ steps: mixed }), { calendar, day }];
        const { drag, schedule: timetable } = explain(process, { start });
        expect(drag.map(({ id }) => id).sort()).toEqual([...timetable.criticalSteps].sort());
        for (const { id, drag: lost } of drag) {
          const without = schedule(process, { start, changes: [{ step: id, days: 0 }] }).days;
          expect(lost).toBeCloseTo(timetable.days - without, 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("costliest first", () => {
    const { drag } = explain(renewal, { scenario: "reform" });
    expect(drag.slice(0, 3)).toEqual([
      { id: "C07", days: 32, drag: 32, oneDayMore: 1 },
      { id: "J02", days: 30, drag: 30, oneDayMore: 1 },
      { id: "E06", days: 25, drag: 25, oneDayMore: 1 },
    ]);
    expect(drag.find(({ id }) => id === "B01")).toMatchObject({ drag: 0 });
  });

  test("names a step that shortens the process when it takes longer", () => {
    const steps = [
      { id: "a", days: 5 },
      { id: "b", days: 3, after: [{ step: "a", link: "FF" as const }] },
      { id: "c", days: 9, after: [{ step: "b", link: "SS" as const }] },
    ];
    // a 0–5, b 2–5, c 2–11; b of 4 days starts at 1, and c ends at 10
    const { drag } = explain(processFrom({ steps }));
    expect(drag.find(({ id }) => id === "b")).toEqual({ id: "b", days: 3, drag: -3, oneDayMore: -1 });
  });

  test("is left out sooner on a calendar, where a pass takes longer", async () => {
    const steps = Array.from({ length: 5_000 }, (_, index) => ({ id: `s${index}`, days: 1, after: index === 0 ? [] : [`s${index - 1}`] }));
    const process = processFrom({ steps: [...steps.slice(1), { id: "s0", calendarDays: 1 }] });
    const start = { calendar: await loadCalendar("every-day"), day: parseDay("2025-09-01") };
    expect(explain(process, { start, paths: 0 })).toMatchObject({ drag: [], dragLimited: true });
  });

  test("is left out where it takes too much work", () => {
    const steps = Array.from({ length: 15_000 }, (_, index) => ({ id: `s${index}`, days: 1, after: index === 0 ? [] : [`s${index - 1}`] }));
    const { drag, dragLimited, path } = explain(processFrom({ steps }));
    expect([drag.length, dragLimited, path.length]).toEqual([0, true, 15_000]);
  });
});

/** Every path of a network from a step that waits for nothing to one that nothing waits for, by enumeration. */
function pathsByHand(steps: NonNullable<ProcessContent["steps"]>): { steps: string[]; days: number }[] {
  const predecessors = new Map(
    steps.map(({ id, after }) => [id, (after ?? []).map((link) => (typeof link === "string" ? link : link.step))]),
  );
  const days = new Map(steps.map((step) => [step.id, step.days ?? 0]));
  const followed = new Set([...predecessors.values()].flat());
  const into = (id: string): string[][] => {
    const before = predecessors.get(id) ?? [];
    return before.length === 0 ? [[id]] : [...new Set(before)].flatMap((each) => into(each).map((path) => [...path, id]));
  };
  return steps
    .filter(({ id }) => !followed.has(id))
    .flatMap(({ id }) => into(id))
    .map((path) => ({ steps: path, days: path.reduce((sum, id) => sum + (days.get(id) ?? 0), 0) }));
}

/** When a chain of steps ends of which each waits for the one before it alone, in minutes. */
function endOfChain(ids: readonly string[], { steps }: Process, timeline: Timeline): number {
  const [first, ...others] = ids.map((id) => steps.find((step) => step.id === id) as Step) as [Step, ...Step[]];
  const end = others.reduce(
    ({ step: before, start }, step) => {
      const [span, left] = [createStepSpan(step, timeline), createStepSpan(before, timeline).finish(start)];
      const asked = step.after
        .filter((link) => link.step === before.id)
        .map(({ link, lag }) => {
          const event = (link === "FS" || link === "FF" ? left : start) + toMinutes(lag);
          return link === "FF" || link === "SF" ? span.earliestStart(event) : event;
        });
      return { step, start: Math.max(...asked) };
    },
    { step: first, start: 0 },
  );
  return createStepSpan(end.step, timeline).finish(end.start);
}

describe("the longest paths", () => {
  test("are those of an enumeration, where links are finish-to-start", () => {
    fc.assert(
      fc.property(randomSteps({ links: ["FS"], lags: { min: 0, max: 0 } }), fc.integer({ min: 1, max: 12 }), (steps, count) => {
        const { longestPaths } = explain(processFrom({ steps }), { paths: count });
        const all = pathsByHand(steps);
        const expected = all
          .map(({ days }) => days)
          .sort((one, other) => other - one)
          .slice(0, count);
        expect(longestPaths.map(({ days }) => days)).toEqual(expected);
        const lengths = new Map(all.map((path) => [path.steps.join(), path.days]));
        for (const path of longestPaths) expect(lengths.get(path.steps.join())).toBe(path.days);
        expect(new Set(longestPaths.map((path) => path.steps.join())).size).toBe(longestPaths.length);
      }),
      { numRuns: 200 },
    );
  });

  test("begin with one that is as long as the schedule, with any links", () => {
    fc.assert(
      fc.property(randomSteps(), (steps) => {
        const { longestPaths, schedule: timetable } = explain(processFrom({ steps }));
        expect(longestPaths[0]?.days ?? 0).toBeCloseTo(timetable.days, 9);
      }),
      { numRuns: 300 },
    );
  });

  test("agree with the schedule on a calendar, where each step takes what the calendar has for it on that path", () => {
    fc.assert(
      fc.property(randomSteps(), fc.nat(3), someCalendar, someDay, (steps, every, calendar, day) => {
        const mixed = steps.map(({ days = 0, ...step }, index) =>
          index % (every + 1) === 0 ? { ...step, calendarDays: days } : { ...step, days: days / 2 },
        );
        const process = processFrom({ steps: mixed });
        const { longestPaths, schedule: timetable } = explain(process, { start: { calendar, day }, paths: 20 });
        expect(longestPaths[0]?.days).toBe(timetable.days);
        const timeline = createTimeline(calendar, day);
        for (const path of longestPaths) {
          expect(toMinutes(path.days)).toBe(endOfChain(path.steps, process, timeline));
          expect(path.short).toBeCloseTo(timetable.days - path.days, 9);
        }
        expect(longestPaths.map(({ days }) => days)).toEqual(longestPaths.map(({ days }) => days).sort((one, other) => other - one));
        expect(new Set(longestPaths.map((path) => path.steps.join())).size).toBe(longestPaths.length);
      }),
      { numRuns: 300 },
    );
  });

  test("are no longer than the process where a step in calendar days is entered at its finish", async () => {
    const steps = [
      { id: "s1", days: 0.5 },
      { id: "s2", calendarDays: 1, after: [{ step: "s1", link: "FF" as const, lag: 1 }] },
    ];
    const start = { calendar: await loadCalendar("every-day"), day: parseDay("2025-09-01") };
    const { longestPaths, path } = explain(processFrom({ steps }), { start });
    // Days end as wholes: to end 1.5 days on at the earliest, s2 ends with day 2.
    expect(path.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(longestPaths).toEqual([{ steps: ["s1", "s2"], days: 2, short: 0, outlasts: false }]);
  });

  test("may begin before the calendar does", async () => {
    const steps = [
      { id: "a", days: 1 },
      { id: "b", calendarDays: 5, after: [{ step: "a", lag: -10 }] },
    ];
    const start = { calendar: await loadCalendar("every-day"), day: parseDay("0001-01-01") };
    expect(explain(processFrom({ steps }), { start }).longestPaths[0]).toEqual({ steps: ["b"], days: 5, short: 0, outlasts: false });
  });

  test("are as many as counted work finds", () => {
    // A long chain, and 2^11 ways through what comes after it.
    const rows = Array.from({ length: 5_000 }, (_, row) => (row < 4_989 ? [`a${row}`] : [`a${row}`, `b${row}`]));
    const steps = rows.flatMap((ids, row) => ids.map((id) => ({ id, days: 1, after: rows[row - 1] ?? [] })));
    const analysis = analyseProcess(processFrom({ steps }), {});
    const { paths, isLimited } = findLongestPaths(analysis, 1_000, undefined);
    expect(isLimited).toBe(true);
    expect(paths.length).toBeGreaterThan(700);
    expect(paths.every(({ days }) => days === 5_000)).toBe(true);
    const few = findLongestPaths(analysis, 10, undefined);
    expect([few.isLimited, few.paths.length]).toEqual([false, 10]);
  });

  test("pass through removed steps in silence, and count as one where nothing else differs", () => {
    fc.assert(
      fc.property(randomReform(), (process) => {
        const measures = process.measures.map(({ id }) => id);
        let explanation: ReturnType<typeof explain>;
        try {
          explanation = explain(process, { measures, paths: 50 });
        } catch {
          return; // The measures contradict each other.
        }
        const shown = new Set(explanation.schedule.steps.map(({ id }) => id));
        const paths = explanation.longestPaths.map(({ steps }) => steps);
        for (const id of paths.flat()) expect(shown.has(id)).toBe(true);
        expect(new Set(paths.map((steps) => steps.join())).size).toBe(paths.length);
      }),
      { numRuns: 200 },
    );
  });
});

test("a long path may end with a step that takes longer than what comes after it", () => {
  const steps = [
    { id: "a", days: 9 },
    { id: "b", days: 5 },
    { id: "c", days: 1, after: [{ step: "b", link: "SS" as const }] },
  ];
  expect(explain(processFrom({ steps })).longestPaths.map(({ steps: path, outlasts }) => [path.join(), outlasts])).toEqual([
    ["a", false],
    ["b", true],
    ["b,c", false],
  ]);
});

describe("time outside the promise", () => {
  test("is all that does not count, and what of it lies on the path", () => {
    const { hidden, schedule: timetable } = explain(renewal);
    expect(hidden.find(({ id }) => id === "E04")).toEqual({ id: "E04", clock: "excluded", days: 15, onPath: 0 });
    expect(hidden.reduce((sum, { onPath }) => sum + onPath, 0)).toBe(timetable.excluded + timetable.applicant);
  });
});

describe("near-critical steps", () => {
  test("have float, but no more than asked; least first", () => {
    const { nearCritical } = explain(renewal, { scenario: "reform", within: 10 });
    expect(nearCritical.map(({ float }) => float)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 10, 10]);
    expect(explain(renewal, { scenario: "reform", within: 4 }).nearCritical).toEqual([]);
  });
});

describe("one step", () => {
  test("a step that is not critical: who waits for what, and what would make it critical", () => {
    const { step } = explain(renewal, { step: "F07" });
    expect(step).toMatchObject({
      critical: false,
      float: 5,
      room: [{ id: "F08", waits: 5, for: ["F06"] }],
      beforeEnd: 0,
      criticalWhenLonger: 5,
    });
    expect(step?.controlledBy.at(-1)).toMatchObject({ id: "F07", driver: { from: "F05", type: "FS", lag: 0 } });
  });

  test("a way that ends before the process", () => {
    expect(explain(renewal, { step: "H01" }).step).toMatchObject({ room: [], beforeEnd: 120, float: 120 });
  });

  test("a step that only its start binds", () => {
    const steps = [
      { id: "a", days: 2 },
      { id: "b", days: 9, after: ["a"] },
      { id: "c", days: 1 },
      { id: "d", days: 9, after: [{ step: "c", link: "SS" as const }] },
    ];
    // c may start at 2 without harm; taking longer would have to reach the total of 11 itself, and then it does
    expect(explain(processFrom({ steps }), { step: "c" }).step).toMatchObject({ float: 2, criticalWhenLonger: null });
  });

  test("the controlling path adds up to its finish, what makes it critical does, in any network", () => {
    fc.assert(
      fc.property(randomSteps(), (steps) => {
        const process = processFrom({ steps });
        for (const { id } of steps) {
          const { step } = explain(process, { step: id, paths: 0 });
          expect(step?.controlledBy.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(step?.finish ?? 0, 9);
          if (!step || step.critical) continue;
          expect(step.room.reduce((sum, { waits }) => sum + waits, step.beforeEnd)).toBeCloseTo(step.float, 9);
          if (step.criticalWhenLonger === null) continue;
          const longer = schedule(process, { changes: [{ step: id, days: step.days + step.criticalWhenLonger }] });
          expect(longer.criticalSteps).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });

  describe("on a calendar, where a step in calendar days ends on the same day though it begins later", () => {
    const start = { calendar: monFri, day: parseDay("2026-03-05") };
    // a 6 March, b 6 to 11 March; ten days after the 11th are Saturday the 21st, so n ends on the 23rd, and does so too
    // if it begins on the 12th or 13th.
    const steps = [
      { id: "a", days: 1 },
      { id: "b", days: 4 },
      { id: "n", calendarDays: 10, after: ["a", "b"] },
    ];

    test("a critical step can slip, and who takes that up is named", () => {
      const { step, drag } = explain(processFrom({ steps }), { start, step: "b" });
      expect(step).toMatchObject({ critical: true, float: 2, room: [], absorbed: [{ id: "n", days: 2 }], beforeEnd: 0 });
      expect(drag.find(({ id }) => id === "b")).toMatchObject({ oneDayMore: 0 });
    });

    test("a step becomes critical before the total moves", () => {
      const { step } = explain(processFrom({ steps }), { start, step: "a" });
      expect(step).toMatchObject({
        critical: false,
        float: 5,
        room: [{ id: "n", waits: 3, for: ["b"] }],
        absorbed: [{ id: "n", days: 2 }],
        criticalWhenLonger: 3,
      });
    });

    test("where the float is sums to it, and no less than what is told makes a step critical", () => {
      fc.assert(
        fc.property(randomSteps({ links: ["FS"] }), fc.nat(4), someCalendar, someDay, (list, every, calendar, day) => {
          const mixed = list.map(({ days = 0, ...step }, index) =>
            index % (every + 1) === 0 ? { ...step, calendarDays: days } : { ...step, days },
          );
          const [process, options] = [processFrom({ steps: mixed }), { start: { calendar, day } }];
          for (const { id, calendarDays } of mixed as { id: string; calendarDays?: number }[]) {
            const { step } = explain(process, { ...options, step: id, paths: 0 });
            if (!step) continue;
            const parts = [...step.room.map(({ waits }) => waits), ...step.absorbed.map(({ days }) => days), step.beforeEnd];
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(step.float, 9);
            if (step.criticalWhenLonger === null || calendarDays !== undefined) continue;
            const isCriticalWith = (more: number) =>
              schedule(process, { ...options, changes: [{ step: id, days: step.days + more }] }).criticalSteps.includes(id);
            expect(isCriticalWith(step.criticalWhenLonger)).toBe(true);
            expect(isCriticalWith(step.criticalWhenLonger - 1 / minutesPerDay)).toBe(false);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  test("one that is not there is told", () => {
    expect(codesOf(() => explain(renewal, { step: "F7" }))).toEqual(["unknown-step"]);
  });

  test.each([
    ["by a measure", renewal, { step: "A07", scenario: "reform" }, 'Step "A07" is removed by M01'],
    ["by hand", renewal, { step: "A07", changes: [{ step: "A07", remove: true as const }] }, 'Step "A07" is removed'],
    ["off the route", fixtureProcess("licence"), { step: "hearing" }, 'Step "hearing" is not on this route'],
  ])("one that is left out is told with the reason: %s", (_, process, options, message) => {
    expect(problemsOf(() => explain(process, options)).map((each) => each.message.en)).toEqual([message]);
  });
});

test.each([{ within: -1 }, { within: Number.NaN }, { paths: 1.5 }, { paths: -1 }, { paths: 1_001 }])("refuses %j", (options) => {
  expect(() => explain(renewal, options)).toThrow(RangeError);
});
