import { type Item, type Language, type Limit, type Process, stripExtras } from "../../../model/index.ts";
import { extractItemCatalog } from "../catalog/own-catalog.ts";
import { buildVariantProcess, hasOwnProcess } from "../catalog/own-process.ts";
import type { ItemContent, ItemLink, ItemPart, ItemRelations, ProcessPictures } from "../parts/parts.ts";
import { buildItemLink, type Site } from "../site.ts";

/** What the page of an item is made from. */
export function buildItemPart(item: Item, site: Site): ItemPart {
  return { ...buildItemRelations(item, site), ...buildItemContent(item, site) };
}

/** Of that, what the item, its process and what the two name say by themselves. */
export function buildItemContent(item: Item, site: Site): ItemContent {
  const { catalog, register } = site;
  const process = item.process === undefined ? undefined : register.processes.get(item.process);
  // What other programs keep is not for the public.
  const own = stripExtras(extractItemCatalog(catalog, item, register));
  return {
    catalog: own,
    pictures: process && buildProcessPictures(process, item.limits ?? process.limits, site),
    variants: (item.variants ?? []).filter(hasOwnProcess).flatMap((variant) => {
      const varied = buildVariantProcess(own, variant);
      return varied ? [{ variant: variant.id, ...buildProcessPictures(varied, varied.limits, site, variant.id) }] : [];
    }),
  };
}

/** Of that, what depends on the other items and on the site. */
export function buildItemRelations(item: Item, site: Site): ItemRelations {
  const { frame, itemPages, unitFiles, itemOf } = site;
  const page = itemPages.get(item.code) as string;
  const parent = item.parent === undefined ? undefined : itemOf.get(item.parent);
  const unitFile = item.unit === undefined ? undefined : unitFiles.get(item.unit);
  const buildLinks = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const other = itemOf.get(code);
      return other ? [buildItemLink(other, site)] : [];
    });
  return {
    kind: "item",
    id: page,
    frame,
    page,
    unitPage: unitFile && `units/${unitFile}`,
    typePage: `types/${item.type}`,
    parent: parent && buildItemLink(parent, site),
    children: (site.childrenOf.get(item.code) ?? []).map((child) => buildItemLink(child, site)),
    prerequisites: listItemPrerequisites(item, site, buildLinks),
    bundles: (site.bundlesOf.get(item.code) ?? []).map(({ id, name, items }) => ({ id, name, items: buildLinks(items) })),
    changePage: site.changes?.pages.get(item.code),
    received: site.received?.get(item.code),
    comments: site.comments,
  };
}

/** Each document once, also where several variants need it; without items that are not shown. */
function listItemPrerequisites(
  { code }: Item,
  { neededBy, register }: Site,
  linksTo: (codes: readonly string[]) => ItemLink[],
): ItemPart["prerequisites"] {
  const givers = new Map<string, Set<string>>();
  for (const needed of neededBy.get(code) ?? []) {
    const all = givers.get(needed.document) ?? new Set();
    for (const { item } of needed.givers) all.add(item);
    givers.set(needed.document, all);
  }
  return [...givers].flatMap(([document, codes]) => {
    const items = linksTo([...codes]);
    return items.length === 0 ? [] : [{ document: { id: document, name: register.documents.get(document)?.name }, items }];
  });
}

/** A process that is shared is handed over as the list has it, so that its picture is. */
function buildProcessPictures(
  process: Process,
  limits: readonly Limit[],
  { frame, diagrams, png }: Site,
  scenario?: string,
): ProcessPictures {
  const paths: Partial<Record<Language, string>> = {};
  for (const lang of frame.languages) paths[lang] = diagrams.pathOf(process, limits, lang, scenario);
  return { paths, png };
}
