import { diagramFiles } from "./diagram.ts";
import type { SiteTools } from "./options.ts";
import { changedFiles } from "./pages/changed.ts";
import { changesPage } from "./pages/changes.ts";
import { entrancePage } from "./pages/entrance.ts";
import { homePage } from "./pages/home.ts";
import { itemFiles } from "./pages/item.ts";
import { listPage } from "./pages/list.ts";
import { statisticsFiles } from "./pages/statistics.ts";
import type { SitePart } from "./parts.ts";
import { searchFile } from "./search-index.ts";

/** Files of a site by their paths from its root. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * The files of one part. The same part gives the same bytes; a PNG those of the tool that makes it.
 * @throws TypeError when the part has a PNG and there is no tool to make it
 */
export async function producePart(part: SitePart, tools: SiteTools = {}): Promise<SiteFiles> {
  switch (part.kind) {
    case "asset":
      return new Map([[part.path, part.content]]);
    case "entrance":
      return new Map([["index.html", entrancePage(part)]]);
    case "home":
      return new Map(part.frame.languages.map((lang) => [`${lang}/index.html`, homePage(part, lang)]));
    case "statistics":
      return statisticsFiles(part);
    case "changes":
      return new Map(part.frame.languages.map((lang) => [`${lang}/changes.html`, changesPage(part, lang)]));
    case "changed":
      return changedFiles(part);
    case "list":
      return new Map(part.frame.languages.map((lang) => [`${lang}/${part.pages[part.page]}.html`, listPage(part, lang)]));
    case "search":
      return new Map([[part.path, searchFile(part)]]);
    case "item":
      return itemFiles(part);
    case "diagram":
      return diagramFiles(part, tools);
  }
}
