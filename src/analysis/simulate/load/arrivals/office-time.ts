import type { Step, Unit } from "../../../../model/index.ts";
import { buildOpenHours } from "./working-week.ts";

/** Steps that share the officers of a unit, and the share of working time in which these may begin them. */
export interface OfficeTime {
  readonly positions: readonly number[];
  readonly share: number;
}

/**
 * The days of the week on which a step that is done in batches may begin: not those on which the unit that does it, if
 * any, is closed.
 */
export function listBatchWeekdays({ batch }: Step, unit: Unit | undefined): readonly number[] | undefined {
  return batch?.weekdays.filter((weekday) => unit?.open?.weekdays?.includes(weekday) ?? true);
}

/**
 * What the work of a unit has to fit into: that of all its steps into its open time, and that of those which are done
 * on some of its days alone into these.
 * @param positions those of the steps that its officers do
 */
export function listOfficeTimes(
  unit: Unit,
  positions: readonly number[],
  steps: readonly Step[],
  week: readonly number[],
): readonly OfficeTime[] {
  const computeShare = (weekdays: readonly number[]) => buildOpenHours({ ...unit.open, weekdays: [...weekdays] }, week)?.share ?? 1;
  const days = new Map(positions.map((position) => [position, listBatchWeekdays(steps[position] as Step, unit)]));
  const batches = new Map([...days.values()].flatMap((each) => (each === undefined ? [] : [[String(each), each]])));
  return [
    { positions, share: computeShare(unit.open?.weekdays ?? week) },
    ...[...batches.values()].map((batch) => ({
      positions: positions.filter((position) => days.get(position)?.every((day) => batch.includes(day))),
      share: computeShare(batch),
    })),
  ];
}
