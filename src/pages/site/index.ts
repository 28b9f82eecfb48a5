export { selectVisibleVersions, withoutItems } from "./catalog/visible-catalog.ts";
export { type ChangesOptions, writeChangeFiles } from "./changes/changes-files.ts";
export { isCommentAddress } from "./comment-address.ts";
export type { NeededResult, SiteOptions, SiteTools } from "./parts/options.ts";
export type { KnownItem, PlannedPart, SitePart } from "./parts/parts.ts";
export { createSiteParts, planSite } from "./plan/site-parts.ts";
export { producePart, type SiteFiles } from "./produce.ts";
export { foldSitePath, isSitePath } from "./site-path.ts";
