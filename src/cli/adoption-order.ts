import { compare } from "../compare/index.ts";
import type { Process } from "../model/index.ts";
import type { ScheduleOptions } from "../schedule/index.ts";

export const adoptionOrders = ["declared", "listed", "alone"] as const;

/** In which order measures are adopted one after another. */
export type AdoptionOrder = (typeof adoptionOrders)[number];

/** The chosen measures in an order, by their ids; undefined for that of the file. */
export function orderedIds(process: Process, choice: ScheduleOptions, order: AdoptionOrder): readonly string[] | undefined {
  if (order === "declared") return undefined;
  const { scenario, measures: named = [] } = choice;
  if (order === "listed") return [...(process.scenarios.find(({ id }) => id === scenario)?.measures ?? []), ...named];
  const { measures } = compare(process, choice);
  return measures.toSorted((one, other) => (other.alone ?? 0) - (one.alone ?? 0)).map(({ id }) => id);
}
