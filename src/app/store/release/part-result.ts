import { z } from "zod";
import { isSitePath } from "../../../pages/site/index.ts";
import type { StoredBlob } from "./blobs.ts";

/** A file of the site: where it stands, and its content. */
export interface SiteFile extends StoredBlob {
  /** From the root of the site, with `/`. */
  readonly path: string;
}

/** What a part gave, whoever made it. */
export interface PartResult {
  readonly key: string;
  readonly files: readonly SiteFile[];
}

/** Longest file that a part may give, in bytes: what Node reads at once. */
const maxSiteFileBytes = 2 ** 31 - 1;
/** Longest path that is looked at, in UTF-16 code units. */
const maxPathLength = 1_000;

/** SHA-256 in hexadecimal digits: the name of a content, and the key of a part. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const pathSchema = z.string().max(maxPathLength).refine(isSitePath);
const sizeSchema = z.int().min(0).max(maxSiteFileBytes);

export const siteFileSchema = z.strictObject({ path: pathSchema, hash: hashSchema, size: sizeSchema });
/** A part with its files, as workers hand it over. */
export const partResultSchema = z.strictObject({ key: hashSchema, files: z.array(siteFileSchema) });
/** The same as a line of the records of a workshop. */
export const resultLineSchema = z.tuple([hashSchema, z.array(z.tuple([pathSchema, hashSchema, sizeSchema]))]);
