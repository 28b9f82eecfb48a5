import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { isSitePath } from "../../pages/site/index.ts";
import { hashContent } from "../host/index.ts";
import { makeParts, PartError, type PartToMake, provePartResult, putBlob, type SiteFile } from "../store/index.ts";
import { handOut, UntrustedAnswer } from "./hand-out.ts";
import type { Master } from "./master.ts";
import type { MadeFile, OrderOutcome } from "./orders.ts";
import { type FilesOutcome, openParcel } from "./parcels.ts";
import { buildRunStore, clearDeadRuns } from "./shared-folder.ts";

/**
 * A worker is asked for more at once than a thread: to ask takes longer. Where what it makes goes through the queue it
 * is asked for less, for an answer has to find room in the memory of Redis, which may be small.
 */
const [partsPerOrder, partsPerCarriedOrder] = [32, 8];

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
  const takeParts = async (pieces: readonly PartToMake[], outcome: OrderOutcome) => {
    if (outcome.kind !== "files" || outcome.files.length !== pieces.length) throw new UntrustedAnswer("files");
    const keys = pieces.map(({ key }) => key);
    await take(takeFiles(outcome, keys, store, runStore));
  };
  const doHere = async (pieces: readonly PartToMake[]) => {
    const answer = await makeParts(pieces, (content) => putBlob(store, content));
    if ("failed" in answer) throw new PartError(answer.failed);
    await take(new Map(answer.made));
  };
  const assets: PartToMake[] = [];
  try {
    await handOut(master, {
      kind: "site",
      pieces: passOver(parts, assets),
      perOrder: runStore === undefined ? partsPerCarriedOrder : partsPerOrder,
      of,
      write: ({ json }) => json,
      name,
      take: takeParts,
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

/**
 * Proves what a worker says that parts gave, and takes its contents over.
 * @throws UntrustedAnswer when it is not what the worker says
 */
function takeFiles(
  outcome: FilesOutcome,
  keys: readonly string[],
  store: string,
  shared: string | undefined,
): Map<string, readonly SiteFile[]> {
  for (const { path } of outcome.files.flat()) if (!isSitePath(path)) throw new UntrustedAnswer(`path ${path.slice(0, 80)}`);
  for (const { hash, bytes } of openParcel(outcome, shared)) {
    if (hashContent(bytes) !== hash) throw new UntrustedAnswer(`content ${hash.slice(0, 16)}`);
    putBlob(store, bytes, hash);
  }
  return new Map(keys.map((key, index) => [key, provePart(key, outcome.files[index] ?? [], store)]));
}

function provePart(key: string, made: readonly MadeFile[], store: string): readonly SiteFile[] {
  const files = made.map(({ path, hash, size }) => ({ path, hash, size }));
  const proof = provePartResult({ key, files }, key, store, store);
  if ("result" in proof) return proof.result.files;
  const [first] = proof.faults;
  throw new UntrustedAnswer(first && "path" in first ? `${first.fault} ${first.path.slice(0, 80)}` : (first?.fault ?? "shape"));
}
