import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDate, parseDay, toMinutes } from "../../../src/model/index.ts";
import { isWorkday } from "../../../src/process/calendar/calendar.ts";
import { loadCalendar } from "../../../src/process/calendar/definition.ts";
import { createTimeline, locateFinish, locateStart } from "../../../src/process/calendar/timeline.ts";
import { addWorkdays } from "../../../src/process/calendar/workdays.ts";
import { someCalendar, someDay } from "../../support/calendars.ts";
import { minutesUntil } from "../../support/working-minutes.ts";

const cn = await loadCalendar("cn");
const inWords = ({ day, minute }: ReturnType<typeof locateStart>) => `${formatIsoDate(day)} ${minute}`;

test.each([
  [955, "2018-04-27"],
  [586, "2016-11-04"],
])("%i working days from 1 July 2014 end with %s", (days, date) => {
  expect(inWords(locateFinish(createTimeline(cn, parseDay("2014-07-01")), toMinutes(days)))).toBe(`${date} 480`);
});

// 30 September 2025 is a Tuesday, 1 to 8 October are off, 9 October is a Thursday, 11 October a Saturday that is
// worked.
test.each([
  [0, "2025-10-09 0", "2025-09-30 480"],
  [1, "2025-10-09 1", "2025-10-09 1"],
  [240, "2025-10-09 240", "2025-10-09 240"],
  [480, "2025-10-10 0", "2025-10-09 480"],
  [960, "2025-10-11 0", "2025-10-10 480"],
  [1440, "2025-10-13 0", "2025-10-11 480"],
  [-240, "2025-09-30 240", "2025-09-30 240"],
  [-480, "2025-09-30 0", "2025-09-29 480"],
])("after %i minutes from 30 September 2025: starts %s, ends %s", (minutes, start, finish) => {
  const timeline = createTimeline(cn, parseDay("2025-09-30"));
  expect([inWords(locateStart(timeline, minutes)), inWords(locateFinish(timeline, minutes))]).toEqual([start, finish]);
});

test("a start on a holiday: what takes no time ends that day, work begins with the next working day", () => {
  const timeline = createTimeline(cn, parseDay("2025-10-04"));
  expect(inWords(locateFinish(timeline, 0))).toBe("2025-10-04 480");
  expect(inWords(locateStart(timeline, 0))).toBe("2025-10-09 0");
  expect(inWords(locateFinish(timeline, 480))).toBe("2025-10-09 480");
});

describe("on any calendar", () => {
  const cases = [someCalendar, someDay, fc.integer({ min: -30_000, max: 100_000 })] as const;

  test("minutes and moments are inverse, whether something starts or ends", () => {
    fc.assert(
      fc.property(...cases, (calendar, start, minutes) => {
        const timeline = createTimeline(calendar, start);
        expect(minutesUntil(timeline, locateStart(timeline, minutes))).toBe(minutes);
        expect(minutesUntil(timeline, locateFinish(timeline, minutes))).toBe(minutes);
      }),
    );
  });

  test("work is on working days only: a start before their end, a finish after their beginning", () => {
    fc.assert(
      fc.property(...cases, (calendar, start, minutes) => {
        fc.pre(minutes !== 0);
        const timeline = createTimeline(calendar, start);
        const [begin, end] = [locateStart(timeline, minutes), locateFinish(timeline, minutes)];
        expect([isWorkday(calendar, begin.day), isWorkday(calendar, end.day)]).toEqual([true, true]);
        expect(begin.minute >= 0 && begin.minute < 480 && end.minute > 0 && end.minute <= 480).toBe(true);
      }),
    );
  });

  test("whole days end as a limit in working days does", () => {
    fc.assert(
      fc.property(someCalendar, someDay, fc.integer({ min: 1, max: 300 }), (calendar, start, days) => {
        expect(locateFinish(createTimeline(calendar, start), days * 480).day).toBe(addWorkdays(calendar, start, days));
      }),
    );
  });
});
