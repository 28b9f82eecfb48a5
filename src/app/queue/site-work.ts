import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { hashContent } from "../host/index.ts";
import { getBlobPath, makeParts, PartError, type PartToMake, partsPerOrder, placeBlob, putBlob, type SiteFile } from "../store/index.ts";
import { handOut, UntrustedAnswer } from "./hand-out.ts";
import type { Master } from "./master.ts";
import { type MadeFile, type OrderOutcome, unpackPiece } from "./orders.ts";
import { buildRunStore, clearDeadRuns } from "./shared-folder.ts";

/** Where the files of a site come from and go to. */
export interface SiteWork {
  readonly master: Master;
  /** The store of the site. */
  readonly store: string;
  readonly shared: string | undefined;
  /** What to call a part that cannot be made. */
  readonly name: (part: PartToMake) => string;
}

/** Has workers make the parts of a site, and puts what they made into its store when it is proven. */
export async function makePartsOnQueue(
  { master, store, shared, name }: SiteWork,
  parts: Iterable<PartToMake>,
  of: number,
  take: (made: ReadonlyMap<string, readonly SiteFile[]>) => Promise<void>,
): Promise<void> {
  const runStore = shared === undefined ? undefined : buildRunStore(shared, master.run);
  if (shared !== undefined) await clearDeadRuns(shared, master.connection.redis);
  if (runStore !== undefined) await mkdir(runStore, { recursive: true });
  const takeFiles = async (pieces: readonly PartToMake[], outcome: OrderOutcome) => {
    if (outcome.kind !== "files" || outcome.files.length !== pieces.length) throw new UntrustedAnswer("files");
    const made = outcome.files.map((files) => files.map((file) => takeFile(file, store, runStore)));
    await take(new Map(pieces.map(({ key }, index) => [key, made[index] ?? []])));
  };
  const doHere = async (pieces: readonly PartToMake[]) => {
    const answer = await makeParts(store, pieces);
    if ("failed" in answer) throw new PartError(answer.failed);
    await take(new Map(answer.made));
  };
  const assets: PartToMake[] = [];
  try {
    await handOut(master, {
      kind: "site",
      pieces: passOver(parts, assets),
      perOrder: partsPerOrder,
      of,
      write: ({ json }) => json,
      name,
      take: takeFiles,
      doHere,
    });
    for (const each of assets) await doHere([each]);
  } finally {
    if (runStore !== undefined) rmSync(runStore, { recursive: true, force: true });
  }
}

/** Parts but for files that are their own content: to send one there and back is more work than to write it. */
function* passOver(parts: Iterable<PartToMake>, assets: PartToMake[]): Generator<PartToMake> {
  for (const part of parts) {
    if (part.json.startsWith('{"kind":"asset"')) assets.push(part);
    else yield part;
  }
}

/** @throws UntrustedAnswer when the path is none of a site, or the content is not that of the hash */
function takeFile({ path, hash, size, content }: MadeFile, store: string, runStore: string | undefined): SiteFile {
  if (!isSitePath(path)) throw new UntrustedAnswer(`path ${path.slice(0, 80)}`);
  const bytes = content === undefined ? readShared(hash, runStore) : unpack(content);
  if (bytes.length !== size || hashContent(bytes) !== hash) throw new UntrustedAnswer(`hash ${path.slice(0, 80)}`);
  if (content === undefined && runStore !== undefined) {
    const target = getBlobPath(store, hash);
    mkdirSync(dirname(target), { recursive: true });
    placeBlob(runStore, hash, target);
  } else putBlob(store, bytes);
  return { path, hash, size };
}

function readShared(hash: string, runStore: string | undefined): Buffer {
  try {
    if (runStore !== undefined) return readFileSync(getBlobPath(runStore, hash));
  } catch {
    // Told below.
  }
  throw new UntrustedAnswer(`content ${hash.slice(0, 16)}`);
}

function unpack(content: string): Buffer {
  try {
    return unpackPiece(content);
  } catch {
    throw new UntrustedAnswer("packing");
  }
}

/** A path as parts give them: relative, of plain names, below the site and not its manifest. */
function isSitePath(path: string): boolean {
  const names = path.split("/");
  return (
    path.length <= 1_000 &&
    path !== "manifest.json" &&
    names.every((each) => each !== "" && !each.startsWith(".") && !/[\\:\p{Cc}]/u.test(each))
  );
}
