export type { NeededResult, SiteOptions, SiteTools } from "./options.ts";
export type { SitePart } from "./parts.ts";
export { producePart, type SiteFiles } from "./produce.ts";
export { sitePartsOf } from "./site-parts.ts";
