import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { draftEnding } from "./blobs.ts";
import { readRecordText } from "./record-file.ts";

export const internalReleasesFile = "internal.json";

const internalReleasesSchema = z.array(z.string().check(z.regex(/^[0-9a-f]{16}$/)));

/**
 * Ids of releases that were made with what is for internal use, as far as they may be in the folder still. A record
 * that is damaged tells nothing: any of these names may be one then, so that none is shown to the public by mistake.
 */
export async function readInternalReleases(workshop: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await readInternalRecord(workshop)) ?? names);
}

/** Undefined when it is damaged. */
export async function readInternalRecord(workshop: string): Promise<readonly string[] | undefined> {
  const text = await readRecordText(join(workshop, internalReleasesFile));
  if (text === undefined) return [];
  try {
    return internalReleasesSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export async function writeInternalReleases(workshop: string, ids: readonly string[]): Promise<void> {
  const file = join(workshop, internalReleasesFile);
  if (ids.length === 0) return await rm(file, { force: true });
  await writeFile(`${file}${draftEnding}`, JSON.stringify(ids));
  await rename(`${file}${draftEnding}`, file);
}
