import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMspdi } from "../../../src/formats/index.ts";
import { formatIsoDate, type Process, parseDay } from "../../../src/model/index.ts";
import { createTimeline, loadCalendar, locateStart } from "../../../src/process/calendar/index.ts";
import { schedule } from "../../../src/process/schedule/index.ts";
import { linksIn, plan, processOf, task, valuesIn } from "./plans.ts";

// 2 March 2026 is a Monday: ten days of work from it end on Friday, 13 March.
const begin = "<StartDate>2026-03-02T08:00:00</StartDate>";
const elapsed = "<DurationFormat>8</DurationFormat>";

async function datesIn(xml: string) {
  const { catalog, start, problems } = readMspdi(xml);
  expect(problems).toEqual([]);
  const process = catalog.processes[0] as Process;
  const calendar = await loadCalendar(process.calendar);
  return schedule(process, { start: { day: parseDay(start as string), calendar } }).steps.map(({ id, dates }) => [
    id,
    dates?.earlyStart,
    dates?.earlyFinish,
  ]);
}

describe("elapsed lags have the dates of Project", () => {
  test.each([
    // Saturday 17:00: work goes on on Monday.
    ["1ed from a Friday", 1, 1, "1 FS 0", "2026-03-16", "1ed → 0d"],
    // Monday 17:00: work goes on on Tuesday.
    ["3ed from a Friday", 3, 1, "1 FS 1", "2026-03-17", "3ed → 1d"],
    ["5ed from a Monday", 5, 3, "1 SS 5", "2026-03-09", "5ed → 5d"],
  ] as const)("%s", async (_, days, type, link, date, told) => {
    const xml = plan([task({ uid: 1, hours: 80 }), task({ uid: 2, after: [[1, type, days * 14_400, 8]] })], begin);
    expect(linksIn(xml)[2]).toEqual([link]);
    expect((await datesIn(xml))[1]?.[1]).toBe(date);
    expect(valuesIn(xml)).toEqual([`elapsed-lags Task 2: ${told}`]);
  });

  test("as far as there are dates, then by the working days of a week", () => {
    // A thousand weeks each, from a Friday; the fifth hundred ends after year 9999.
    const many = Array.from({ length: 500 }, (_, index) =>
      task({ uid: index + 1, hours: index === 0 ? 40 : 0, after: index === 0 ? [] : [[index, 1, 7_001 * 14_400, 8]] }),
    );
    const links = Object.values(linksIn(plan(many, begin)));
    // Seven thousand and one days from Friday end on Saturday.
    expect(links[1]).toEqual(["1 FS 5000"]);
    expect(links.at(-1)).toEqual(["499 FS 5000.7143"]);
  });

  test("negative ones beyond the beginning ask for nothing", async () => {
    const xml = plan([task({ uid: 1 }), task({ uid: 2, after: [[1, 1, -3_000 * 14_400, 8]] })], begin);
    expect((await datesIn(xml)).map(([, start]) => start)).toEqual(["2026-03-02", "2026-03-02"]);
  });

  test("of hours, within a day and over the night", () => {
    const xml = plan(
      [task({ uid: 1 }), task({ uid: 2, hours: 4, after: [[1, 3, 1_200, 6]] }), task({ uid: 3, after: [[2, 1, 9_600, 6]] })],
      begin,
    );
    // 8:00 and two hours are 10:00; 15:00 and sixteen hours 7:00 of the next day.
    expect(linksIn(xml)).toEqual({ 1: [], 2: ["1 SS 0.25"], 3: ["2 FS 0.25"] });
  });

  test("negative ones, of a part of the task before, and after an exception of the calendar", () => {
    const off =
      "<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Exceptions><Exception><TimePeriod><FromDate>2026-03-03T00:00:00</FromDate><ToDate>2026-03-04T23:59:00</ToDate></TimePeriod><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars>";
    const xml = plan(
      [task({ uid: 1 }), task({ uid: 2, hours: 40, after: [[1, 1, 3 * 14_400, 8]] }), task({ uid: 3, after: [[2, 1, -14_400, 8]] })],
      `${begin}${off}`,
    );
    expect(linksIn(xml)).toEqual({ 1: [], 2: ["1 FS 1"], 3: ["2 FS -1"] });
  });
});

describe("elapsed durations have the dates of Project", () => {
  test("as calendar days where those end it at the same time, else in working time", async () => {
    const xml = plan(
      [
        task({ uid: 1, hours: 16 }),
        // Tuesday 17:00 to Thursday 17:00; then to Saturday 17:00, which is the end of Friday.
        task({ uid: 2, hours: 48, more: elapsed, after: [[1]] }),
        task({ uid: 3, hours: 48, more: elapsed, after: [[2]] }),
        // From Saturday 17:00 to Monday 17:00, on which two days from Friday end, too, because Sunday is off.
        task({ uid: 4, hours: 48, more: elapsed, after: [[3]] }),
        task({ uid: 5, after: [[4]] }),
      ],
      begin,
    );
    expect(processOf(xml).steps.map(({ days, calendarDays }) => [days, calendarDays])).toEqual([
      [2, undefined],
      [undefined, 2],
      [1, undefined],
      [undefined, 2],
      [1, undefined],
    ]);
    expect((await datesIn(xml)).at(-1)).toEqual(["5", "2026-03-10", "2026-03-10"]);
    expect(valuesIn(xml)).toEqual(
      ["Task 2: 2ed → calendarDays: 2", "Task 3: 2ed → 1d", "Task 4: 2ed → calendarDays: 2"].map((told) => `elapsed-durations ${told}`),
    );
  });

  test("from the first day on", () => {
    const xml = plan([task({ uid: 1, hours: 72, more: elapsed })], begin);
    expect(processOf(xml).steps[0]).toMatchObject({ calendarDays: 3 });
  });
});

test("a chain of elapsed lags and working days has the dates that are counted by the clock", async () => {
  // By the clock, a day at a time: work from 0 to 24 on working days leaves no part of a day, so that a day more is a
  // day more.
  const leg = fc.record({ days: fc.integer({ min: 1, max: 9 }), lag: fc.integer({ min: 0, max: 20 }) });
  const monFri = await loadCalendar("mon-fri");
  await fc.assert(
    fc.asyncProperty(fc.array(leg, { minLength: 2, maxLength: 6 }), async (legs) => {
      const xml = plan(
        legs.map(({ days, lag }, index) =>
          task({ uid: index + 1, hours: days * 8, after: index === 0 ? [] : [[index, 1, lag * 14_400, 8]] }),
        ),
        begin,
      );
      // The last day of each: as many working days after the last day of the one before and its lag.
      let last = parseDay("2026-03-01");
      const expected = legs.map(({ days, lag }, index) => {
        const from = index === 0 ? last : last + lag;
        last = locateStart(createTimeline(monFri, from), (days - 1) * 480).day;
        return formatIsoDate(last);
      });
      expect((await datesIn(xml)).map(([, , finish]) => finish)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
