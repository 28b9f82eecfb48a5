import { type Bilingual, type DataPath, type Item, indexById, type ProblemCode, type Step } from "../../../../../model/index.ts";
import { reportUnknownName } from "../../../references.ts";
import type { CatalogRule } from "../../../rule.ts";
import { createSpelling } from "../../../spelling.ts";
import { unknownItemNamesWords } from "../words.ts";

/** What an item or a bundle names: units, its process and steps of it, documents, other items. */
export const unknownItemNames: CatalogRule = {
  codes: ["unknown-unit", "unknown-process", "unknown-step", "unknown-document", "unknown-item"],
  checkCatalog(catalog, report) {
    const spelling = createSpelling();
    const lists = {
      unit: createKnownList("unknown-unit", unknownItemNamesWords.unknownUnitUnit, catalog.units),
      process: createKnownList("unknown-process", unknownItemNamesWords.unknownProcessProcess, catalog.processes),
      document: createKnownList("unknown-document", unknownItemNamesWords.unknownDocumentDocument, catalog.documents),
      item: createKnownList(
        "unknown-item",
        unknownItemNamesWords.unknownItemItem,
        catalog.items.map(({ code, name }) => ({ id: code, name })),
      ),
    };
    const look = ({ code, what, known, ids }: KnownNames, { id, at }: PlacedName, path: DataPath, where: () => Bilingual) => {
      if (!ids.has(id)) reportUnknownName(code, what, { id, path: [...path, ...at], where: where() }, known, { spelling }, report);
    };
    const processes = indexById(catalog.processes);
    for (const [index, item] of catalog.items.entries()) {
      const path = ["items", index];
      const describeOwner = () => unknownItemNamesWords.unknownItemNamesDescribeOwner(item.code);
      for (const named of walkItemNames(item)) look(lists[named.list], named, path, describeOwner);
      const steps = item.process === undefined ? undefined : processes.get(item.process)?.steps;
      if (!steps) continue;
      for (const named of walkStepNames(item)) look(getStepList(steps), named, path, describeOwner);
    }
    for (const [index, bundle] of catalog.bundles.entries()) {
      const describeOwner = () => unknownItemNamesWords.otherDescribeOwner(bundle.id);
      for (const [at, id] of bundle.items.entries()) look(lists.item, { id, at: ["items", at] }, ["bundles", index], describeOwner);
    }
  },
};

interface KnownNames {
  readonly code: ProblemCode;
  readonly what: Bilingual;
  readonly known: readonly { readonly id: string }[];
  readonly ids: ReadonlySet<string>;
}

/** A name, and where it stands in its item or bundle. */
interface PlacedName {
  readonly id: string;
  readonly at: DataPath;
}

function createKnownList(code: ProblemCode, what: Bilingual, known: KnownNames["known"]): KnownNames {
  return { code, what, known, ids: new Set(known.map(({ id }) => id)) };
}

const stepLists = new WeakMap<readonly Step[], KnownNames>();

/** Many items may share one process. */
function getStepList(steps: readonly Step[]): KnownNames {
  const known = stepLists.get(steps) ?? createKnownList("unknown-step", unknownItemNamesWords.unknownStepKnown, steps);
  stepLists.set(steps, known);
  return known;
}

function* walkItemNames(item: Item): Generator<PlacedName & { readonly list: "unit" | "process" | "document" | "item" }> {
  for (const key of ["unit", "entrusted", "heldBy"] as const) {
    const id = item[key];
    if (id !== undefined) yield { list: "unit", id, at: [key] };
  }
  for (const [at, id] of (item.joint ?? []).entries()) yield { list: "unit", id, at: ["joint", at] };
  if (item.process !== undefined) yield { list: "process", id: item.process, at: ["process"] };
  if (item.parent !== undefined) yield { list: "item", id: item.parent, at: ["parent"] };
  const variants = (item.variants ?? []).map(({ materials }, at) => ({ materials, around: ["variants", at] }));
  for (const { materials = [], around } of [{ materials: item.materials, around: [] }, ...variants]) {
    for (const [at, { document }] of materials.entries()) {
      yield { list: "document", id: document, at: [...around, "materials", at, "document"] };
    }
  }
  for (const [at, { document }] of (item.results ?? []).entries()) {
    yield { list: "document", id: document, at: ["results", at, "document"] };
  }
}

/** Steps that desks, limits and variants of an item name; those that a variant adds itself are known to it. */
function* walkStepNames(item: Item): Generator<PlacedName> {
  for (const [at, { step }] of (item.posts ?? []).entries()) yield { id: step, at: ["posts", at, "step"] };
  for (const [at, limit] of (item.limits ?? []).entries()) {
    for (const key of ["from", "to"] as const) {
      const id = limit[key];
      if (id !== undefined) yield { id, at: ["limits", at, key] };
    }
    for (const [stop, { step }] of (limit.stops ?? []).entries()) yield { id: step, at: ["limits", at, "stops", stop, "step"] };
  }
  for (const [v, { changes }] of (item.variants ?? []).entries()) {
    for (const [c, change] of changes.entries()) {
      if ("step" in change) yield { id: change.step, at: ["variants", v, "changes", c, "step"] };
    }
  }
}
