import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { draftEnding } from "./blobs.ts";

const internalReleasesFile = "internal.json";

/** Ids of releases that were made with what is for internal use, as far as they may be in the folder still. */
export async function readInternalReleases(workshop: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(JSON.parse(await readFile(join(workshop, internalReleasesFile), "utf8")) as string[]);
  } catch {
    return new Set();
  }
}

export async function writeInternalReleases(workshop: string, ids: readonly string[]): Promise<void> {
  const file = join(workshop, internalReleasesFile);
  if (ids.length === 0) return await rm(file, { force: true });
  await writeFile(`${file}${draftEnding}`, JSON.stringify(ids));
  await rename(`${file}${draftEnding}`, file);
}
