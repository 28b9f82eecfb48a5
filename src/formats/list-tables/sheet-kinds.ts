import type { SheetKind } from "./column.ts";
import { bundlesSheet, limitsSheet, materialsSheet, variantsSheet } from "./sheets/attached-sheets.ts";
import { itemsSheet } from "./sheets/items.ts";
import { measuresSheet, processesSheet, scenariosSheet } from "./sheets/processes.ts";
import { catalogSheet, documentsSheet, lawsSheet, phasesSheet, unitsSheet } from "./sheets/shared-sheets.ts";
import { stepsSheet } from "./sheets/steps.ts";

/** The sheets of a list, in the order in which they are written. */
export const sheetKinds = {
  catalog: catalogSheet,
  items: itemsSheet,
  steps: stepsSheet,
  materials: materialsSheet,
  limits: limitsSheet,
  variants: variantsSheet,
  processes: processesSheet,
  measures: measuresSheet,
  scenarios: scenariosSheet,
  units: unitsSheet,
  phases: phasesSheet,
  documents: documentsSheet,
  laws: lawsSheet,
  bundles: bundlesSheet,
} as const satisfies Record<string, SheetKind>;

export type SheetKindName = keyof typeof sheetKinds;
