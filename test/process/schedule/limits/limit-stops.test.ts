import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay } from "../../../../src/model/index.ts";
import { loadCalendar } from "../../../../src/process/calendar/index.ts";
import { type LimitResult, schedule } from "../../../../src/process/schedule/index.ts";
import { someCalendar, someDay } from "../../../support/calendars.ts";
import { fixtureProcess } from "../../../support/fixtures.ts";
import { type ProcessContent, processFrom } from "../../../support/process.ts";
import { randomSteps } from "../../../support/random-process.ts";

type LimitContent = NonNullable<ProcessContent["limits"]>[number];
type Steps = NonNullable<ProcessContent["steps"]>;

const cn = await loadCalendar("cn");
const start = { calendar: cn, day: parseDay("2025-09-01") };

// From Monday, 1 September 2025: accept 2 and 3 September, check until the 8th, correct until the 22nd, review until
// the 28th, a Sunday that is worked; hear until 15 October over the holidays from the 1st to the 8th, decide until the
// 21st.
const steps: Steps = [
  { id: "accept", days: 2 },
  { id: "check", days: 3, after: ["accept"] },
  { id: "correct", days: 10, clock: "applicant", after: ["check"] },
  { id: "review", days: 5, after: ["correct"] },
  { id: "hear", days: 8, clock: "excluded", special: "hearing", after: ["review"] },
  { id: "decide", days: 4, after: ["hear"] },
];

function limitOf(limit: Partial<LimitContent>, more: Omit<ProcessContent, "steps" | "limits"> = {}): LimitResult | undefined {
  const process = processFrom({ steps, limits: [{ kind: "statutory", from: "accept", to: "decide", ...limit }], ...more });
  return schedule(process, { start, measures: (more.measures ?? []).map(({ id }) => id) }).limits[0];
}

const onCorrect = (effect: "pause" | "restart" | "not-started") => ({ stops: [{ step: "correct", effect }] });

test.each<[string, Partial<LimitContent>, Partial<LimitResult>, Partial<LimitResult["dates"]>]>([
  [
    "what is not counted pauses the clock",
    { days: 12 },
    { longest: 12, main: 12, experienced: 30, met: true },
    { begin: "2025-09-03", due: "2025-10-21", finish: "2025-10-21", inTime: true },
  ],
  ["named, it does the same", { days: 12, ...onCorrect("pause") }, { longest: 12, met: true }, { due: "2025-10-21" }],
  [
    "what is counted pauses the clock when it is named",
    { days: 9, stops: [{ step: "check", effect: "pause" }] },
    { longest: 9, met: true },
    { begin: "2025-09-03", due: "2025-10-21", inTime: true },
  ],
  [
    "the full limit runs again after a restart: 3 days, then 9",
    { days: 9, ...onCorrect("restart") },
    { longest: 9, met: true },
    { begin: "2025-09-22", due: "2025-10-21", inTime: true },
  ],
  [
    "a limit that runs out before the restart has run out",
    { days: 2, ...onCorrect("restart") },
    { longest: 9, met: false },
    { begin: "2025-09-03", due: "2025-09-05", inTime: false },
  ],
  [
    "after two restarts the last one counts: 3, 5 and 4 days",
    { days: 5, stops: [...onCorrect("restart").stops, { step: "hear", effect: "restart" }] },
    { longest: 5, met: true },
    { begin: "2025-10-15", due: "2025-10-22", inTime: true },
  ],
  [
    "the clock begins after what it is not started before",
    { days: 9, ...onCorrect("not-started") },
    { longest: 9, met: true },
    { begin: "2025-09-22", due: "2025-10-21", inTime: true },
  ],
  [
    "also when the limit names no first step",
    { days: 9, from: undefined, ...onCorrect("not-started") },
    { longest: 9, experienced: 32 },
    { begin: "2025-09-22", due: "2025-10-21" },
  ],
  // A month from 3 September ends on 3 October, which is off, so on the 9th: 21 working days. 14 days rest until the
  // 22nd, 17 until 15 October: 3 November.
  ["a month rests in calendar days", { months: 1 }, { days: 21, longest: 12, met: true }, { due: "2025-11-03", inTime: true }],
  // 17 calendar days: 5 until the 8th, 6 from the 22nd to the 28th, 6 from 15 to 21 October, the due day. 30 working
  // days until then, 18 at rest.
  [
    "calendar days are compared on the calendar, as working days that do not rest",
    { calendarDays: 17 },
    { days: 12, longest: 12, met: true, approximate: false },
    { due: "2025-10-21", inTime: true },
  ],
  ["where a day decides", { calendarDays: 16 }, { days: 11, longest: 12, met: false }, { due: "2025-10-20", inTime: false }],
  [
    "an extension goes on where the limit ends",
    { days: 10, extension: { days: 3 } },
    { met: false, extension: { days: 13, met: true } },
    { due: "2025-10-17", inTime: false, extendedDue: "2025-10-22", inExtendedTime: true },
  ],
  [
    "an extension in another unit is counted on the calendar",
    // 3 days until 8 September and 2 from the 22nd, a month later it is 24 October, 17 more at rest until 10 November:
    // 44 working days, 18 at rest.
    { days: 5, extension: { months: 1 } },
    { met: false, extension: { days: 26, met: true } },
    { due: "2025-09-24", extendedDue: "2025-11-10" },
  ],
  ["what follows from its end is said", { days: 12, onExpiry: "deemed-approved" }, { onExpiry: "deemed-approved" }, {}],
])("%s", (_, limit, result, dates) => {
  expect(limitOf(limit)).toMatchObject({ ...result, dates });
});

