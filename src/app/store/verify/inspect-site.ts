import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { lstat, readdir, readlink } from "node:fs/promises";
import { join, posix } from "node:path";
import type { LongWork } from "../../../model/index.ts";
import { knownListFile, parseKnownList } from "../fit/known-list.ts";
import { draftEnding, getBlobPath } from "../release/blobs.ts";
import { internalReleasesFile, readInternalRecord } from "../release/internal-releases.ts";
import { computeManifestId, manifestName, parseManifest } from "../release/manifest.ts";
import type { SiteFile } from "../release/part-result.ts";
import { readRecordText } from "../release/record-file.ts";
import { listReleases, readShownRelease } from "../release/release.ts";
import { hashResults, type Results, readResultLines } from "../release/results.ts";
import { inputsFileName, readInputs } from "../site/inputs.ts";
import { computeShardNumber, readShard, shardFileName } from "../site/shards.ts";
import type { SiteFolder } from "../site/site-folder.ts";

/** What is not as it was made: lost, changed, of a wrong form, of others, or left by a run that was killed. */
export const flawKinds = ["missing", "damaged", "record", "foreign", "leftover"] as const;

export interface SiteFlaw {
  readonly kind: (typeof flawKinds)[number];
  /** From the folder of the site, with `/`. */
  readonly path: string;
  /** The content that should be there, where that is known. */
  readonly hash?: string | undefined;
}

/** What a look at all of a site told. */
export interface SiteInspection {
  readonly flaws: readonly SiteFlaw[];
  /** Files that were read. */
  readonly files: number;
  /** A file of sound content, by its hash. */
  readonly sound: ReadonlyMap<string, string>;
  readonly results: Results;
}

type Look = {
  readonly site: SiteFolder;
  readonly flaws: SiteFlaw[];
  readonly sound: Map<string, string>;
  /** Hashes of files that were read, by device and inode: a content and the files of releases are often one. */
  readonly read: Map<string, string>;
  files: number;
  readonly onProgress: NonNullable<LongWork["onProgress"]>;
};

/** Reads all that a site consists of, byte by byte, and changes nothing. */
export async function inspectSite(site: SiteFolder, onProgress: NonNullable<LongWork["onProgress"]>): Promise<SiteInspection> {
  const look: Look = { site, flaws: [], sound: new Map(), read: new Map(), files: 0, onProgress };
  await inspectStore(look);
  const needed = new Map<string, SiteFile>();
  const names = await listReleases(site.releases);
  for (const name of names) {
    if (name.endsWith(draftEnding)) look.flaws.push({ kind: "leftover", path: `releases/${name}` });
    else for (const file of await inspectReleaseFolder(look, `releases/${name}`, name)) needed.set(file.hash, file);
  }
  for (const name of await readdir(site.releases).catch((): string[] => []))
    if (!names.includes(name)) look.flaws.push({ kind: "foreign", path: `releases/${name}` });
  if (await lstat(site.spare).catch(() => undefined)) await inspectReleaseFolder(look, ".leadpath/spare", undefined);
  const results = await inspectRecords(look);
  await inspectShard(look, results, needed);
  await inspectCurrent(look, names);
  const unsound = new Set(look.flaws.map(({ path }) => path));
  for (const { hash } of needed.values()) {
    const path = toSitePath(hash);
    if (look.sound.get(hash) !== join(site.root, path) && !unsound.has(path)) {
      const there = await lstat(getBlobPath(site.store, hash)).catch(() => undefined);
      if (!there) look.flaws.push({ kind: "missing", path, hash });
    }
  }
  return { flaws: look.flaws, files: look.files, sound: look.sound, results };
}

