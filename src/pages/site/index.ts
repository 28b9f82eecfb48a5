export type { NeededResult, SiteOptions, SiteTools } from "./options.ts";
export type { KnownItem, PlannedPart, SitePart } from "./parts.ts";
export { producePart, type SiteFiles } from "./produce.ts";
export { shownVersions, withoutItems } from "./shown-catalog.ts";
export { sitePartsOf, sitePlanOf } from "./site-parts.ts";
