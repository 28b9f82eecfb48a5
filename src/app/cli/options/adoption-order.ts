import { attribute } from "../../../analysis/attribute/index.ts";
import type { Process } from "../../../model/index.ts";
import type { ScheduleOptions } from "../../../process/schedule/index.ts";

export const adoptionOrders = ["declared", "listed", "share"] as const;

/** In which order measures are adopted one after another. */
export type AdoptionOrder = (typeof adoptionOrders)[number];

/** The chosen measures in an order, by their ids; undefined for that of the file. */
export async function orderMeasureIds(
  process: Process,
  choice: ScheduleOptions,
  order: AdoptionOrder,
): Promise<readonly string[] | undefined> {
  if (order === "declared") return undefined;
  const { scenario, measures: named = [] } = choice;
  if (order === "listed") return [...(process.scenarios.find(({ id }) => id === scenario)?.measures ?? []), ...named];
  const { measures } = await attribute(process, choice);
  return measures.toSorted((one, other) => other.share - one.share).map(({ id }) => id);
}
