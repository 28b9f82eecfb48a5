import type { CaseModel } from "./cases/model.ts";
import type { CaseSums } from "./cases/sums.ts";
import { computeBarWidth } from "./days-shape.ts";
import type { CountedMinutes } from "./limit-risks.ts";

/** Cases as they were simulated. */
export interface SimulatedCases {
  readonly model: CaseModel;
  readonly sums: CaseSums;
}

/** The same with the minutes of their totals and of each limit made ready to be told. */
export interface ShownCases extends SimulatedCases {
  readonly total: CountedMinutes;
  readonly limits: readonly CountedMinutes[];
}

/** Simulations of one process made ready to be told beside each other: the bars of what both have are equally wide. */
export function prepareShownCases(all: readonly SimulatedCases[]): readonly ShownCases[] {
  const prepareMinutes = (of: (cases: SimulatedCases) => Float64Array): readonly CountedMinutes[] => {
    const minutes = all.map(of);
    const sorted = minutes.map((each) => each.toSorted());
    const barWidth = computeBarWidth(sorted);
    return minutes.map((each, number) => ({ minutes: each, sorted: sorted[number] as Float64Array, barWidth }));
  };
  const totals = prepareMinutes(({ sums }) => sums.totals);
  const limits = (all[0]?.sums.limits ?? []).map((_, limit) =>
    prepareMinutes(({ sums }) => (sums.limits[limit] as Float64Array).filter((each) => !Number.isNaN(each))),
  );
  return all.map((cases, number) => ({
    ...cases,
    total: totals[number] as CountedMinutes,
    limits: limits.map((each) => each[number] as CountedMinutes),
  }));
}