function toSitePath(hash: string): string {
  return `.leadpath/store/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

async function inspectStore(look: Look): Promise<void> {
  const { store } = look.site;
  for (const folder of await readdir(store, { withFileTypes: true }).catch(() => [])) {
    const path = `.leadpath/store/${folder.name}`;
    if (!folder.isDirectory() || !/^[0-9a-f]{2}$/.test(folder.name)) {
      look.flaws.push({ kind: folder.name.endsWith(draftEnding) ? "leftover" : "foreign", path });
      continue;
    }
    for (const name of await readdir(join(store, folder.name))) {
      const hash = folder.name + name;
      if (/^[0-9a-f]{64}$/.test(hash)) await inspectFile(look, `${path}/${name}`, { hash });
      else look.flaws.push({ kind: "foreign", path: `${path}/${name}` });
    }
  }
}

/** Files after which others have their turn. */
const turnInterval = 200;

async function inspectFile(look: Look, path: string, { hash, size }: { readonly hash: string; readonly size?: number }): Promise<void> {
  if (look.files++ % turnInterval === 0) {
    look.onProgress({ done: look.files });
    await new Promise(setImmediate);
  }
  const file = join(look.site.root, path);
  const found = hashFile(file, look.read);
  if (found === "missing") look.flaws.push({ kind: "missing", path, hash });
  else if (found.hash !== hash || (size !== undefined && found.size !== size)) look.flaws.push({ kind: "damaged", path, hash });
  else if (!look.sound.has(hash)) look.sound.set(hash, file);
}

const pieceBytes = 2 ** 20;
const piece = Buffer.allocUnsafe(pieceBytes);

/** The hash of a plain file, piece by piece; of anything else none. */
function hashFile(path: string, known: Map<string, string>): "missing" | { readonly hash: string | undefined; readonly size: number } {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : { hash: undefined, size: 0 };
  }
  try {
    const found = fstatSync(file, { bigint: true });
    const size = Number(found.size);
    if (!found.isFile()) return { hash: undefined, size };
    const inode = `${found.dev}:${found.ino}`;
    const hash = known.get(inode) ?? hashOpenFile(file);
    known.set(inode, hash);
    return { hash, size };
  } catch {
    // A disk that cannot give the bytes back.
    return { hash: undefined, size: 0 };
  } finally {
    closeSync(file);
  }
}

function hashOpenFile(file: number): string {
  const hash = createHash("sha256");
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
  return hash.digest("hex");
}

/** Answers the files that the manifest names; none where it is not what it was. */
async function inspectReleaseFolder(look: Look, path: string, id: string | undefined): Promise<readonly SiteFile[]> {
  const folder = join(look.site.root, path);
  const text = await readRecordText(join(folder, manifestName)).catch(() => undefined);
  const files = text === undefined || (id !== undefined && computeManifestId(text) !== id) ? undefined : parseManifest(text);
  if (!files) {
    look.flaws.push({ kind: text === undefined ? "missing" : "damaged", path: `${path}/${manifestName}` });
    return [];
  }
  for (const file of files) await inspectFile(look, `${path}/${file.path}`, file);
  const named = new Set([manifestName, ...files.map((each) => each.path)]);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const inside = posix.join(entry.parentPath.slice(folder.length + 1).replaceAll("\\", "/"), entry.name);
    if (entry.isDirectory() || named.has(inside)) continue;
    const isDraft = inside.endsWith(draftEnding) && named.has(inside.slice(0, -draftEnding.length));
    look.flaws.push({ kind: isDraft ? "leftover" : "foreign", path: `${path}/${inside}` });
  }
  return files;
}

/** Records by their form. A line of results that is none is passed over by a run, which makes its part again. */
async function inspectRecords({ site, flaws }: Look): Promise<Results> {
  const { workshop } = site;
  const add = (name: string) => flaws.push({ kind: "record", path: `.leadpath/${name}` });
  const isThere = async (name: string) => (await lstat(join(workshop, name)).catch(() => undefined)) !== undefined;
  const lines = await readResultLines(site.results);
  if (lines.includes(undefined)) add("results.jsonl");
  if ((await isThere(inputsFileName)) && !(await readInputs(site))) add(inputsFileName);
  if ((await isThere(knownListFile)) && !parseKnownList(await readRecordText(join(workshop, knownListFile)))) add(knownListFile);
  if (!(await readInternalRecord(workshop))) add(internalReleasesFile);
  return new Map(lines.flatMap((line) => (line ? [[line.key, line.files] as const] : [])));
}

/** What a shard says of itself, and that it has the content of all its results. */
async function inspectShard({ site, flaws }: Look, results: Results, needed: Map<string, SiteFile>): Promise<void> {
  if (!(await lstat(join(site.workshop, shardFileName)).catch(() => undefined))) return;
  const record = await readShard(site.workshop);
  const own = new Map(
    [...new Set(record?.keys)].flatMap((key) => {
      const files = record && computeShardNumber(record.of, key) === record.number ? results.get(key) : undefined;
      return files ? [[key, files] as const] : [];
    }),
  );
  if (!record || hashResults(own) !== record.results) flaws.push({ kind: "record", path: `.leadpath/${shardFileName}` });
  for (const files of own.values()) for (const file of files) needed.set(file.hash, file);
}

async function inspectCurrent({ site, flaws }: Look, names: readonly string[]): Promise<void> {
  for (const name of await readdir(site.root)) if (/^\.current-[0-9a-f]{12}$/.test(name)) flaws.push({ kind: "leftover", path: name });
  const isReleased = names.some((name) => !name.endsWith(draftEnding));
  const shown = await readShownRelease(site.root);
  if (shown === undefined) {
    if (isReleased) flaws.push({ kind: "missing", path: "current" });
    return;
  }
  const target = await readlink(join(site.root, "current"));
  if (!names.includes(shown) || posix.basename(posix.dirname(target.replaceAll("\\", "/").replace(/\/$/, ""))) !== "releases")
    flaws.push({ kind: "damaged", path: "current" });
}
