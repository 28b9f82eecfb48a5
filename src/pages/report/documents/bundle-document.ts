import type { BundleSchedule } from "../../../list/index.ts";

export function buildBundleDocument({ schedule, process: _, prerequisites, ...found }: BundleSchedule) {
  const { startDate, finishDate } = schedule;
  return {
    ...found,
    ...(startDate !== undefined && { startDate, finishDate }),
    prerequisites: prerequisites.map(({ path: __, ...each }) => each),
  };
}
