import type { Catalog, Item, Language, Limit, Process } from "../../model/index.ts";
import { measureOfVariant, processOfItem } from "../../reform/index.ts";
import { ownCatalog } from "./own-catalog.ts";
import type { ItemPart, ProcessDiagram } from "./parts.ts";
import { linkTo, type Site } from "./site.ts";

/** What the page of an item is made from. Asks for the pictures that it shows. */
export function itemPart(item: Item, site: Site): ItemPart {
  const { frame, catalog, register, itemPages, unitFiles, itemOf } = site;
  const page = itemPages.get(item.code) as string;
  const process = item.process === undefined ? undefined : register.processes.get(item.process);
  const own = ownCatalog(catalog, item, register);
  const parent = item.parent === undefined ? undefined : itemOf.get(item.parent);
  const unitFile = item.unit === undefined ? undefined : unitFiles.get(item.unit);
  const linksTo = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const other = itemOf.get(code);
      return other ? [linkTo(other, site)] : [];
    });
  return {
    kind: "item",
    id: page,
    frame,
    page,
    catalog: own,
    unitPage: unitFile && `units/${unitFile}`,
    typePage: `types/${item.type}`,
    diagram: process && diagramOf(process, processOfItem(process, item), item.limits ?? process.limits, site),
    variants: process ? variantsOf(item, process, own, site) : [],
    parent: parent && linkTo(parent, site),
    children: (site.childrenOf.get(item.code) ?? []).map((child) => linkTo(child, site)),
    prerequisites: (site.prerequisitesOf.get(item.code) ?? []).flatMap(({ needs, document }) =>
      linksTo([needs]).map((link) => ({ ...link, document: { id: document, name: register.documents.get(document)?.name } })),
    ),
    bundles: (site.bundlesOf.get(item.code) ?? []).map(({ id, name, items }) => ({ id, name, items: linksTo(items) })),
    comments: site.comments,
  };
}

/** Those that have other steps or limits than the item; the others differ in their materials alone. What differs is marked. */
function variantsOf(item: Item, process: Process, own: Catalog, site: Site): ItemPart["variants"] {
  return (item.variants ?? []).flatMap((variant) => {
    const { id, name, changes, limits } = variant;
    if (changes.length === 0 && limits === undefined) return [];
    const atItem = processOfItem(process, item);
    const varied: Process = {
      ...atItem,
      name: process.name,
      limits: limits ?? atItem.limits,
      units: own.units,
      phases: own.phases,
      documents: own.documents,
      measures: [measureOfVariant(variant)],
      scenarios: [{ id, name, measures: [id] }],
    };
    return [{ variant: id, ...diagramOf(varied, varied, varied.limits, site, id) }];
  });
}

/** `drawn` is the process that is shared; `process` the same as its item has it. */
function diagramOf(
  drawn: Process,
  process: Process,
  limits: readonly Limit[],
  { frame, diagrams, png }: Site,
  scenario?: string,
): ProcessDiagram {
  const pictures: Partial<Record<Language, string>> = {};
  for (const lang of frame.languages) pictures[lang] = diagrams.pathOf(drawn, limits, lang, scenario);
  return { process, scenario, pictures, png };
}
