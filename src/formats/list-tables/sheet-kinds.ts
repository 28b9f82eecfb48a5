import type { SheetKind } from "./column.ts";
import { bundles, limits, materials, variants } from "./sheets/belonging.ts";
import { items } from "./sheets/items.ts";
import { measures, processes, scenarios } from "./sheets/processes.ts";
import { catalog, documents, laws, phases, units } from "./sheets/shared.ts";
import { steps } from "./sheets/steps.ts";

/** The sheets of a list, in the order in which they are written. */
export const sheetKinds = {
  catalog,
  items,
  steps,
  materials,
  limits,
  variants,
  processes,
  measures,
  scenarios,
  units,
  phases,
  documents,
  laws,
  bundles,
} as const satisfies Record<string, SheetKind>;

export type KindName = keyof typeof sheetKinds;
