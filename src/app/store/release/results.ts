import { appendFile, readFile, rename, writeFile } from "node:fs/promises";
import type { StoredBlob } from "./blobs.ts";

/** A file of the site: where it stands, and its content. */
export interface SiteFile extends StoredBlob {
  /** From the root of the site, with `/`. */
  readonly path: string;
}

/** What parts gave, by the key of the part. */
export type Results = ReadonlyMap<string, readonly SiteFile[]>;

/**
 * What earlier runs produced, finished or not. A line that an interrupted run left torn is passed over; so are those of
 * a program that wrote other lines.
 */
export async function readResults(file: string): Promise<Map<string, readonly SiteFile[]>> {
  const results = new Map<string, readonly SiteFile[]>();
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  for (const line of text.split("\n")) {
    const result = parseResultLine(line);
    if (result) results.set(...result);
  }
  return results;
}

/** Adds results at the end of the file, so that a run that is interrupted later need not produce them again. */
export async function addResults(file: string, results: Results): Promise<void> {
  await appendFile(file, writeResultLines(results));
}

/** Writes these results alone, whole or not at all. */
export async function replaceResults(file: string, results: Results): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, writeResultLines(results));
  await rename(draft, file);
}

/** A line begins anew even after one that was torn. */
function writeResultLines(results: Results): string {
  let lines = "";
  for (const [key, files] of results) lines += `\n${JSON.stringify([key, files.map(({ path, hash, size }) => [path, hash, size])])}\n`;
  return lines;
}

function parseResultLine(line: string): [string, readonly SiteFile[]] | undefined {
  if (line === "") return undefined;
  try {
    const [key, files] = JSON.parse(line) as [string, [string, string, number][]];
    return [key, files.map(([path, hash, size]) => ({ path, hash, size }))];
  } catch {
    return undefined;
  }
}
