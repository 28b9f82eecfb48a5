import { describe, expect, test } from "vitest";
import { readMspdi } from "../../../src/formats/index.ts";
import { omissionsIn, plan, task, valuesIn } from "./plans.ts";

const nine = "<WorkingTimes><WorkingTime><FromTime>09:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>";

/** The seven days of a week from Sunday on, each worked or not. */
function week(days: string, times = ""): string {
  const rows = [...days].map((day, index) =>
    day === "1"
      ? `<WeekDay><DayType>${index + 1}</DayType><DayWorking>1</DayWorking>${times}</WeekDay>`
      : `<WeekDay><DayType>${index + 1}</DayType><DayWorking>0</DayWorking></WeekDay>`,
  );
  return `<WeekDays>${rows.join("")}</WeekDays>`;
}

function exception(from: string, to: string, more: string): string {
  return `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod><Name>x</Name>${more}</Exception>`;
}

function withCalendar(content: string, others = "", fields = ""): string {
  const calendars = `<Calendars><Calendar><UID>1</UID><Name>Own</Name>${content}</Calendar>${others}</Calendars>`;
  return plan([task({ uid: 1, hours: 24 })], `<CalendarUID>1</CalendarUID>${fields}${calendars}`);
}

function calendarIn(xml: string) {
  const { catalog, problems } = readMspdi(xml);
  expect(problems).toEqual([]);
  return catalog.calendar;
}

