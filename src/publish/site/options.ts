import type { Language } from "../../model/index.ts";

/** What a site is to be. */
export interface SiteOptions {
  /** Both, Chinese first, when absent. */
  readonly languages?: readonly Language[] | undefined;
  /** Also what is for internal use only. */
  readonly internal?: boolean | undefined;
  /** Which items need results of others; what names an item that is not shown is left out. */
  readonly prerequisites?: Iterable<Prerequisite> | undefined;
  /** Where comments on an item go: a mail address, or a web address in which `{code}` stands for its code. */
  readonly comments?: string | undefined;
  /** A PNG stands beside every picture; `producePart` then needs a way to make it. */
  readonly png?: boolean | undefined;
  /** The script of the pages, as `dist/site/site.js` has it. */
  readonly script: string;
}

/** The result of one item is a material of another. */
export interface Prerequisite {
  /** Code of the item that needs it. */
  readonly item: string;
  /** Code of the item that it is the result of. */
  readonly needs: string;
  /** Id of the document. */
  readonly document: string;
}

/** What the making of a part needs besides its data. */
export interface SiteTools {
  /** A PNG of an SVG. */
  readonly png?: ((svg: string) => Promise<Uint8Array>) | undefined;
}
