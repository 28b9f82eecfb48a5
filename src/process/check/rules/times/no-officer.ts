import { findOfficerFault } from "../../officer-fault.ts";
import type { CatalogRule } from "../../rule.ts";

/**
 * Units whose officers a measure brings are left to it: whether it is taken is known only when many cases are
 * simulated.
 */
export const noOfficer: CatalogRule = {
  codes: ["no-officer"],
  checkCatalog({ units, processes }, report) {
    const working = new Set(
      processes.flatMap(({ steps }) => steps.flatMap(({ unit, clock }) => (unit !== undefined && clock === "counted" ? [unit] : []))),
    );
    const changes = processes.flatMap(({ measures }) => measures.flatMap((measure) => measure.changes));
    const brought = new Set(changes.flatMap((change) => ("staff" in change && change.staff > 0 ? [change.unit] : [])));
    for (const [index, unit] of units.entries()) {
      const fault = working.has(unit.id) && !brought.has(unit.id) ? findOfficerFault(unit) : undefined;
      if (fault) report("no-officer", { path: ["units", index, "staff"], ...fault });
    }
  },
};
