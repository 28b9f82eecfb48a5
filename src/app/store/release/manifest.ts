import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { hashContent } from "../../host/index.ts";
import { draftEnding } from "./blobs.ts";
import { type SiteFile, siteFileSchema } from "./part-result.ts";
import { readRecordText } from "./record-file.ts";

/** Everything that a release consists of. Two releases of the same content have the same manifest, and the same id. */
export interface Manifest {
  readonly id: string;
  /** Sorted by path. */
  readonly files: readonly SiteFile[];
  readonly text: string;
}

/** Its name in its release. */
export const manifestName = "manifest.json";

export function createManifest(files: readonly SiteFile[]): Manifest {
  const sorted = sortFiles(files);
  const lines = sorted.map(({ path, hash, size }) => `{"path":${JSON.stringify(path)},"hash":"${hash}","size":${size}}`);
  const text = `{"leadpath":1,"files":[\n${lines.join(",\n")}\n]}\n`;
  return { id: computeManifestId(text), files: sorted, text };
}

function sortFiles(files: readonly SiteFile[]): readonly SiteFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function computeManifestId(text: string): string {
  return hashContent(text).slice(0, 16);
}

const manifestSchema = z.strictObject({ leadpath: z.literal(1), files: z.array(siteFileSchema) });

/** What a release on disk consists of, sorted by path; undefined when it is not one of ours. */
export async function readManifest(folder: string): Promise<readonly SiteFile[] | undefined> {
  return parseManifest(await readRecordText(join(folder, manifestName)).catch(() => undefined));
}

export function parseManifest(text: string | undefined): readonly SiteFile[] | undefined {
  try {
    return text === undefined ? undefined : sortFiles(manifestSchema.parse(JSON.parse(text)).files);
  } catch {
    return undefined;
  }
}

export async function writeManifest(folder: string, { text }: Manifest): Promise<void> {
  const file = join(folder, manifestName);
  const bytes = Buffer.from(text);
  if ((await readFile(file).catch(() => undefined))?.equals(bytes)) return;
  await writeFile(`${file}${draftEnding}`, bytes);
  await rename(`${file}${draftEnding}`, file);
}

/** How a list of files differs from an earlier one. */
export interface FileChanges {
  readonly added: readonly SiteFile[];
  readonly changed: readonly { readonly from: SiteFile; readonly to: SiteFile }[];
  readonly removed: readonly SiteFile[];
}

/** In one walk along two lists, each sorted by path. */
export function diffFiles(before: readonly SiteFile[], after: readonly SiteFile[]): FileChanges {
  const added: SiteFile[] = [];
  const changed: { from: SiteFile; to: SiteFile }[] = [];
  const removed: SiteFile[] = [];
  let at = 0;
  for (const file of after) {
    let former = before[at];
    while (former && former.path < file.path) {
      removed.push(former);
      former = before[++at];
    }
    if (former?.path !== file.path) added.push(file);
    else {
      at++;
      if (former.hash !== file.hash) changed.push({ from: former, to: file });
    }
  }
  return { added, changed, removed: removed.concat(before.slice(at)) };
}
