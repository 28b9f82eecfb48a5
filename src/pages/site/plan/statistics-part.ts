import { computeListStatistics } from "../../../list/index.ts";
import type { StatisticsPart } from "../parts/parts.ts";
import type { Site } from "../site.ts";

/** The figures of all items that the site shows. */
export function createStatisticsPart({ frame, catalog, unitFiles, commentFigures }: Site): StatisticsPart {
  const statistics = computeListStatistics(catalog, { internal: true });
  const used = new Set(statistics.byUnit.map(({ unit }) => unit));
  return {
    kind: "statistics",
    id: "statistics",
    frame,
    statistics,
    units: catalog.units.flatMap(({ id, name }) => (used.has(id) ? [{ id, name, page: `units/${unitFiles.get(id)}` }] : [])),
    comments: commentFigures,
  };
}
