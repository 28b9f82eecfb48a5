import { appendFile, rename, writeFile } from "node:fs/promises";
import { hashContent } from "../../host/index.ts";
import { type PartResult, resultLineSchema, type SiteFile } from "./part-result.ts";
import { readRecordText } from "./record-file.ts";

/** What parts gave, by the key of the part. */
export type Results = ReadonlyMap<string, readonly SiteFile[]>;

/**
 * What earlier runs produced, finished or not. A line that an interrupted run left torn is passed over; so are those of
 * a program that wrote other lines.
 */
export async function readResults(file: string): Promise<Map<string, readonly SiteFile[]>> {
  const results = new Map<string, readonly SiteFile[]>();
  for (const result of await readResultLines(file)) if (result) results.set(result.key, result.files);
  return results;
}

/** What each line says; undefined where it is no result. */
export async function readResultLines(file: string): Promise<(PartResult | undefined)[]> {
  const text = await readRecordText(file);
  if (text === undefined) return [];
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parseResultLine(line)]));
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

/** Changes with what any part gave, not with the order in which the parts were made. */
export function hashResults(results: Results): string {
  return hashContent(writeResultLines(new Map([...results].sort(([one], [other]) => (one < other ? -1 : 1)))));
}

/** A line begins anew even after one that was torn. */
function writeResultLines(results: Results): string {
  let lines = "";
  for (const [key, files] of results) lines += `\n${JSON.stringify([key, files.map(({ path, hash, size }) => [path, hash, size])])}\n`;
  return lines;
}

function parseResultLine(line: string): PartResult | undefined {
  try {
    const [key, files] = resultLineSchema.parse(JSON.parse(line));
    return { key, files: files.map(([path, hash, size]) => ({ path, hash, size })) };
  } catch {
    return undefined;
  }
}
