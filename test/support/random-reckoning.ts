import fc from "fast-check";
import type { Reckoning } from "../../src/analysis/optimize/decision/model.ts";
import type { Change, Measure, Process, Step } from "../../src/model/index.ts";
import { someCalendar, someDay } from "./calendars.ts";
import { randomReform } from "./random-process.ts";

/**
 * A process with measures, some of which change the clock of a step or set calendar days, and how its time is reckoned.
 */
export interface Reckoned {
  readonly process: Process;
  readonly reckoning: Reckoning;
}

const clocks = ["counted", "excluded", "applicant"] as const;
const calendarDays = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 1, nil: undefined });

export function randomReckoned(): fc.Arbitrary<Reckoned> {
  return fc
    .tuple(
      randomReform(),
      fc.array(fc.record({ clock: fc.constantFrom(...clocks, undefined), calendarDays }), { minLength: 16, maxLength: 16 }),
      fc.boolean(),
      fc.constantFrom("experienced" as const, "counted" as const),
      fc.option(fc.record({ day: someDay, calendar: someCalendar }), { nil: undefined }),
    )
    .chain(([process, details, inCalendarDays, clock, start]) => {
      const detailed = withDetails(process, details, inCalendarDays);
      return fc.record({
        process: fc.constant(detailed),
        reckoning: fc.record({
          clock: fc.constant(clock),
          start: fc.constant(start),
          route: randomRoute(detailed),
          changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: randomChanges(detailed) }),
        }),
      });
    });
}

interface Detail {
  readonly clock: (typeof clocks)[number] | undefined;
  readonly calendarDays: number | undefined;
}

/** The first details are those of the steps, the others of the changes that measures make. */
function withDetails(process: Process, details: readonly Detail[], inCalendarDays: boolean): Process {
  let next = process.steps.length;
  const timed = <T extends Pick<Step, "days" | "calendarDays">>(each: T, detail: Detail | undefined): T =>
    inCalendarDays && detail?.calendarDays !== undefined && each.days !== undefined
      ? { ...each, days: undefined, calendarDays: detail.calendarDays }
      : each;
  const measures = process.measures.map(
    (measure): Measure => ({
      ...measure,
      changes: measure.changes.map((change) => {
        const detail = details[next++ % details.length];
        if ("add" in change) return { add: { ...timed(change.add, detail), clock: detail?.clock ?? "counted" } };
        return "step" in change ? { ...timed(change, detail), ...(detail?.clock && { clock: detail.clock }) } : change;
      }),
    }),
  );
  return { ...process, measures, steps: process.steps.map((step, index) => timed(step, details[index])) };
}

function randomRoute({ steps }: Process): fc.Arbitrary<Reckoning["route"]> {
  const decisions = steps.filter(({ outcomes }) => outcomes).map(({ id }) => id);
  const named = fc.subarray(decisions).map((ids) => Object.fromEntries(ids.map((id) => [id, "n"])));
  return fc.oneof(fc.constant("main" as const), fc.constant("longest" as const), named);
}

function randomChanges({ steps }: Process): fc.Arbitrary<readonly Change[]> {
  const change = fc.integer({ min: 0, max: steps.length - 1 }).chain((index) => {
    const step = (steps[index] as Step).id;
    const before = steps.slice(0, index).map(({ id }) => ({ step: id, link: "FS" as const, lag: 0 }));
    return fc.oneof(
      fc.constant<Change>({ step, remove: true }),
      fc.record({ step: fc.constant(step), days: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ step: fc.constant(step), calendarDays: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ step: fc.constant(step), clock: fc.constantFrom(...clocks) }),
      fc.record({ step: fc.constant(step), after: fc.subarray(before) }),
    );
  });
  return fc.uniqueArray(change, { minLength: 1, maxLength: 2, selector: (each) => ("step" in each ? each.step : "") });
}
