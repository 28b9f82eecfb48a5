import { functionKind, requireArguments, requireFields } from "../../model/index.ts";
import { drawDiagramFiles } from "./drawings/diagram.ts";
import { renderChangedFiles } from "./pages/changed-item.ts";
import { renderChangesPage } from "./pages/changes.ts";
import { renderEntrancePage } from "./pages/entrance.ts";
import { renderHomePage } from "./pages/home.ts";
import { renderItemFiles } from "./pages/item.ts";
import { renderListPage } from "./pages/list.ts";
import { renderStatisticsFiles } from "./pages/statistics.ts";
import type { SiteTools } from "./parts/options.ts";
import type { SitePart } from "./parts/parts.ts";
import { writeSearchFile } from "./search/index.ts";

/** Files of a site by their paths from its root. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * The files of one part. The same part gives the same bytes; a PNG those of the tool that makes it.
 * @throws RangeError when the part has a PNG and there is no tool to make it
 * @example
 * ```ts
 * import { readCatalog } from "leadpath";
 * import { createSiteParts, producePart } from "leadpath/list";
 * const { catalog } = readCatalog("leadpath: 1\nitems: [{code: A-01, name: Street permit, type: licence}]\n");
 * const parts = [...createSiteParts(catalog, { script: "…", languages: ["en"] })];
 * const files = await Promise.all(parts.map((part) => producePart(part)));
 * files.flatMap((each) => [...each.keys()]).includes("index.html"); // → true
 * ```
 */
export async function producePart(part: SitePart, tools: SiteTools = {}): Promise<SiteFiles> {
  requireFields("part", part, { kind: "text", id: "text" });
  requireArguments(tools, { png: functionKind }, "tools");
  switch (part.kind) {
    case "asset":
      return new Map([[part.path, part.content]]);
    case "entrance":
      return new Map([["index.html", renderEntrancePage(part)]]);
    case "home":
      return new Map(part.frame.languages.map((lang) => [`${lang}/index.html`, renderHomePage(part, lang)]));
    case "statistics":
      return renderStatisticsFiles(part);
    case "changes":
      return new Map(part.frame.languages.map((lang) => [`${lang}/changes.html`, renderChangesPage(part, lang)]));
    case "changed":
      return renderChangedFiles(part);
    case "list":
      return new Map(part.frame.languages.map((lang) => [`${lang}/${part.pages[part.page]}.html`, renderListPage(part, lang)]));
    case "search":
      return new Map([[part.path, writeSearchFile(part)]]);
    case "item":
      return renderItemFiles(part);
    case "diagram":
      return drawDiagramFiles(part, tools);
  }
}
