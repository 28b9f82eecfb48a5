import { producePart, type SitePart } from "../../../pages/site/index.ts";
import { writeSitePng } from "../../node/index.ts";
import type { StoredBlob } from "../release/blobs.ts";
import type { SiteFile } from "../release/part-result.ts";

/** A part of a site that is to be made, as JSON. */
export interface PartToMake {
  readonly key: string;
  readonly json: string;
}

/** The files of each part, by key; or what went wrong with one of them. */
export type PartAnswer =
  | { readonly made: readonly (readonly [key: string, files: readonly SiteFile[]])[] }
  | { readonly failed: PartFailure };

export interface PartFailure {
  /** Beginning of the part that could not be made. */
  readonly part: string;
  /** The system's error code, when it is the disk that failed. */
  readonly code: string | undefined;
  readonly detail: string;
}

export class PartError extends Error {
  readonly failure: PartFailure;

  constructor(failure: PartFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/**
 * Makes parts, one after the other.
 * @param put keeps the content of a file under its hash
 */
export async function makeParts(parts: readonly PartToMake[], put: (content: string | Uint8Array) => StoredBlob): Promise<PartAnswer> {
  const made: [string, SiteFile[]][] = [];
  for (const { key, json } of parts) {
    try {
      const files = await producePart(JSON.parse(json) as SitePart, { png: writeSitePng });
      made.push([key, [...files].map(([path, content]) => ({ path, ...put(content) }))]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { failed: { part: json.slice(0, 200), code: typeof code === "string" ? code : undefined, detail } };
    }
  }
  return { made };
}
