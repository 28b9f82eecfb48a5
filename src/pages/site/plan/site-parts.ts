import type { Catalog, Item } from "../../../model/index.ts";
import { flagKind, functionKind, mapKind, requireArguments, requireCatalog, requireFields } from "../../../model/index.ts";
import { computeFingerprint } from "../../../picture/draw/index.ts";
import { toCommentAddress } from "../comment-address.ts";
import type { SiteOptions } from "../parts/options.ts";
import type { AssetPart, DiagramPart, KnownItem, PlannedPart, SitePart } from "../parts/parts.ts";
import { createSite, type Site } from "../site.ts";
import { siteStyle } from "../style.ts";
import { createChangesParts } from "./changes-parts.ts";
import { buildItemContent, buildItemPart, buildItemRelations } from "./item-part.ts";
import { createHomePart, createListParts, createSearchParts } from "./list-parts.ts";
import { createStatisticsPart } from "./statistics-part.ts";

/**
 * The work of which the site of a list is made, one piece after the other, so that not all of it is in memory at once.
 * Items for internal use are in none of them unless the options say so. The list must be free of errors.
 * @throws RangeError when the address of comments is none, or the script is missing
 * @throws InputError when the changes of a variant cannot be made
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readCatalog } from "leadpath";
 * import { createSiteParts } from "leadpath/list";
 * const { catalog } = readCatalog(await readFile("fixtures/list/market.yaml", "utf8"));
 * const script = await readFile(new URL(import.meta.resolve("leadpath/site.js")), "utf8");
 * [...createSiteParts(catalog, { script, languages: ["en"] })][0]?.kind; // → "asset"
 * ```
 */
export function createSiteParts(catalog: Catalog, options: SiteOptions): Iterable<SitePart> {
  return workOutParts(planSite(catalog, options));
}

function* workOutParts(plan: Iterable<PlannedPart>): Iterable<SitePart> {
  for (const { part } of plan) yield part();
}

/**
 * The same work, each piece with what tells it from any other and not yet worked out: whoever has the files of a piece
 * need not ask for it.
 * @throws RangeError when the address of comments is none, or the script is missing
 * @throws InputError when the changes of a variant cannot be made
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { planSite } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const parts = [...planSite(catalog, { script: "…", languages: ["en"] })];
 * parts.slice(0, 4).map(({ id }) => id); // → [ "style", "script", "entrance", "items/A-01" ]
 * ```
 */
export function planSite(catalog: Catalog, options: SiteOptions): Iterable<PlannedPart> {
  requireCatalog(catalog);
  requireFields("options", options, { script: "text" });
  requireArguments(options, {
    script: "text",
    languages: "texts",
    prerequisites: "object",
    commentRegister: "objects",
    since: "object",
    internal: flagKind,
    comments: "text",
    png: flagKind,
    digest: functionKind,
    known: mapKind,
    studio: mapKind,
  });
  // At once, not when the first part is asked for.
  if (options.comments !== undefined) toCommentAddress(options.comments);
  return listPlannedParts(catalog, options);
}

function* listPlannedParts(catalog: Catalog, options: SiteOptions): Iterable<PlannedPart> {
  const site = createSite(catalog, options);
  const { digest = computeFingerprint, known } = options;
  const planFile = (id: string, path: string, content: string) => planAsset({ kind: "asset", id, path, content }, digest);
  yield planFile("style", "assets/site.css", siteStyle);
  yield planFile("script", "assets/site.js", options.script);
  for (const [name, content] of options.studio ?? []) yield planFile(`studio ${name}`, `studio/${name}`, content);
  yield planPart({ kind: "entrance", id: "entrance", frame: site.frame });
  const drawn = new Set<string>();
  for (const item of site.catalog.items) {
    const before = known?.get(item.code);
    const own = before && before.parent === item.parent ? before : buildKnownItem(item, site, digest);
    yield planItem(item, own, site);
    for (const path of own.pictures) if (!drawn.has(path)) yield planDiagram(path, item, site);
    for (const path of own.pictures) drawn.add(path);
  }
  for (const part of createListParts(site)) yield planPart(part);
  yield planPart(createStatisticsPart(site));
  for (const part of createChangesParts(site)) yield planPart(part);
  const searches = createSearchParts(site);
  for (const part of searches) yield planPart(part);
  yield planPart(createHomePart(site, searches));
}

function planPart(part: SitePart): PlannedPart {
  return { id: part.id, identity: JSON.stringify(part), part: () => part };
}

function planAsset(part: AssetPart, digest: (text: string) => string): PlannedPart {
  return { id: part.id, identity: JSON.stringify(["asset", part.path, digest(part.content)]), part: () => part };
}

function buildKnownItem(item: Item, site: Site, digest: (text: string) => string): KnownItem {
  const own = buildItemContent(item, site);
  const pictures = [own.pictures, ...own.variants].flatMap((each) => Object.values(each?.paths ?? {}));
  return { own: digest(JSON.stringify(own)), parent: item.parent, pictures: [...new Set(pictures)] };
}

function planItem(item: Item, known: KnownItem, site: Site): PlannedPart {
  const relations = buildItemRelations(item, site);
  return {
    id: relations.id,
    identity: JSON.stringify([known.own, relations]),
    part: () => buildItemPart(item, site),
    item: [item.code, known],
  };
}

/** Of a picture of an item that was known it is worked out only now what is on it. */
function planDiagram(path: string, item: Item, site: Site): PlannedPart {
  const { diagrams, png } = site;
  const buildPart = () => {
    if (!diagrams.at(path)) buildItemContent(item, site);
    return diagrams.at(path) as DiagramPart;
  };
  return { id: path, identity: JSON.stringify(["diagram", path, png]), part: buildPart };
}
