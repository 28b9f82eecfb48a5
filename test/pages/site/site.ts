import type { Catalog } from "../../../src/model/index.ts";
import { createSiteParts, producePart, type SiteOptions, type SiteTools } from "../../../src/pages/site/index.ts";

/** Every file of the site of a list. */
export async function siteFiles(catalog: Catalog, options: Partial<SiteOptions> = {}, tools: SiteTools = {}) {
  const files = new Map<string, string | Uint8Array>();
  for (const part of createSiteParts(catalog, { script: "", ...options })) {
    // As it comes from a cache or another thread.
    for (const [path, content] of await producePart(JSON.parse(JSON.stringify(part)), tools)) {
      if (files.has(path)) throw new Error(`${path} is made twice`);
      files.set(path, content);
    }
  }
  return files;
}
