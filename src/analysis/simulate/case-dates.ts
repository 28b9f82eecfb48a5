import { minutesOf } from "../../model/index.ts";
import { datesUntil, type ScheduleStart } from "../../process/schedule/index.ts";
import type { CaseDates, Quantile } from "./types.ts";

/** On which dates shares of cases are done that begin on a day. */
export function caseDatesOf(quantiles: readonly Quantile[], start: ScheduleStart): CaseDates {
  return {
    startDate: datesUntil(0, start).startDate,
    finishes: quantiles.map(({ share, days }) => {
      const { finishDate, provisional } = datesUntil(minutesOf(days.value), start);
      return { share, finishDate, provisional };
    }),
  };
}
