import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashContent } from "../host/index.ts";
import { readPlainFile, type SiteFile, type StoredBlob } from "../store/index.ts";
import { UntrustedAnswer } from "./hand-out.ts";
import { type MadeFile, type OrderOutcome, packPiece, unpackPiece } from "./orders.ts";

// How the files of a site get from a worker to the run: in the shared folder all of an order in one file, which is
// quicker to write, read and take away than thirty; without such a folder within the answer.

export type FilesOutcome = Extract<OrderOutcome, { readonly kind: "files" }>;

/** Most bytes of one packed file, and of one answer, that go through the queue. */
const maxFileBytes = 64 * 2 ** 10;
export const maxAnswerBytes = 1 * 2 ** 20;

/** Contents under their hashes, in the order in which they first came. */
export class Contents {
  readonly #bytes = new Map<string, Uint8Array>();

  put(content: string | Uint8Array): StoredBlob {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = hashContent(bytes);
    if (!this.#bytes.has(hash)) this.#bytes.set(hash, bytes);
    return { hash, size: bytes.length };
  }

  /**
   * The files of each piece with these contents, on their way.
   * @param shared the folder of the run that masters and workers see alike
   */
  send(files: readonly (readonly SiteFile[])[], shared: string | undefined): OrderOutcome {
    if (shared === undefined) return this.#pack(files);
    const parcel = randomBytes(8).toString("hex");
    const file = openSync(getParcelPath(shared, parcel), "wx");
    try {
      for (const bytes of this.#bytes.values()) writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    return { kind: "files", files: files.map((each) => [...each]), parcel };
  }

  #pack(files: readonly (readonly SiteFile[])[]): OrderOutcome {
    let bytes = 0;
    const packed: MadeFile[][] = [];
    for (const piece of files) {
      const made: MadeFile[] = [];
      for (const file of piece) {
        const content = packPiece(this.#bytes.get(file.hash) ?? "");
        bytes += content.length;
        if (content.length > maxFileBytes || bytes > maxAnswerBytes) return { kind: "too-large", bytes: content.length };
        made.push({ ...file, content });
      }
      packed.push(made);
    }
    return { kind: "files", files: packed };
  }
}

function getParcelPath(shared: string, parcel: string): string {
  return join(shared, `${parcel}.parcel`);
}

/**
 * The contents of files as a worker sent them, under the hashes that they are to have, which is yet to be proven. A
 * parcel is taken away.
 * @throws UntrustedAnswer when they are not there, or of other sizes
 */
export function* openParcel({ files, parcel }: FilesOutcome, shared: string | undefined): Generator<{ hash: string; bytes: Uint8Array }> {
  const all = files.flat();
  if (parcel === undefined) for (const { hash, content } of all) yield { hash, bytes: unpackContent(content) };
  else yield* readParcel(all, parcel, shared);
}

function unpackContent(content: string | undefined): Uint8Array {
  if (content === undefined) throw new UntrustedAnswer("content");
  try {
    return unpackPiece(content);
  } catch {
    throw new UntrustedAnswer("packing");
  }
}

function* readParcel(
  files: readonly MadeFile[],
  parcel: string,
  shared: string | undefined,
): Generator<{ hash: string; bytes: Uint8Array }> {
  if (shared === undefined) throw new UntrustedAnswer("parcel");
  const sizes = new Map<string, number>();
  for (const { hash, size } of files) if (!sizes.has(hash)) sizes.set(hash, size);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const path = getParcelPath(shared, parcel);
  const read = readPlainFile(path, whole);
  if ("fault" in read) throw new UntrustedAnswer(`parcel ${read.fault}`);
  rmSync(path, { force: true });
  let at = 0;
  for (const [hash, size] of sizes) {
    yield { hash, bytes: read.bytes.subarray(at, at + size) };
    at += size;
  }
}
