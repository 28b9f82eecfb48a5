import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Assets, hashContent, isFolder, listYamlFiles } from "../../host/index.ts";
import { listRegisterFiles } from "../list/comments-file.ts";
import type { ReadTextFile } from "../list/text-reader.ts";
import { draftEnding } from "../release/blobs.ts";
import type { Manifest } from "../release/manifest.ts";
import { readShownRelease, readWholeRelease } from "../release/release.ts";
import type { SiteFolder } from "./site-folder.ts";

/** All that decides what a site consists of. */
export interface SiteInputs {
  readonly program: string;
  /** The script of the pages. */
  readonly script: string;
  /** The files of the studio by name. */
  readonly studio: Assets | undefined;
  readonly list: readonly string[];
  /** A folder or file of an earlier version. */
  readonly since: string | undefined;
  readonly baseline: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** From which inputs the release that is shown was made, and what was told of it. */
export interface InputsRecord {
  readonly inputs: string;
  /** Id of the release. */
  readonly release: string;
  /** Parts of which it was made. */
  readonly parts: number;
  /** Codes of items with errors. */
  readonly heldBack: readonly string[];
}

/** Changes whenever anything does that decides what the site consists of; undefined when some of it cannot be read. */
export async function hashInputs(
  { list, since, baseline, studio, ...rest }: SiteInputs,
  readText: ReadTextFile,
): Promise<string | undefined> {
  const hash = createHash("sha256").update(JSON.stringify({ ...rest, list, since, baseline }));
  const add = (file: string, sum: string) => hash.update(`\n${JSON.stringify([file, sum])}`);
  for (const [name, { bytes }] of studio ?? []) add(name, hashContent(bytes));
  try {
    const texts: string[] = [];
    for (const name of [...list, ...(since === undefined ? [] : [since])]) {
      texts.push(...((await isFolder(name)) ? await listYamlFiles(name) : [name]));
    }
    if (baseline !== undefined) texts.push(baseline);
    for (const file of texts) {
      const read = await readText(file, []);
      if (!read) return undefined;
      add(file, read.sum);
    }
    for (const name of list) for (const file of await listRegisterFiles(name)) add(file, hashContent(readFileSync(file)));
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}

/** Tells a list from any other, by its content alone. */
export async function hashList(list: readonly string[], readText: ReadTextFile): Promise<string> {
  const sums: string[] = [];
  for (const name of list) {
    for (const file of (await isFolder(name)) ? await listYamlFiles(name) : [name]) sums.push((await readText(file, []))?.sum ?? "");
  }
  return hashContent(sums.sort().join("\n"));
}

const inputsFileName = "inputs.json";

export async function writeInputs({ workshop }: SiteFolder, record: InputsRecord): Promise<void> {
  const file = join(workshop, inputsFileName);
  await writeFile(`${file}${draftEnding}`, `${JSON.stringify({ leadpath: 1, ...record })}\n`);
  await rename(`${file}${draftEnding}`, file);
}

/** Undefined when there is none, or it is damaged. */
async function readInputs({ workshop }: SiteFolder): Promise<InputsRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(join(workshop, inputsFileName), "utf8")) as InputsRecord & { readonly leadpath: number };
    return record.leadpath === 1 && Array.isArray(record.heldBack) ? record : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The release that is shown and what is known of it, where it was made from these inputs and none of its files is
 * missing or has another size.
 */
export async function findShownRelease(
  site: SiteFolder,
  inputs: string,
): Promise<{ readonly record: InputsRecord; readonly manifest: Manifest } | undefined> {
  const record = await readInputs(site);
  if (record?.inputs !== inputs || record.release !== (await readShownRelease(site.root))) return undefined;
  const manifest = await readWholeRelease(site.releases, record.release);
  return manifest && { record, manifest };
}
