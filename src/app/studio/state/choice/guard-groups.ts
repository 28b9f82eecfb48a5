import { guardKinds, type Measure, type Process } from "../../../../model/index.ts";

/** Measures that need the same beyond our own powers. */
export interface GuardGroup {
  readonly guard: Measure["guard"];
  readonly measures: readonly Measure[];
}

/** What of a set of measures is not within our powers, by what it needs. */
export function groupByGuard({ measures }: Pick<Process, "measures">, ids: readonly string[]): readonly GuardGroup[] {
  const chosen = new Set(ids);
  return guardKinds.flatMap((guard) => {
    const needing = measures.filter((each) => each.guard === guard && chosen.has(each.id));
    return guard === "within-powers" || needing.length === 0 ? [] : [{ guard, measures: needing }];
  });
}
