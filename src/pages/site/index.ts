export type { NeededResult, SiteOptions, SiteTools } from "./options.ts";
export type { KnownItem, PlannedPart, SitePart } from "./parts.ts";
export { producePart, type SiteFiles } from "./produce.ts";
export { selectVisibleVersions, withoutItems } from "./shown-catalog.ts";
export { createSiteParts, planSite } from "./site-parts.ts";
