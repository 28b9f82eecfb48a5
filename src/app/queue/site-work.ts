import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { isSitePath } from "../../pages/site/index.ts";
import { hashContent } from "../host/index.ts";
import { makeParts, PartError, type PartToMake, partsPerOrder, provePartResult, putBlob, type SiteFile } from "../store/index.ts";
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
    const { files } = outcome;
    await take(new Map(pieces.map(({ key }, index) => [key, takePart(key, files[index] ?? [], store, runStore)])));
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

/**
 * Proves what a worker says that a part gave, and takes its content over: small files came along, large ones lie in the
 * shared folder.
 * @throws UntrustedAnswer when it is not what the worker says
 */
function takePart(key: string, made: readonly MadeFile[], store: string, runStore: string | undefined): readonly SiteFile[] {
  for (const { path, hash, content } of made) {
    if (!isSitePath(path)) throw new UntrustedAnswer(`path ${path.slice(0, 80)}`);
    if (content === undefined) continue;
    const bytes = unpack(content);
    if (hashContent(bytes) !== hash) throw new UntrustedAnswer(`content ${path.slice(0, 80)}`);
    putBlob(store, bytes, hash);
  }
  const files = made.map(({ path, hash, size }) => ({ path, hash, size }));
  const proof = provePartResult({ key, files }, key, runStore ?? store, store);
  if ("result" in proof) return proof.result.files;
  const [first] = proof.faults;
  throw new UntrustedAnswer(first && "path" in first ? `${first.fault} ${first.path.slice(0, 80)}` : (first?.fault ?? "shape"));
}

function unpack(content: string): Buffer {
  try {
    return unpackPiece(content);
  } catch {
    throw new UntrustedAnswer("packing");
  }
}
