import * as z from "zod/mini";
import { isObject } from "../../../model/index.ts";
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

const hashPattern = /^[0-9a-f]{64}$/;

/** SHA-256 in hexadecimal digits: the name of a content, and the key of a part. */
export const hashSchema = z.string().check(z.regex(hashPattern));

/**
 * One function and no schema of its parts: a site of 16,380 items has a hundred thousand files, which each run reads
 * from three records.
 */
function isFile(path: unknown, hash: unknown, size: unknown): boolean {
  return (
    typeof path === "string" &&
    path.length <= maxPathLength &&
    isSitePath(path) &&
    typeof hash === "string" &&
    hashPattern.test(hash) &&
    typeof size === "number" &&
    Number.isSafeInteger(size) &&
    size >= 0 &&
    size <= maxSiteFileBytes
  );
}

export const siteFileSchema = z.custom<SiteFile>((value) => {
  if (!isObject(value) || Object.keys(value).length !== 3) return false;
  const { path, hash, size } = value as Partial<SiteFile>;
  return isFile(path, hash, size);
});
/** A part with its files, as workers hand it over. */
export const partResultSchema = z.strictObject({ key: hashSchema, files: z.array(siteFileSchema) });
/** The same as a line of the records of a workshop. */
export const resultLineSchema = z.tuple([
  hashSchema,
  z.array(
    z.custom<readonly [path: string, hash: string, size: number]>(
      (file) => Array.isArray(file) && file.length === 3 && isFile(file[0], file[1], file[2]),
    ),
  ),
]);