describe("the calendar of a plan", () => {
  test.each([
    ["is Monday to Friday when there is none", plan([task({ uid: 1 })]), "mon-fri"],
    ["is Monday to Friday where nothing is said of a week", withCalendar(""), "mon-fri"],
    ["may be every day", withCalendar(week("1111111")), "every-day"],
    ["may be other days", withCalendar(week("1111000")), { weekdays: [1, 2, 3, 7], holidays: [], workdays: [] }],
    [
      "takes what it does not say from the one it is based on",
      withCalendar(
        "<BaseCalendarUID>2</BaseCalendarUID><WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays>",
        `<Calendar><UID>2</UID><BaseCalendarUID>1</BaseCalendarUID>${week("0011110")}<Exceptions>${exception("2026-03-03", "2026-03-03", "<DayWorking>0</DayWorking>")}</Exceptions></Calendar>`,
      ),
      { weekdays: [2, 3, 4, 5, 6], holidays: ["2026-03-03"], workdays: [] },
    ],
    [
      "knows the exceptions of older versions",
      withCalendar(
        "<WeekDays><WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod><FromDate>2026-05-01T00:00:00</FromDate><ToDate>2026-05-04T23:59:00</ToDate></TimePeriod></WeekDay></WeekDays>",
      ),
      { weekdays: [1, 2, 3, 4, 5], holidays: ["2026-05-01", "2026-05-04"], workdays: [] },
    ],
    [
      "has weeks of its own in a period, and single days over them",
      withCalendar(
        `<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-03-02T00:00:00</FromDate><ToDate>2026-03-08T23:59:00</ToDate></TimePeriod>
          <WeekDays><WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay><WeekDay><DayType>3</DayType><DayWorking>0</DayWorking></WeekDay>
          <WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>
          <Exceptions>${exception("2026-03-03", "2026-03-03", "<DayWorking>1</DayWorking>")}</Exceptions>`,
      ),
      { weekdays: [1, 2, 3, 4, 5], holidays: ["2026-03-02"], workdays: ["2026-03-07"] },
    ],
  ])("%s", (_, xml, definition) => {
    expect(calendarIn(xml)).toEqual(definition);
    expect(omissionsIn(xml)).toEqual([]);
  });

  // The dates were counted off a wall calendar. 1 January 2026 is a Thursday.
  test.each([
    ["every day", "<Type>1</Type>", ["2026-01-01", "2026-01-02"], "2026-01-04"],
    ["every third day", "<Type>1</Type><Period>3</Period>", ["2026-01-01", "2026-01-07"], "2026-01-10"],
    [
      "every day, three of them",
      "<EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences>",
      ["2026-01-01", "2026-01-02"],
      "2026-01-09",
    ],
    [
      "the 6th of January",
      "<Type>2</Type><Month>0</Month><MonthDay>6</MonthDay>",
      ["2026-01-06", "2027-01-06", "2028-01-06"],
      "2028-12-31",
    ],
    [
      "the fourth Thursday of November",
      "<Type>3</Type><Month>10</Month><MonthItem>7</MonthItem><MonthPosition>3</MonthPosition>",
      ["2026-11-26", "2027-11-25"],
      "2027-12-31",
    ],
    [
      "the last weekday of May",
      "<Type>3</Type><Month>4</Month><MonthItem>1</MonthItem><MonthPosition>4</MonthPosition>",
      ["2026-05-29", "2027-05-31"],
      "2027-12-31",
    ],
    [
      "the 15th of every second month",
      "<Type>4</Type><Period>2</Period><MonthDay>15</MonthDay>",
      ["2026-01-15", "2026-05-15", "2026-07-15"],
      "2026-08-31",
    ],
    [
      "the first Monday of a month",
      "<Type>5</Type><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>",
      ["2026-01-05", "2026-02-02", "2026-03-02"],
      "2026-03-31",
    ],
    [
      "Monday and Wednesday of every second week",
      "<Type>6</Type><Period>2</Period><DaysOfWeek>10</DaysOfWeek>",
      ["2026-01-12", "2026-01-14", "2026-01-26", "2026-01-28"],
      "2026-01-31",
    ],
  ])("has a day off %s", (_, more, holidays, until) => {
    const xml = withCalendar(`<Exceptions>${exception("2026-01-01", until, `${more}<DayWorking>0</DayWorking>`)}</Exceptions>`);
    expect(calendarIn(xml)).toEqual({ weekdays: [1, 2, 3, 4, 5], holidays, workdays: [] });
    expect(omissionsIn(xml)).toEqual([]);
  });

  // What Microsoft Project 2013 itself wrote out beside its rules (figures of calendar-recurring-exceptions in the test
  // data of MPXJ).
  test.each([
    ["every third day", "2000-02-01", "2000-02-10", "<Type>7</Type><Period>3</Period>", "2000-02-01 2000-02-04 2000-02-07 2000-02-10"],
    [
      "Sunday of every seventh week, which begins on Sunday",
      "2001-01-01",
      "2002-03-17",
      "<Type>6</Type><Period>7</Period><DaysOfWeek>1</DaysOfWeek>",
      "2001-02-18 2001-04-08 2001-05-27 2001-07-15 2001-09-02 2001-10-21 2001-12-09 2002-01-27 2002-03-17",
    ],
    [
      "Saturday of every sixth week",
      "2001-01-01",
      "2001-10-27",
      "<Type>6</Type><Period>6</Period><DaysOfWeek>64</DaysOfWeek>",
      "2001-01-06 2001-02-17 2001-03-31 2001-05-12 2001-06-23 2001-08-04 2001-09-15 2001-10-27",
    ],
    [
      "the last Friday of every sixth month",
      "2002-01-01",
      "2005-01-28",
      "<Type>5</Type><Period>6</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>",
      "2002-01-25 2002-07-26 2003-01-31 2003-07-25 2004-01-30 2004-07-30 2005-01-28",
    ],
    [
      "the second Sunday of every eighth month",
      "2002-01-01",
      "2007-05-13",
      "<Type>5</Type><Period>8</Period><MonthItem>3</MonthItem><MonthPosition>1</MonthPosition>",
      "2002-01-13 2002-09-08 2003-05-11 2004-01-11 2004-09-12 2005-05-08 2006-01-08 2006-09-10 2007-05-13",
    ],
    [
      "the fourth of every fifth month",
      "2003-01-01",
      "2005-02-04",
      "<Type>4</Type><Period>5</Period><MonthDay>4</MonthDay>",
      "2003-01-04 2003-06-04 2003-11-04 2004-04-04 2004-09-04 2005-02-04",
    ],
    [
      "the second Wednesday of April",
      "2004-01-01",
      "2008-04-09",
      "<Type>3</Type><Month>3</Month><MonthItem>6</MonthItem><MonthPosition>1</MonthPosition>",
      "2004-04-14 2005-04-13 2006-04-12 2007-04-11 2008-04-09",
    ],
  ])("has the days that Project has: %s", (_, from, to, rule, dates) => {
    const xml = withCalendar(`${week("1111111")}<Exceptions>${exception(from, to, `${rule}<DayWorking>0</DayWorking>`)}</Exceptions>`);
    expect(calendarIn(xml)).toMatchObject({ holidays: dates.split(" ") });
  });

  test.each([
    ["of a type that is not known", exception("2026-01-01", "2026-12-31", "<Type>8</Type>")],
    ["of centuries", exception("1926-01-01", "2126-12-31", "<Type>1</Type>")],
    ["that ends before it begins", exception("2026-02-01", "2026-01-01", "")],
    ["on a day that does not exist", exception("2026-02-30", "2026-02-30", "")],
  ])("tells an exception %s", (_, content) => {
    expect(omissionsIn(withCalendar(`<Exceptions>${content}</Exceptions>`))).toEqual(["exceptions 1 x"]);
  });

  test.each([
    ["that are no times", "xx-yy", 3, "xx–yy"],
    ["of no day", "25:00:00-26:00:00", 3, "25:00:00–26:00:00"],
    ["of which one is none", "08:00:00-12:00:00 12:60:00-17:00:00", 6, "12:60:00–17:00:00"],
    ["that overlap", "10:00:00-16:00:00 08:00:00-12:00:00", 3, "10:00–16:00, 08:00–12:00"],
    ["that lie within others", "08:00:00-16:00:00 09:00:00-12:00:00", 3, "08:00–16:00, 09:00–12:00"],
    ["that go on into the next day", "22:00:00-06:00:00", 12, "22:00:00–06:00:00"],
  ])("has working times %s: told, and no time counts twice", (_, times, days, told) => {
    const written = times.split(" ").map((each) => {
      const [from, to] = each.split("-");
      return `<WorkingTime><FromTime>${from}</FromTime><ToTime>${to}</ToTime></WorkingTime>`;
    });
    const xml = withCalendar(week("0111110", `<WorkingTimes>${written.join("")}</WorkingTimes>`));
    expect(valuesIn(xml).filter((each) => !each.startsWith("day-length"))).toEqual([`working-times Own: ${told}`]);
    expect(readMspdi(xml).catalog.processes[0]?.steps[0]?.days).toBe(days);
  });

  test("has a day of the week that there is not: told", () => {
    expect(valuesIn(withCalendar("<WeekDays><WeekDay><DayType>8</DayType></WeekDay></WeekDays>"))).toEqual([
      "working-times Own: DayType 8",
    ]);
  });

  test("is told from the others of the file, but for those that it is based on or resources have", () => {
    const others = ["2", "3", "4", "5"].map((uid) => `<Calendar><UID>${uid}</UID><Name>Calendar ${uid}</Name></Calendar>`).join("");
    const resources = "<Resources><Resource><UID>1</UID><Name>Office</Name><CalendarUID>3</CalendarUID></Resource></Resources>";
    const xml = withCalendar("<BaseCalendarUID>2</BaseCalendarUID>", others, resources);
    expect(omissionsIn(xml)).toEqual(["resource-details 1 Office", "other-calendars 2 Calendar 4,Calendar 5"]);
  });

  test("that is not in the file is told, and so is one that it is based on", () => {
    const asked = plan([task({ uid: 1 })], `<CalendarUID>7</CalendarUID>`);
    expect([calendarIn(asked), valuesIn(asked)]).toEqual(["mon-fri", ["missing-calendar CalendarUID 7: undefined"]]);
    expect(valuesIn(withCalendar("<BaseCalendarUID>9</BaseCalendarUID>"))).toEqual(["missing-calendar CalendarUID 9: undefined"]);
    expect(valuesIn(withCalendar("<BaseCalendarUID>-1</BaseCalendarUID>"))).toEqual([]);
  });

  test("without a working day is a problem, at its place", () => {
    const { problems } = readMspdi(withCalendar(week("0000000")));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["no-workdays", 2]]);
  });
});

