import type { Catalog, Item } from "../../model/index.ts";
import { fingerprint } from "../../picture/draw/index.ts";
import { changesParts } from "./changes-parts.ts";
import { itemOwn, itemPart, itemRelations } from "./item-part.ts";
import { homePart, listParts, searchParts } from "./list-parts.ts";
import type { SiteOptions } from "./options.ts";
import type { AssetPart, DiagramPart, KnownItem, PlannedPart, SitePart } from "./parts.ts";
import { type Site, siteOf } from "./site.ts";
import { statisticsPart } from "./statistics-part.ts";
import { siteStyle } from "./style.ts";

/**
 * The work of which the site of a list is made, one piece after the other, so that not all of it is in memory at once. Items for internal use
 * are in none of them unless the options say so. The list must be free of errors.
 * @throws RangeError when the address of comments is none
 * @throws InputError when the changes of a variant cannot be made
 */
export function* sitePartsOf(catalog: Catalog, options: SiteOptions): Iterable<SitePart> {
  for (const { part } of sitePlanOf(catalog, options)) yield part();
}

/**
 * The same work, each piece with what tells it from any other and not yet worked out: whoever has the files of a piece need not ask for it.
 * @throws RangeError when the address of comments is none
 * @throws InputError when the changes of a variant cannot be made
 */
export function* sitePlanOf(catalog: Catalog, options: SiteOptions): Iterable<PlannedPart> {
  const site = siteOf(catalog, options);
  const { digest = fingerprint, known } = options;
  const asset = (id: string, path: string, content: string) => plannedAsset({ kind: "asset", id, path, content }, digest);
  yield asset("style", "assets/site.css", siteStyle);
  yield asset("script", "assets/site.js", options.script);
  for (const [name, content] of options.studio ?? []) yield asset(`studio ${name}`, `studio/${name}`, content);
  yield planned({ kind: "entrance", id: "entrance", frame: site.frame });
  const drawn = new Set<string>();
  for (const item of site.catalog.items) {
    const before = known?.get(item.code);
    const own = before && before.parent === item.parent ? before : knownOf(item, site, digest);
    yield plannedItem(item, own, site);
    for (const path of own.pictures) if (!drawn.has(path)) yield plannedDiagram(path, item, site);
    for (const path of own.pictures) drawn.add(path);
  }
  for (const part of listParts(site)) yield planned(part);
  yield planned(statisticsPart(site));
  for (const part of changesParts(site)) yield planned(part);
  const searches = searchParts(site);
  for (const part of searches) yield planned(part);
  yield planned(homePart(site, searches));
}

function planned(part: SitePart): PlannedPart {
  return { id: part.id, identity: JSON.stringify(part), part: () => part };
}

function plannedAsset(part: AssetPart, digest: (text: string) => string): PlannedPart {
  return { id: part.id, identity: JSON.stringify(["asset", part.path, digest(part.content)]), part: () => part };
}

function knownOf(item: Item, site: Site, digest: (text: string) => string): KnownItem {
  const own = itemOwn(item, site);
  const pictures = [own.pictures, ...own.variants].flatMap((each) => Object.values(each?.paths ?? {}));
  return { own: digest(JSON.stringify(own)), parent: item.parent, pictures: [...new Set(pictures)] };
}

function plannedItem(item: Item, known: KnownItem, site: Site): PlannedPart {
  const relations = itemRelations(item, site);
  return {
    id: relations.id,
    identity: JSON.stringify([known.own, relations]),
    part: () => itemPart(item, site),
    item: [item.code, known],
  };
}

/** Of a picture of an item that was known it is worked out only now what is on it. */
function plannedDiagram(path: string, item: Item, site: Site): PlannedPart {
  const { diagrams, png } = site;
  const part = () => {
    if (!diagrams.at(path)) itemOwn(item, site);
    return diagrams.at(path) as DiagramPart;
  };
  return { id: path, identity: JSON.stringify(["diagram", path, png]), part };
}
