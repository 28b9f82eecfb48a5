import { type Bilingual, type Catalog, type DataPath, getMeasurePath, type Process } from "../../model/index.ts";
import { declaredIdsWords } from "./words.ts";

/** An id where it is declared. */
export interface DeclaredId {
  readonly id: string;
  readonly path: DataPath;
  readonly what: Bilingual;
  /** Ids of one scope must differ: a list, whose path this is. */
  readonly scope: string;
  /** The step comes from a measure. */
  readonly added?: true;
}

const idListWords = {
  units: declaredIdsWords.units,
  phases: declaredIdsWords.phases,
  documents: declaredIdsWords.documents,
  laws: declaredIdsWords.laws,
  items: declaredIdsWords.items,
  bundles: declaredIdsWords.bundles,
  variants: declaredIdsWords.variants,
  processes: declaredIdsWords.processes,
  steps: declaredIdsWords.steps,
  outcomes: declaredIdsWords.outcomes,
  measures: declaredIdsWords.measures,
  scenarios: declaredIdsWords.scenarios,
} as const satisfies Record<string, Bilingual>;

type IdList = keyof typeof idListWords;

/** The ids that a catalog declares for all of its processes, and those of its items, in file order. */
export function* walkCatalogIds(catalog: Catalog): Generator<DeclaredId> {
  for (const list of ["units", "phases", "documents", "processes", "laws", "bundles"] as const) yield* walkListIds(catalog[list], [], list);
  for (const [index, { code, variants = [] }] of catalog.items.entries()) {
    yield { id: code, path: ["items", index, "code"], what: idListWords.items, scope: "items" };
    if (variants.length > 0) yield* walkListIds(variants, ["items", index], "variants");
  }
}

/**
 * The ids that a process declares: in file order, but steps that measures add after those that are there without them.
 */
export function* walkProcessIds(process: Process, path: DataPath): Generator<DeclaredId> {
  yield* walkListIds(process.steps, path, "steps");
  yield* walkMeasureIds(process, path);
  yield* walkListIds(process.scenarios, path, "scenarios");
  for (const [s, step] of process.steps.entries()) yield* walkListIds(step.outcomes ?? [], [...path, "steps", s], "outcomes");
  for (const [m, measure] of process.measures.entries()) {
    for (const [c, change] of measure.changes.entries()) {
      if (!("add" in change)) continue;
      const add = [...path, "measures", m, "changes", c, "add"];
      yield { id: change.add.id, path: [...add, "id"], what: idListWords.steps, scope: getIdScope(path, "steps"), added: true };
      yield* walkListIds(change.add.outcomes ?? [], add, "outcomes");
    }
  }
}

function* walkListIds(things: readonly { readonly id: string }[], path: DataPath, list: IdList): Generator<DeclaredId> {
  const scope = getIdScope(path, list);
  for (const [index, { id }] of things.entries()) yield { id, path: [...path, list, index, "id"], what: idListWords[list], scope };
}

function* walkMeasureIds({ measures }: Process, path: DataPath): Generator<DeclaredId> {
  const scope = getIdScope(path, "measures");
  for (const [position, measure] of measures.entries()) {
    yield { id: measure.id, path: [...path, ...getMeasurePath(measure, position), "id"], what: idListWords.measures, scope };
  }
}

function getIdScope(path: DataPath, list: IdList): string {
  return [...path, list].join("/");
}
