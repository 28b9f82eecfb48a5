import { ByteWriter, createDataView } from "../bytes.ts";
import { compactGlyphs } from "./woff2-glyphs.ts";

/** Packs bytes by Brotli (RFC 7932). */
export type Brotli = (bytes: Uint8Array) => Uint8Array;

/**
 * Tables in the order of the file, with the numbers of their names (W3C, WOFF File Format 2.0, 4.1); `loca` has to
 * follow `glyf`.
 */
const tableNumbers = { cmap: 0, head: 1, hhea: 2, hmtx: 3, maxp: 4, name: 5, "OS/2": 6, post: 7, glyf: 10, loca: 11 } as const;

/**
 * A font that `subset` made as WOFF 2.0 (https://www.w3.org/TR/WOFF2/). Its glyphs are written anew for Brotli: a fifth
 * smaller than in WOFF 1.0, where packing by Brotli alone gains a twentieth.
 */
export function writeWoff2(font: Uint8Array, brotli: Brotli): Uint8Array<ArrayBuffer> {
  const tables = readFontTables(font);
  const getTable = (name: string) => tables.get(name) ?? new Uint8Array();
  const directory = new ByteWriter();
  const body = new ByteWriter();
  for (const [name, number] of Object.entries(tableNumbers)) {
    directory.writeUint8(number).writeBytes(encodeBase128(getTable(name).length));
    const content = transformTable(name, getTable);
    // Those two are told how long they are as they stand here.
    if (name === "glyf" || name === "loca") directory.writeBytes(encodeBase128(content.length));
    body.writeBytes(content);
  }
  const packed = brotli(body.toBytes());
  const count = Object.keys(tableNumbers).length;
  const length = 48 + directory.length + packed.length;
  const file = new ByteWriter()
    .writeLatin1("wOF2")
    .writeUint32(0x10000, length + (-length & 3))
    .writeUint16(count, 0);
  file.writeUint32(font.length, packed.length).writeUint16(1, 0).writeUint32(0, 0, 0, 0, 0);
  return file.writeBytes(directory.toBytes()).writeBytes(packed).pad(4).toBytes();
}

function transformTable(name: string, table: (name: string) => Uint8Array): Uint8Array {
  if (name === "glyf") return compactGlyphs(table("glyf"), table("loca"));
  // Follows from the glyphs.
  if (name === "loca") return new Uint8Array();
  const content = table(name).slice();
  // Bit 11 of the flags: the font went through a conversion (4.1 demands it).
  if (name === "head") createDataView(content).setUint16(16, createDataView(content).getUint16(16) | 0x800);
  return content;
}

function readFontTables(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = createDataView(font);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const start = view.getUint32(entry + 8);
      return [String.fromCharCode(...font.subarray(entry, entry + 4)), font.subarray(start, start + view.getUint32(entry + 12))];
    }),
  );
}

/** UIntBase128 (4.1): seven bits to a byte, all but the last with the highest bit set. */
function encodeBase128(value: number): Uint8Array {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return Uint8Array.from(bytes);
}
