import { toMinutes } from "../../../model/index.ts";
import { computeScheduleDates, type ScheduleStart } from "../../../process/schedule/index.ts";
import type { CaseDates, Quantile } from "../types.ts";

/** On which dates shares of cases are done that begin on a day. */
export function computeCaseDates(quantiles: readonly Quantile[], start: ScheduleStart): CaseDates {
  return {
    startDate: computeScheduleDates(0, start).startDate,
    finishes: quantiles.map(({ share, days }) => {
      const { finishDate, provisional } = computeScheduleDates(toMinutes(days.value), start);
      return { share, finishDate, provisional };
    }),
  };
}