test("a removed step stops no clock", () => {
  const measures = [{ id: "M", changes: [{ step: "correct", remove: true as const }] }];
  for (const effect of ["pause", "restart", "not-started"] as const)
    expect(limitOf({ days: 12, ...onCorrect(effect) }, { measures })).toMatchObject({
      longest: 12,
      experienced: 20,
      dates: { begin: "2025-09-03" },
    });
});

test("the figures of two limits between the same steps stand beside each other", () => {
  const between = { from: "accept", to: "decide" };
  const limits: LimitContent[] = [
    { kind: "statutory", days: 20, ...between },
    { kind: "promised", days: 13, ...between },
    { kind: "promised", days: 11, ...between },
    { kind: "promised", days: 30 },
  ];
  const found = schedule(processFrom({ steps, limits })).limits;
  expect(found.map(({ statutory, promised, longest, experienced, met }) => [statutory, promised, longest, experienced, met])).toEqual([
    [20, 11, 12, 30, true],
    [20, 13, 12, 30, true],
    [20, 11, 12, 30, false],
    [null, 30, 14, 32, true],
  ]);
});

test("a limit between steps that the scheduled route leaves out has no dates", () => {
  const limits = schedule(fixtureProcess("licence"), { route: { accept: "refused" }, start }).limits;
  expect(limits.map(({ dates, met }) => [dates, met])).toEqual(Array(3).fill([undefined, true]));
});

test.each([
  ["pause", ["2025-09-03 2025-10-17 2025-09-26 true", "2025-09-03 2025-09-26 2025-09-26 true"]],
  ["restart", ["2025-09-22 2025-09-28 2025-09-28 true"]],
  ["not-started", ["2025-09-04 2025-09-18 2025-09-18 true"]],
  ["extension", ["2025-09-01 2025-09-28 2025-10-17 2025-10-11 false true"]],
  ["units", ["2025-09-01 2025-10-13 2025-10-15 false", "2025-09-01 2025-10-16 2025-10-15 true", "2025-09-01 2025-11-03 2025-10-15 true"]],
])("the example of limits: %s", (id, dates) => {
  const { limits } = schedule(fixtureProcess("limits", id), { start });
  expect(
    limits.map((limit) =>
      Object.values({ ...limit.dates, provisional: [] })
        .flat()
        .join(" "),
    ),
  ).toEqual(dates);
  for (const { met, extension, dates: found } of limits) expect([found?.inTime, found?.inExtendedTime]).toEqual([met, extension?.met]);
});

test("ninety calendar days of the penalty procedure, from the day on which the case is filed", () => {
  const [limit] = schedule(fixtureProcess("penalty"), { start }).limits;
  // 90 days from 3 September are 2 December, a Tuesday; the party's 5 working days rest from 17 to 24 October.
  expect(limit).toMatchObject({ longest: 33, met: true, approximate: false });
  expect(limit?.dates).toMatchObject({ inTime: true, provisional: [] });
});

test("a limit that ends past the last notice is provisional", () => {
  const process = processFrom({ steps, limits: [{ kind: "promised", days: 20, extension: { days: 30 } }] });
  const { limits, provisional } = schedule(process, { start: { calendar: cn, day: parseDay("2026-11-12") } });
  expect(provisional).toBe(false);
  expect(limits[0]?.dates?.provisional).toEqual(["due", "extendedDue"]);
});

test("the clock of another branch does not stop it", () => {
  const branch: Steps = [
    { id: "accept", days: 2 },
    { id: "tender", days: 30, clock: "excluded", special: "tender", after: ["accept"] },
    { id: "decide", days: 4, after: ["accept"] },
    { id: "both", days: 1, after: ["tender", "decide"] },
  ];
  const limits: LimitContent[] = [{ kind: "statutory", days: 4, from: "accept", to: "decide" }];
  expect(schedule(processFrom({ steps: branch, limits }), { start }).limits[0]?.dates).toMatchObject({
    begin: "2025-09-03",
    due: "2025-09-09",
  });
});

