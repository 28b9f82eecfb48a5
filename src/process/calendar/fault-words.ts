import { type Bilingual, createProblem, type Day, faultTerms, firstDay, formatIsoDate, InputError, lastDay } from "../../model/index.ts";

type DateSide = "before" | "after";
const sideWords: Readonly<Record<DateSide, Bilingual>> = { before: { zh: "前", en: "before" }, after: { zh: "后", en: "after" } };

/** A date outside the years 1 to 9999. */
export function createDateRangeError(side: DateSide): InputError {
  const border = formatIsoDate(side === "before" ? firstDay : lastDay);
  const message = { zh: `日期在 ${border} 之${sideWords[side].zh}`, en: `The date is ${side} ${border}` };
  const remedy = { zh: "核对起始日期和天数", en: "Check the start date and the number of days" };
  return new InputError([createProblem("date-out-of-range", { path: [], message, remedy })]);
}

/** A calendar on which no day is worked, or none before or after a day. */
export function createNoWorkdaysError(side?: DateSide, border?: Day): InputError {
  const bounded = side !== undefined && border !== undefined;
  const zh = bounded ? `在 ${formatIsoDate(border)} 之${sideWords[side].zh}` : "";
  const en = bounded ? ` ${side} ${formatIsoDate(border)}` : "";
  const message = { zh: `日历${zh}没有工作日`, en: `The calendar has no working day${en}` };
  const remedy = { zh: "在 weekdays 中写明每周哪几天上班", en: "Say in weekdays which days of the week are worked" };
  return new InputError([createProblem("no-workdays", { path: ["calendar"], message, remedy })]);
}

/** A calendar that begins with the public holidays of a country, which are not at hand. */
export function createMissingHolidaysError(country: string): InputError {
  const message = { zh: `没有 ${country} 的公众假日`, en: `The public holidays of ${country} are not at hand` };
  const remedy =
    country.toUpperCase() === "CN"
      ? { zh: "写 calendar: cn，它知道调休", en: 'Write "calendar: cn", which knows the make-up workdays' }
      : faultTerms.listHolidays;
  return new InputError([createProblem("calendar-country", { path: ["calendar", "country"], message, remedy })]);
}
