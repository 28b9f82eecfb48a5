import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import * as z from "zod/mini";
import { type Assets, hashContent, isFolder, listYamlFiles } from "../../host/index.ts";
import { listRegisterFiles } from "../list/comments-file.ts";
import type { ReadTextFile } from "../list/text-reader.ts";
import { draftEnding } from "../release/blobs.ts";
import type { Manifest } from "../release/manifest.ts";
import { hashSchema } from "../release/part-result.ts";
import { readRecordText } from "../release/record-file.ts";
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

/**
 * Changes whenever anything does that decides what the site consists of, but not with the folder in which a list lies:
 * the machines that make shards of it have it in different ones. Undefined when some of it cannot be read.
 */
export async function hashInputs(
  { list, since, baseline, studio, ...rest }: SiteInputs,
  readText: ReadTextFile,
): Promise<string | undefined> {
  const counts = { list: list.length, since: since !== undefined, baseline: baseline !== undefined };
  const hash = createHash("sha256").update(JSON.stringify({ ...rest, ...counts }));
  const add = (file: string, sum: string) => hash.update(`\n${JSON.stringify([file, sum])}`);
  for (const [name, { bytes }] of studio ?? []) add(name, hashContent(bytes));
  try {
    const texts: InputFile[] = [];
    for (const name of [...list, ...(since === undefined ? [] : [since])]) texts.push(...(await listInputFiles(name)));
    if (baseline !== undefined) texts.push({ file: baseline, name: basename(baseline) });
    for (const { file, name } of texts) {
      const read = await readText(file, []);
      if (!read) return undefined;
      add(name, read.sum);
    }
    // Files of several folders are read in the order of their whole names.
    const order = [...texts.entries()].sort(([, one], [, other]) => (one.file < other.file ? -1 : 1));
    add("order", order.map(([index]) => index).join());
    for (const name of list) for (const file of await listRegisterFiles(name)) add(basename(file), hashContent(readFileSync(file)));
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

/** A file of a list, and its name within the list. */
interface InputFile {
  readonly file: string;
  readonly name: string;
}

async function listInputFiles(name: string): Promise<InputFile[]> {
  if (!(await isFolder(name))) return [{ file: name, name: basename(name) }];
  return (await listYamlFiles(name)).map((file) => ({ file, name: relative(name, file).split(sep).join("/") }));
}

export const inputsFileName = "inputs.json";

export async function writeInputs({ workshop }: SiteFolder, record: InputsRecord): Promise<void> {
  const file = join(workshop, inputsFileName);
  await writeFile(`${file}${draftEnding}`, `${JSON.stringify({ leadpath: 1, ...record })}\n`);
  await rename(`${file}${draftEnding}`, file);
}

const inputsSchema = z.strictObject({
  leadpath: z.literal(1),
  inputs: hashSchema,
  release: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  parts: z.int().check(z.minimum(0)),
  heldBack: z.array(z.string()),
});

/** Undefined when there is none, or it is damaged. */
export async function readInputs({ workshop }: Pick<SiteFolder, "workshop">): Promise<InputsRecord | undefined> {
  try {
    return inputsSchema.parse(JSON.parse((await readRecordText(join(workshop, inputsFileName))) ?? ""));
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
