import type { Process } from "../../model/index.ts";
import { requireFields, requireProcess } from "../../model/index.ts";
import type { OverlapsData } from "../../picture/draw/index.ts";
import { clusterIds } from "./cluster-ids.ts";

/** Who saved what of a choice, as far as the matrix of overlaps shows it. */
export interface SharedDays {
  readonly scenario?: string | undefined;
  /** Every order of adoption was gone through. */
  readonly exact: boolean;
  readonly measures: readonly { readonly id: string; readonly alone: number | null }[];
  /** Measures that save less together than one by one, or more; by how many working days, which are above 0. */
  readonly pairs: readonly {
    readonly measures: readonly [string, string];
    readonly kind: "overlap" | "synergy";
    readonly days: number;
  }[];
}

/** What a sheet of A4 has room for in letters that are read there. */
const maxOverlapMeasures = 24;

/**
 * What the matrix of overlaps shows of an attribution: measures that bear on each other stand together, those with the
 * most days first; 24 at most.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { attribute, readProcess } from "leadpath";
 * import { buildOverlapsData } from "leadpath/charts";
 * const process = readProcess(await readFile("fixtures/measures.yaml", "utf8"));
 * const { measures } = buildOverlapsData(process, await attribute(process, { scenario: "all" }));
 * measures.map(({ id }) => id); // → [ "MEET", "SHORT", "FOLLOW" ]
 * ```
 */
export function buildOverlapsData(process: Process, attribution: SharedDays): OverlapsData {
  requireProcess(process);
  requireFields("attribution", attribution, { measures: "list", pairs: "list" });
  const { scenario, exact, measures, pairs } = attribution;
  const signed = pairs.map(({ measures: [one, other], kind, days }) => ({ one, other, days: kind === "overlap" ? -days : days }));
  const order = clusterIds(
    measures.map(({ id }) => id),
    signed,
  );
  const shown = new Set(order.slice(0, maxOverlapMeasures));
  const names = new Map(process.measures.map(({ id, name }) => [id, name ?? id]));
  const alone = new Map(measures.map((each) => [each.id, each.alone]));
  return {
    process: process.id,
    title: process.name ?? process.id,
    scenario: process.scenarios.find(({ id }) => id === scenario)?.name,
    measures: [...shown].map((id) => ({ id, name: names.get(id) ?? id, alone: alone.get(id) ?? null })),
    pairs: signed.filter(({ one, other }) => shown.has(one) && shown.has(other)),
    omitted: order.length - shown.size,
    exact,
    illustrative: process.illustrative,
  };
}
