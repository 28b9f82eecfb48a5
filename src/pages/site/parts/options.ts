import type { ListComment } from "../../../formats/index.ts";
import type { Catalog, Language } from "../../../model/index.ts";
import type { KnownItem } from "./parts.ts";

/** What a site is to be. */
export interface SiteOptions {
  /** Both, Chinese first, when absent. */
  readonly languages?: readonly Language[] | undefined;
  /** Also what is for internal use only. */
  readonly internal?: boolean | undefined;
  /** Which items need results of others; what names an item that is not shown is left out. */
  readonly prerequisites?: Iterable<NeededResult> | undefined;
  /** Where comments on an item go: a mail address, or a web address in which `{code}` stands for its code. */
  readonly comments?: string | undefined;
  /**
   * The register of comments received; what tells who a person is is taken out, and comments on items that are not
   * shown are left out.
   */
  readonly commentRegister?: readonly ListComment[] | undefined;
  /**
   * An earlier version of the list: the site tells what changed since. `now` is what is compared with it, the list
   * itself when absent.
   */
  readonly since?: { readonly before: Catalog; readonly now?: Catalog } | undefined;
  /** A PNG stands beside every picture; `producePart` then needs a way to make it. */
  readonly png?: boolean | undefined;
  /**
   * A short text that tells one text from any other, for the identities of parts; 16 digits of a fingerprint when
   * absent.
   */
  readonly digest?: ((text: string) => string) | undefined;
  /**
   * What an earlier plan of a site with the same options told of items, by code; only of those of which nothing
   * changed.
   */
  readonly known?: ReadonlyMap<string, KnownItem> | undefined;
  /** The script of the pages, as `dist/site/site.js` has it. */
  readonly script: string;
  /**
   * The files of the studio by name, as `dist/studio` has them: then the page of an item with a process leads to it.
   */
  readonly studio?: ReadonlyMap<string, string> | undefined;
}

/** A material of an item that is the result of others. */
export interface NeededResult {
  /** Code of the item that needs it. */
  readonly item: string;
  /** Id of the document, as that item names it. */
  readonly document: string;
  /** The items of which it is the result; any one of them will do. */
  readonly givers: readonly { readonly item: string }[];
}

/** What the making of a part needs besides its data. */
export interface SiteTools {
  /** A PNG of an SVG. */
  readonly png?: ((svg: string) => Promise<Uint8Array>) | undefined;
}
