import type { CaseModel } from "./case-model.ts";
import type { CaseSums } from "./case-sums.ts";
import type { CountedMinutes } from "./limit-risks.ts";
import { barWidthFor } from "./shape-of-days.ts";

/** Cases as they were simulated. */
export interface Cases {
  readonly model: CaseModel;
  readonly sums: CaseSums;
}

/** The same with the minutes of their totals and of each limit made ready to be told. */
export interface ShownCases extends Cases {
  readonly total: CountedMinutes;
  readonly limits: readonly CountedMinutes[];
}

/** Simulations of one process made ready to be told beside each other: the bars of what both have are equally wide. */
export function shownBeside(all: readonly Cases[]): readonly ShownCases[] {
  const counted = (of: (cases: Cases) => Float64Array): readonly CountedMinutes[] => {
    const minutes = all.map(of);
    const sorted = minutes.map((each) => each.toSorted());
    const barWidth = barWidthFor(sorted);
    return minutes.map((each, number) => ({ minutes: each, sorted: sorted[number] as Float64Array, barWidth }));
  };
  const totals = counted(({ sums }) => sums.totals);
  const limits = (all[0]?.sums.limits ?? []).map((_, limit) =>
    counted(({ sums }) => (sums.limits[limit] as Float64Array).filter((each) => !Number.isNaN(each))),
  );
  return all.map((cases, number) => ({
    ...cases,
    total: totals[number] as CountedMinutes,
    limits: limits.map((each) => each[number] as CountedMinutes),
  }));
}
