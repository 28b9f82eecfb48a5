import { isObject, type OwnKind, requireArgument } from "../../../model/index.ts";
import { createDataView, inflateBytes } from "../bytes.ts";

/** One weight of a font, whose characters may be spread over several files. */
export interface Typeface {
  readonly weight: number;
  readonly unitsPerEm: number;
  /** In font units, above and below the baseline; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** The glyph of a character, or undefined where the font has none. */
  readonly glyphOf: (codePoint: number) => Glyph | undefined;
  /** What stands for a character that the font lacks. */
  readonly missing: Glyph;
  readonly codePoints: readonly number[];
}

/** The shape of a character in a font file. */
export interface Glyph {
  /** The same glyph always has the same key. */
  readonly key: string;
  /** In font units. */
  readonly advance: number;
  readonly bearing: number;
  /** The record of the `glyf` table; its components refer to glyphs of the same file. */
  readonly outline: Uint8Array;
  /** The glyph of a component, by its number in the file. */
  readonly component: (id: number) => Glyph;
}

const fontFilesKind: OwnKind = {
  words: "a list of Uint8Array",
  takes: (value) => Array.isArray(value) && value.every((each) => each instanceof Uint8Array),
};

/** The two weights that letters of a drawing have. */
export const typefacesKind: OwnKind = {
  words: "{regular, bold}, of readTypeface()",
  takes: (value) => isObject(value) && ["regular", "bold"].every((weight) => isTypeface(Reflect.get(value, weight))),
};

function isTypeface(value: unknown): boolean {
  return isObject(value) && typeof Reflect.get(value, "glyphOf") === "function";
}

type FontTables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Reads a font with TrueType outlines from WOFF 1.0 files (https://www.w3.org/TR/WOFF/) of one weight. The first file
 * that has a character provides it, and the metrics are those of the first file.
 * @throws RangeError when a file is something else
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { readTypeface } from "leadpath/export";
 * const face = await readTypeface([await readFile(new URL(import.meta.resolve("leadpath/fonts/bold.woff")))]);
 * [face.weight, face.unitsPerEm]; // → [ 700, 1000 ]
 * ```
 */
export async function readTypeface(files: readonly Uint8Array[]): Promise<Typeface> {
  requireArgument("files", files, fontFilesKind);
  const faces = await Promise.all(files.map(async (file, index) => readFace(await readWoffTables(file), index)));
  const [first] = faces;
  if (first === undefined) throw new RangeError("A typeface needs a file");
  const characters = new Map<number, () => Glyph>();
  for (const face of faces) {
    for (const [codePoint, id] of face.characters) if (!characters.has(codePoint)) characters.set(codePoint, () => face.glyph(id));
  }
  return {
    weight: first.weight,
    unitsPerEm: first.unitsPerEm,
    ascent: first.ascent,
    descent: first.descent,
    glyphOf: (codePoint) => characters.get(codePoint)?.(),
    missing: first.glyph(0),
    codePoints: [...characters.keys()].sort((one, other) => one - other),
  };
}

async function readWoffTables(file: Uint8Array): Promise<FontTables> {
  const view = createDataView(file);
  if (view.byteLength < 44 || view.getUint32(0) !== 0x774f4646) throw new RangeError("Not a WOFF 1.0 font");
  const tables = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let index = 0; index < view.getUint16(12); index++) {
    const entry = 44 + index * 20;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 4);
    const bytes = file.slice(start, start + view.getUint32(entry + 8));
    tables.set(tag, bytes.length < view.getUint32(entry + 12) ? await inflateBytes(bytes) : bytes);
  }
  return tables;
}

function readFace(tables: FontTables, index: number) {
  const getTable = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`The font has no table "${tag}"`);
    return found;
  };
  const [head, hhea, maxp, hmtx, loca, os2] = ["head", "hhea", "maxp", "hmtx", "loca", "OS/2"].map((tag) =>
    createDataView(getTable(tag)),
  ) as [DataView, DataView, DataView, DataView, DataView, DataView];
  const glyf = getTable("glyf");
  const long = head.getInt16(50) === 1;
  const measured = hhea.getUint16(34);
  const readOffset = (id: number) => (long ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  const glyphs = new Map<number, Glyph>();
  const getGlyph = (id: number): Glyph => {
    const known = glyphs.get(id);
    if (known) return known;
    if (id >= maxp.getUint16(4)) throw new RangeError(`The font has no glyph ${id}`);
    const made = {
      key: `${index}/${id}`,
      advance: hmtx.getUint16(Math.min(id, measured - 1) * 4),
      bearing: id < measured ? hmtx.getInt16(id * 4 + 2) : hmtx.getInt16(measured * 4 + (id - measured) * 2),
      outline: glyf.subarray(readOffset(id), readOffset(id + 1)),
      component: getGlyph,
    };
    glyphs.set(id, made);
    return made;
  };
  return {
    weight: os2.getUint16(4),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    characters: readCmap(createDataView(getTable("cmap"))),
    glyph: getGlyph,
  };
}

/** Code points with their glyph ids, from a Unicode subtable of format 12 or else 4 (OpenType, `cmap`). */
function readCmap(cmap: DataView): readonly (readonly [codePoint: number, id: number])[] {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const full = offsets.find((at) => cmap.getUint16(at) === 12);
  if (full !== undefined) return readCmapGroups(cmap, full);
  const basic = offsets.find((at) => cmap.getUint16(at) === 4);
  if (basic !== undefined) return readCmapSegments(cmap, basic);
  throw new RangeError("The font has no Unicode characters");
}

function readCmapGroups(cmap: DataView, at: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let group = 0; group < cmap.getUint32(at + 12); group++) {
    const [first, last, id] = [0, 4, 8].map((field) => cmap.getUint32(at + 16 + group * 12 + field)) as [number, number, number];
    for (let codePoint = first; codePoint <= last; codePoint++) pairs.push([codePoint, id + codePoint - first]);
  }
  return pairs;
}

function readCmapSegments(cmap: DataView, at: number): [number, number][] {
  const pairs: [number, number][] = [];
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.getUint16(at + 14 + segment);
    const first = cmap.getUint16(at + 16 + size + segment);
    const delta = cmap.getInt16(at + 16 + 2 * size + segment);
    const rangeAt = at + 16 + 3 * size + segment;
    const range = cmap.getUint16(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed = range === 0 ? codePoint : cmap.getUint16(rangeAt + range + (codePoint - first) * 2);
      if (listed !== 0) pairs.push([codePoint, (listed + delta) & 0xffff]);
    }
  }
  return pairs;
}
