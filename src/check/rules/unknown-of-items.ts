import type { Bilingual, Item, Path, ProblemCode, Step } from "../../model/index.ts";
import { reportUnknown } from "../references.ts";
import type { CatalogRule } from "../rule.ts";
import { newSpelling } from "../spelling.ts";

/** What an item or a bundle names: units, its process and steps of it, documents, other items. */
export const unknownOfItems: CatalogRule = {
  codes: ["unknown-unit", "unknown-process", "unknown-step", "unknown-document", "unknown-item"],
  checkCatalog(catalog, report) {
    const spelling = newSpelling();
    const lists = {
      unit: listOf("unknown-unit", { zh: "单位", en: "unit" }, catalog.units),
      process: listOf("unknown-process", { zh: "流程", en: "process" }, catalog.processes),
      document: listOf("unknown-document", { zh: "材料", en: "document" }, catalog.documents),
      item: listOf(
        "unknown-item",
        { zh: "事项", en: "item" },
        catalog.items.map(({ code, name }) => ({ id: code, name })),
      ),
    };
    const look = ({ code, what, known, ids }: KnownList, { id, path, where }: Placed) => {
      if (!ids.has(id)) reportUnknown(code, what, { id, path, where }, known, { spelling }, report);
    };
    const processes = new Map(catalog.processes.map((process) => [process.id, process]));
    for (const [index, item] of catalog.items.entries()) {
      for (const { list, ...reference } of referencesOf(item, ["items", index])) look(lists[list], reference);
      const steps = item.process === undefined ? undefined : processes.get(item.process)?.steps;
      if (!steps) continue;
      for (const reference of stepsNamed(item, ["items", index])) look(stepsOf(steps), reference);
    }
    for (const [index, bundle] of catalog.bundles.entries()) {
      const where = { zh: `一件事“${bundle.id}”`, en: `Bundle "${bundle.id}"` };
      for (const [at, id] of bundle.items.entries()) look(lists.item, { id, path: ["bundles", index, "items", at], where });
    }
  },
};

interface KnownList {
  readonly code: ProblemCode;
  readonly what: Bilingual;
  readonly known: readonly { readonly id: string }[];
  readonly ids: ReadonlySet<string>;
}

interface Placed {
  readonly id: string;
  readonly path: Path;
  readonly where: Bilingual;
}

function listOf(code: ProblemCode, what: Bilingual, known: KnownList["known"]): KnownList {
  return { code, what, known, ids: new Set(known.map(({ id }) => id)) };
}

const stepLists = new WeakMap<readonly Step[], KnownList>();

/** Many items may share one process. */
function stepsOf(steps: readonly Step[]): KnownList {
  const known = stepLists.get(steps) ?? listOf("unknown-step", { zh: "环节", en: "step" }, steps);
  stepLists.set(steps, known);
  return known;
}

function* referencesOf(item: Item, path: Path): Generator<Placed & { readonly list: "unit" | "process" | "document" | "item" }> {
  const where = whereOf(item);
  for (const key of ["unit", "entrusted", "heldBy"] as const) {
    const id = item[key];
    if (id !== undefined) yield { list: "unit", id, path: [...path, key], where };
  }
  for (const [at, id] of (item.joint ?? []).entries()) yield { list: "unit", id, path: [...path, "joint", at], where };
  if (item.process !== undefined) yield { list: "process", id: item.process, path: [...path, "process"], where };
  if (item.parent !== undefined) yield { list: "item", id: item.parent, path: [...path, "parent"], where };
  const variants = (item.variants ?? []).map((variant, at) => ({ materials: variant.materials, path: [...path, "variants", at] }));
  for (const { materials = [], path: around } of [{ materials: item.materials, path }, ...variants]) {
    for (const [at, { document }] of materials.entries()) {
      yield { list: "document", id: document, path: [...around, "materials", at, "document"], where };
    }
  }
  for (const [at, { document }] of (item.results ?? []).entries()) {
    yield { list: "document", id: document, path: [...path, "results", at, "document"], where };
  }
}

/** Steps that desks, limits and variants of an item name; those that a variant adds itself are known to it. */
function* stepsNamed(item: Item, path: Path): Generator<Placed> {
  const where = whereOf(item);
  for (const [at, { step }] of (item.posts ?? []).entries()) yield { id: step, path: [...path, "posts", at, "step"], where };
  for (const [at, limit] of (item.limits ?? []).entries()) {
    for (const key of ["from", "to"] as const) {
      const id = limit[key];
      if (id !== undefined) yield { id, path: [...path, "limits", at, key], where };
    }
    for (const [stop, { step }] of (limit.stops ?? []).entries()) {
      yield { id: step, path: [...path, "limits", at, "stops", stop, "step"], where };
    }
  }
  for (const [v, { changes }] of (item.variants ?? []).entries()) {
    for (const [c, change] of changes.entries()) {
      if ("step" in change) yield { id: change.step, path: [...path, "variants", v, "changes", c, "step"], where };
    }
  }
}

function whereOf({ code }: Item): Bilingual {
  return { zh: `事项“${code}”`, en: `Item "${code}"` };
}