describe("beside a step that pauses the clock", () => {
  // From Monday, 2 March 2026: review until the 6th, hear as long, decide until the 17th.
  const parallel: Steps = [
    { id: "accept", days: 0 },
    { id: "review", days: 4, after: ["accept"] },
    { id: "hear", days: 4, clock: "excluded", special: "hearing", after: ["accept"] },
    { id: "decide", days: 7, after: ["review", "hear"] },
  ];
  const found = (days: number, hearing = 4) => {
    const process = processFrom({
      steps: parallel.map((step) => (step.id === "hear" ? { ...step, days: hearing } : step)),
      limits: [{ kind: "promised", days, from: "accept", to: "decide" }],
    });
    return schedule(process, { start: { calendar: cn, day: parseDay("2026-03-02") } }).limits[0];
  };

  test("work counts, and does not move the due day", () => {
    expect(found(10)).toMatchObject({ longest: 11, met: false, dates: { due: "2026-03-16", finish: "2026-03-17", inTime: false } });
    expect(found(11)).toMatchObject({ longest: 11, met: true, dates: { due: "2026-03-17", finish: "2026-03-17", inTime: true } });
  });

  test("only what the step takes longer than the work moves the due day", () => {
    expect(found(11, 6)).toMatchObject({ longest: 11, experienced: 13, met: true, dates: { due: "2026-03-19", finish: "2026-03-19" } });
    expect(found(10, 6)).toMatchObject({ longest: 11, met: false, dates: { due: "2026-03-18", inTime: false } });
  });
});

test("no more counts than passes, where work went on while a pause held up the first step", () => {
  const held: Steps = [
    { id: "tender", days: 10, clock: "excluded", special: "tender" },
    { id: "accept", days: 1, after: ["tender"] },
    { id: "survey", days: 8 },
    { id: "decide", days: 1, after: ["accept", "survey"] },
  ];
  const limits: LimitContent[] = [{ kind: "statutory", days: 1, from: "accept", to: "decide" }];
  expect(schedule(processFrom({ steps: held, limits }), { start }).limits[0]).toMatchObject({
    longest: 1,
    met: true,
    dates: { inTime: true },
  });
});

describe("in any network of whole days, on any calendar", () => {
  const unit = fc.constantFrom("days" as const, "calendarDays" as const, "weeks" as const, "months" as const);
  const time = fc.record({ unit, length: fc.integer({ min: 1, max: 20 }) });
  const limit = fc.record({
    bound: time,
    extension: fc.option(time, { nil: undefined }),
    from: fc.option(fc.nat(), { nil: undefined }),
    to: fc.option(fc.nat(), { nil: undefined }),
  });
  const effect = fc.constantFrom(undefined, undefined, undefined, "pause" as const, "restart" as const, "not-started" as const);
  const effects = fc.array(effect, { minLength: 7, maxLength: 7 });
  const contentOf = ({ unit: name, length }: { readonly unit: string; readonly length: number }) =>
    ({ [name]: name === "weeks" || name === "months" ? Math.ceil(length / 7) : length }) as { readonly days: number };

  test("a limit is kept exactly when its last step finishes by the due day, whatever runs beside what", () => {
    fc.assert(
      fc.property(randomSteps(), effects, limit, someCalendar, someDay, (inNetwork, stopping, asked, calendar, day) => {
        const idAt = (index: number | undefined) => (index === undefined ? undefined : inNetwork[index % inNetwork.length]?.id);
        const [from, to] = [idAt(asked.from), idAt(asked.to)];
        const found: LimitContent = {
          kind: "statutory",
          ...contentOf(asked.bound),
          ...(asked.extension && { extension: contentOf(asked.extension) }),
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          stops: inNetwork.flatMap(({ id }, index) => {
            const stop = stopping[index];
            return stop === undefined || id === to ? [] : [{ step: id, effect: stop }];
          }),
        };
        const process = processFrom({ steps: inNetwork, limits: [found] });
        const [result] = schedule(process, { start: { calendar, day } }).limits;
        expect([result?.dates?.inTime, result?.dates?.inExtendedTime]).toEqual([result?.met, result?.extension?.met]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("in a chain of whole days, on any calendar", () => {
  const clock = fc.constantFrom("counted" as const, "excluded" as const, "applicant" as const);
  const stop = fc.constantFrom(undefined, undefined, "pause" as const, "restart" as const);
  const link = fc.record({ days: fc.nat(6), clock, stop });
  const chain = fc.tuple(fc.array(link, { minLength: 1, maxLength: 7 }), fc.integer({ min: 1, max: 20 }), someCalendar, someDay);

  test("the last step finishes in time exactly when the counted days do not exceed the limit", () => {
    fc.assert(
      fc.property(chain, ([links, days, calendar, day]) => {
        const inChain = links.map(({ days: each, clock: kind }, index): Steps[number] => ({
          id: `s${index}`,
          days: each,
          clock: kind,
          after: index === 0 ? [] : [`s${index - 1}`],
        }));
        // The last step may pause the clock, but not set it back.
        const stops = links.flatMap(({ stop: effect }, index) =>
          effect === undefined || (effect === "restart" && index === links.length - 1) ? [] : [{ step: `s${index}`, effect }],
        );
        const process = processFrom({ steps: inChain, limits: [{ kind: "statutory", days, stops }] });
        const [limit] = schedule(process, { start: { calendar, day } }).limits;
        expect(limit?.dates?.inTime).toBe(limit?.met);
      }),
      { numRuns: 1_000 },
    );
  });
});
