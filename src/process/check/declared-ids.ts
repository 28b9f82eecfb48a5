import { type Bilingual, type Catalog, measurePath, type Path, type Process } from "../../model/index.ts";

/** An id where it is declared. */
export interface DeclaredId {
  readonly id: string;
  readonly path: Path;
  readonly what: Bilingual;
  /** Ids of one scope must differ: a list, whose path this is. */
  readonly scope: string;
  /** The step comes from a measure. */
  readonly added?: true;
}

const words = {
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

type List = keyof typeof words;

/** The ids that a catalog declares for all of its processes, and those of its items, in file order. */
export function* idsOfCatalog(catalog: Catalog): Generator<DeclaredId> {
  for (const list of ["units", "phases", "documents", "processes", "laws", "bundles"] as const) yield* idsOf(catalog[list], [], list);
  for (const [index, { code, variants = [] }] of catalog.items.entries()) {
    yield { id: code, path: ["items", index, "code"], what: words.items, scope: "items" };
    if (variants.length > 0) yield* idsOf(variants, ["items", index], "variants");
  }
}

/** The ids that a process declares: in file order, but steps that measures add after those that are there without them. */
export function* idsOfProcess(process: Process, path: Path): Generator<DeclaredId> {
  yield* idsOf(process.steps, path, "steps");
  yield* idsOfMeasures(process, path);
  yield* idsOf(process.scenarios, path, "scenarios");
  for (const [s, step] of process.steps.entries()) yield* idsOf(step.outcomes ?? [], [...path, "steps", s], "outcomes");
  for (const [m, measure] of process.measures.entries()) {
    for (const [c, change] of measure.changes.entries()) {
      if (!("add" in change)) continue;
      const add = [...path, "measures", m, "changes", c, "add"];
      yield { id: change.add.id, path: [...add, "id"], what: words.steps, scope: scopeOf(path, "steps"), added: true };
      yield* idsOf(change.add.outcomes ?? [], add, "outcomes");
    }
  }
}

function* idsOf(things: readonly { readonly id: string }[], path: Path, list: List): Generator<DeclaredId> {
  const scope = scopeOf(path, list);
  for (const [index, { id }] of things.entries()) yield { id, path: [...path, list, index, "id"], what: words[list], scope };
}

function* idsOfMeasures({ measures }: Process, path: Path): Generator<DeclaredId> {
  const scope = scopeOf(path, "measures");
  for (const [position, measure] of measures.entries()) {
    yield { id: measure.id, path: [...path, ...measurePath(measure, position), "id"], what: words.measures, scope };
  }
}

function scopeOf(path: Path, list: List): string {
  return [...path, list].join("/");
}
