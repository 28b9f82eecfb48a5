import type { Item, Language, Limit, Process } from "../../model/index.ts";
import { processOfItem } from "../../reform/index.ts";
import { ownCatalog } from "./own-catalog.ts";
import type { ItemPart, ProcessDiagram } from "./parts.ts";
import { linkTo, type Site } from "./site.ts";

/** What the page of an item is made from. Asks for the pictures that it shows. */
export function itemPart(item: Item, site: Site): ItemPart {
  const { frame, catalog, register, itemPages, unitFiles, itemOf } = site;
  const page = itemPages.get(item.code) as string;
  const process = item.process === undefined ? undefined : register.processes.get(item.process);
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
    catalog: ownCatalog(catalog, item, register),
    unitPage: unitFile && `units/${unitFile}`,
    typePage: `types/${item.type}`,
    diagram: process && diagramOf(process, processOfItem(process, item), item.limits ?? process.limits, site),
    variants: process ? variantsOf(item, process, site) : [],
    parent: parent && linkTo(parent, site),
    children: (site.childrenOf.get(item.code) ?? []).map((child) => linkTo(child, site)),
    prerequisites: (site.prerequisitesOf.get(item.code) ?? []).flatMap(({ needs, document }) =>
      linksTo([needs]).map((link) => ({ ...link, document: { id: document, name: register.documents.get(document)?.name } })),
    ),
    bundles: (site.bundlesOf.get(item.code) ?? []).map(({ id, name, items }) => ({ id, name, items: linksTo(items) })),
    comments: site.comments,
  };
}

/** Those that have another process; the others differ in materials and limits alone. */
function variantsOf(item: Item, process: Process, site: Site): ItemPart["variants"] {
  return (item.variants ?? []).flatMap((variant) => {
    if (variant.changes.length === 0 && variant.limits === undefined) return [];
    const varied = processOfItem(process, item, variant);
    const drawn = variant.changes.length === 0 ? process : { ...varied, name: process.name };
    return [{ variant: variant.id, ...diagramOf(drawn, varied, varied.limits, site) }];
  });
}

/** `drawn` is the process that is shared; `process` the same as its item has it. */
function diagramOf(drawn: Process, process: Process, limits: readonly Limit[], { frame, diagrams, png }: Site): ProcessDiagram {
  const pictures: Partial<Record<Language, string>> = {};
  for (const lang of frame.languages) pictures[lang] = diagrams.pathOf(drawn, limits, lang);
  return { process, pictures, png };
}
