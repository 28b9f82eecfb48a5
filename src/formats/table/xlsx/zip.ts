import { Inflate, zipSync } from "fflate";
import { createBombFault, cutWorkbook, foreignZip, lyingSizes, noWorkbook, TableStop, wrongPaths } from "../fault-words.ts";

interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts of a zip file by their paths; nothing is unpacked yet. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Most bytes of all parts together, unpacked. */
const maxUnpackedSize = 256 * 2 ** 20;
/** A part of more bytes than this is not one that a spreadsheet program packed so small. */
const maxDenseSize = 16 * 2 ** 20;
const maxPackingRatio = 200;
/** Packed bytes taken at once: they hold at most a thousand times as many. */
const zipSlice = 16 * 2 ** 10;

/**
 * The directory of a zip file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), after looking at what it
 * says of sizes and paths.
 * @throws Stop
 */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const entries = new Map<string, ZipEntry>();
  let [at, total] = [view.getUint32(end + 16, true), 0];
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new TableStop(cutWorkbook);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0])).replaceAll("\\", "/");
    if (path.split("/").includes("..") || path.startsWith("/")) throw new TableStop(wrongPaths);
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new TableStop(foreignZip);
    total += size;
    if (total > maxUnpackedSize || (size > maxDenseSize && size > packed * maxPackingRatio))
      throw new TableStop(
        createBombFault(Math.ceil(total / 2 ** 20), total > maxUnpackedSize ? maxUnpackedSize / 2 ** 20 : maxDenseSize / 2 ** 20),
      );
    entries.set(path, { method, packed, size, offset: view.getUint32(at + 42, true) });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return { bytes, entries };
}

/** Where the directory ends: a record near the end of the file, before a comment of at most 65,535 bytes. */
function findDirectoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new TableStop(cutWorkbook);
}

/**
 * Unpacks a part piece by piece; never more than the directory said.
 * @throws Stop
 */
export function unpackPart({ bytes, entries }: Archive, path: string, onPiece: (piece: Uint8Array) => void): void {
  const entry = entries.get(path);
  if (!entry) throw new TableStop(noWorkbook);
  const { method, packed, size, offset } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new TableStop(cutWorkbook);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed) throw new TableStop(cutWorkbook);
  let unpacked = 0;
  const take = (piece: Uint8Array) => {
    unpacked += piece.length;
    if (unpacked > size) throw new TableStop(lyingSizes);
    onPiece(piece);
  };
  if (method === 0) take(content);
  else inflatePart(content, take);
  if (unpacked !== size) throw new TableStop(lyingSizes);
}

function inflatePart(content: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < content.length; at += zipSlice) stream.push(content.subarray(at, at + zipSlice), at + zipSlice >= content.length);
  } catch (error) {
    throw error instanceof TableStop || !(error instanceof Error && "code" in error) ? error : new TableStop(cutWorkbook);
  }
}

/** A zip file of texts, in the order of their paths. The same texts give the same bytes. */
export function writeZip(texts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const paths = [...texts.keys()].sort();
  // Without a zone it is local time, as zip files have it: so the bytes are the same everywhere. They know no year
  // before 1980.
  return zipSync(Object.fromEntries(paths.map((path) => [path, encoder.encode(texts.get(path))])), {
    mtime: "1980-01-01T12:00:00",
    level: 6,
  });
}