describe("a day of a step is a working day of the plan", () => {
  const days = (xml: string) => readMspdi(xml).catalog.processes[0]?.steps[0]?.days;

  test.each([
    ["of 8 hours", withCalendar(week("0111110")), 3],
    ["of 8 hours without a break", withCalendar(week("0111110", nine)), 3],
  ])("%s", (_, xml, expected) => {
    expect(days(xml)).toBe(expected);
    expect(omissionsIn(xml)).toEqual([]);
  });

  test.each([
    ["of 24 hours", withCalendar(week("1111111", nine.replaceAll(/\d\d:00:00/g, "00:00:00"))), 1, "8 h → 24 h"],
    ["of 6 hours", withCalendar(week("0111110", nine.replace("17:", "15:")), "", "<MinutesPerDay>450</MinutesPerDay>"), 4, "7.5 h → 6 h"],
  ])("%s, whatever the properties say, which is told", (_, xml, expected, told) => {
    expect(days(xml)).toBe(expected);
    expect(valuesIn(xml)).toEqual([`day-length Own: ${told}`]);
  });

  test("and as long as the properties say where days differ, which is told", () => {
    const short = `<WeekDay><DayType>6</DayType><DayWorking>1</DayWorking>${nine.replace("17:", "12:")}</WeekDay>`;
    const xml = withCalendar(week("0111100").replace("</WeekDays>", `${short}</WeekDays>`), "", "<MinutesPerDay>360</MinutesPerDay>");
    expect(days(xml)).toBe(4);
    expect(omissionsIn(xml)).toEqual(["hours 1 Own"]);
  });
});

describe("the start for the dates of a plan", () => {
  test.each([
    ["the day before", "2026-03-02T08:00:00", "2026-03-01", []],
    ["the day before also of a day off", "2026-03-01T08:00:00", "2026-02-28", []],
    ["the day itself when it starts with its end", "2026-03-02T17:00:00", "2026-03-02", []],
    [
      "the day before when it starts within a day, which is told",
      "2026-03-02T13:00:00",
      "2026-03-01",
      ["start-time : 2026-03-02T13:00:00"],
    ],
    ["unknown without one", "", undefined, []],
    ["unknown where there is no such day, which is told", "2026-02-30T08:00:00", undefined, ["start-date : 2026-02-30T08:00:00"]],
    ["unknown where there is no such time, which is told", "2026-03-02T25:00:00", undefined, ["start-date : 2026-03-02T25:00:00"]],
    ["unknown on the first day that has a date", "0001-01-01T08:00:00", undefined, ["start-date : 0001-01-01T08:00:00"]],
  ])("is %s", (_, date, start, told) => {
    const xml = plan([task({ uid: 1 })], `<StartDate>${date}</StartDate>`);
    expect(readMspdi(xml).start).toBe(start);
    expect(valuesIn(xml)).toEqual(told);
  });
});
