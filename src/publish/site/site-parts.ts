import type { Catalog } from "../../model/index.ts";
import { changesParts } from "./changes-parts.ts";
import { itemPart } from "./item-part.ts";
import { homePart, listParts, searchParts } from "./list-parts.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePart } from "./parts.ts";
import { siteOf } from "./site.ts";
import { statisticsPart } from "./statistics-part.ts";
import { siteStyle } from "./style.ts";

/**
 * The work of which the site of a list is made, one piece after the other, so that not all of it is in memory at once. Items for internal use
 * are in none of them unless the options say so. The list must be free of errors.
 * @throws RangeError when the address of comments is none
 * @throws InputError when the changes of a variant cannot be made
 */
export function* sitePartsOf(catalog: Catalog, options: SiteOptions): Iterable<SitePart> {
  const site = siteOf(catalog, options);
  yield { kind: "asset", id: "style", path: "assets/site.css", content: siteStyle };
  yield { kind: "asset", id: "script", path: "assets/site.js", content: options.script };
  yield { kind: "entrance", id: "entrance", frame: site.frame };
  for (const item of site.catalog.items) {
    yield itemPart(item, site);
    yield* site.diagrams.taken();
  }
  yield* listParts(site);
  yield statisticsPart(site);
  yield* changesParts(site);
  const searches = searchParts(site);
  yield* searches;
  yield homePart(site, searches);
}
