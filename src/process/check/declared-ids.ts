import { type Bilingual, type Catalog, type DataPath, getMeasurePath, type Process } from "../../model/index.ts";

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
  units: { zh: "单位", en: "unit" },
  phases: { zh: "阶段", en: "phase" },
  documents: { zh: "材料", en: "document" },
  laws: { zh: "法规", en: "law" },
  items: { zh: "事项", en: "item" },
  bundles: { zh: "一件事", en: "bundle" },
  variants: { zh: "情形", en: "variant" },
  processes: { zh: "流程", en: "process" },
  steps: { zh: "环节", en: "step" },
  outcomes: { zh: "结果分支", en: "outcome" },
  measures: { zh: "改革举措", en: "measure" },
  scenarios: { zh: "方案", en: "scenario" },
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

/** The ids that a process declares: in file order, but steps that measures add after those that are there without them. */
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
