import { addGroupEntry, createKey, type DataPath, type Item, listTexts, type Step } from "../../model/index.ts";
import { isApplied } from "../item-kinds.ts";
import { hasJointUnits, isFamily, isSameLevel } from "./kinship.ts";
import type { ListIndex } from "./list-index.ts";
import { extractObject } from "./plain-names.ts";
import { createDocumentResolver } from "./same-documents.ts";

interface UnitStep {
  readonly item: Item;
  readonly unit: string;
  readonly step: string;
  readonly object: string;
  readonly path: DataPath;
}

/** Two steps of different units, in items of different units, that do the same to the same documents. */
export interface SharedStep {
  readonly one: UnitStep;
  readonly other: UnitStep;
  /** What both are about, by their names. */
  readonly object: string;
}

/**
 * Looks at each process once, with the first item that names it, and at what is done for applicants only: law makes
 * other procedures alike everywhere. A step without documents tells nothing; nor does one that three units have, as
 * that is a stage and not an act.
 */
export function listSharedSteps({ catalog, processes }: ListIndex): SharedStep[] {
  const same = createDocumentResolver(catalog);
  const seen = new Set<string>();
  const known = new Map<string, UnitStep[]>();
  for (const item of catalog.items) {
    const found = item.process === undefined || seen.has(item.process) ? undefined : processes.get(item.process);
    if (!found || item.unit === undefined || !isApplied(item)) continue;
    seen.add(found.process.id);
    for (const [at, step] of found.process.steps.entries()) {
      const object = findStepObject(step);
      if (step.unit === undefined || object === undefined || step.clock === "applicant") continue;
      const documents = [...new Set((step.uses ?? []).map(same))].sort();
      const key = createKey(step.kind, object, ...documents);
      const own = { item, unit: step.unit, step: step.id, object, path: [...found.path, "steps", at] };
      addGroupEntry(known, key, own);
    }
  }
  return [...known.values()].flatMap((steps): SharedStep[] => {
    const [one] = steps;
    const other = steps.find(({ unit }) => unit !== one?.unit);
    if (!one || !other || new Set(steps.map(({ unit }) => unit)).size > 2 || !isRivalStep(one, other)) return [];
    return [{ one, other, object: one.object }];
  });
}

/** Two Chinese characters or four letters at least, so that it is a thing and not a formality. */
function findStepObject({ name, uses = [] }: Step): string | undefined {
  const object = extractObject(listTexts(name)[0] ?? "");
  return uses.length > 0 && object.length >= (/\p{Script=Han}/u.test(object) ? 2 : 4) ? object : undefined;
}

function isRivalStep(one: UnitStep, other: UnitStep): boolean {
  const [first, second] = [one.item, other.item];
  return (
    one.unit !== other.unit &&
    first.unit !== second.unit &&
    isSameLevel(first, second) &&
    !hasJointUnits(first, second) &&
    !isFamily(first, second)
  );
}
