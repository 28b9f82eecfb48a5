import { createKey, type DataPath, type Limit, type Process } from "../../../model/index.ts";
import type { ItemReporter, ItemRule, PlacedItem } from "../../rule.ts";
import { T04Words } from "./words.ts";

const lengthUnits = ["days", "calendarDays", "weeks", "months"] as const;

/**
 * A limit of an item or a variant without a unit, or with two; and limits between the same two steps of which one is in
 * working days and the other is not, where neither a calendar that knows the days off nor a note says how they convert.
 * Limits of processes without a unit are told as `limit-bounds`.
 */
export const T04: ItemRule = {
  code: "T04",
  checkItem(placed, report) {
    const { item, path } = placed;
    const lists = [
      { limits: item.limits, path },
      ...(item.variants ?? []).map(({ limits }, at) => ({ limits, path: [...path, "variants", at] })),
    ];
    for (const { limits = [], path: around } of lists) {
      for (const [index, limit] of limits.entries()) reportLimitLength(limit, [...around, "limits", index], report);
    }
    reportMixedUnits(placed, report);
  },
};

function hasHolidayCalendar({ calendar }: Process): boolean {
  if (typeof calendar === "string") return calendar === "cn";
  return calendar.base !== undefined || calendar.country !== undefined || calendar.holidays.length > 0;
}

function reportLimitLength(limit: Limit, path: DataPath, report: ItemReporter): void {
  const given = lengthUnits.filter((unit) => limit[unit] !== undefined);
  if (given.length === 1) return;
  report({
    path,
    message:
      given.length === 0 ? T04Words.limitLengthMessage : T04Words.limitLengthLimitLengthMessage(given.join("、"), given.join(" and ")),
    remedy: T04Words.limitLengthRemedy,
  });
}

function reportMixedUnits({ list, item, path }: PlacedItem, report: ItemReporter): void {
  const found = item.process === undefined ? undefined : list.processes.get(item.process);
  if (!found || hasHolidayCalendar(found.process)) return;
  const limits = item.limits ?? found.process.limits;
  const around = item.limits ? path : found.path;
  const first = new Map<string, { readonly limit: Limit; readonly at: number }>();
  for (const [at, limit] of limits.entries()) {
    const span = createKey(limit.from, limit.to);
    const other = first.get(span);
    if (!other) first.set(span, { limit, at });
    else if (
      (other.limit.days === undefined) !== (limit.days === undefined) &&
      limit.note === undefined &&
      other.limit.note === undefined
    ) {
      report({
        path: [...around, "limits", at],
        message: T04Words.mixedUnitsMessage,
        remedy: T04Words.mixedUnitsRemedy,
        related: [{ message: T04Words.mixedUnitsRelated, path: [...around, "limits", other.at] }],
      });
    }
  }
}
