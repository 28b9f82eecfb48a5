import { measureText } from "../../text/index.ts";
import { ByteWriter, createDataView } from "../bytes.ts";
import { componentFlags, readComponents } from "./contours.ts";
import type { Glyph, Typeface } from "./typeface.ts";

/** A font of the characters of one picture. */
export interface Subset {
  /** A TrueType font. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * Glyph id of a character; a character that the typeface lacks has one of its own, so that its text stays what it is.
   */
  readonly idOf: (codePoint: number) => number;
  /** Advances by glyph id, in font units. */
  readonly advances: readonly number[];
  /** For each glyph id the character that it stands for, where there is one. */
  readonly codePoints: readonly (number | undefined)[];
}

/**
 * The part of a typeface that some characters need, as one font. Small, so that a renderer reads it in no time. It has
 * no kerning and no other replacements, as `measure` wants it. The same characters give the same bytes.
 */
export function subsetTypeface(typeface: Typeface, characters: Iterable<number>, family: string): Subset {
  const wanted = [...new Set(characters)].sort((one, other) => one - other);
  const glyphs: Glyph[] = [typeface.missing];
  const ids = new Map([[typeface.missing.key, 0]]);
  const codePoints: (number | undefined)[] = [undefined];
  const add = (glyph: Glyph, codePoint?: number): number => {
    const known = ids.get(glyph.key);
    if (known !== undefined) return known;
    const id = glyphs.push(glyph) - 1;
    ids.set(glyph.key, id);
    codePoints[id] = codePoint;
    return id;
  };
  const characterIds = new Map<number, number>();
  for (const codePoint of wanted) {
    const glyph = typeface.glyphOf(codePoint) ?? createFallbackGlyph(typeface, codePoint);
    characterIds.set(codePoint, add(glyph, codePoint));
  }
  const outlines: Uint8Array[] = [];
  // Components are added behind the others while the list is walked.
  for (let id = 0; id < glyphs.length; id++) outlines.push(renumberComponents(glyphs[id] as Glyph, add));
  return {
    bytes: writeFontFile(typeface, glyphs, outlines, characterIds, family),
    idOf: (codePoint) => characterIds.get(codePoint) ?? 0,
    advances: glyphs.map(({ advance }) => advance),
    codePoints: glyphs.map((_, id) => codePoints[id]),
  };
}

/**
 * Marks and format characters take no room and are not drawn where the font lacks them; others show a box, as wide as
 * they were measured.
 */
function createFallbackGlyph(typeface: Typeface, codePoint: number): Glyph {
  const { missing, unitsPerEm, weight } = typeface;
  const key = `missing/${codePoint}`;
  if (isSilent(codePoint)) return { ...missing, key, advance: 0, bearing: 0, outline: new Uint8Array() };
  const advance = Math.round(measureText(String.fromCodePoint(codePoint), unitsPerEm, weight >= 600));
  const share = advance / missing.advance;
  return { key, advance, bearing: Math.round(missing.bearing * share), outline: stretchGlyph(missing, share), component: () => missing };
}

/** A composite glyph with one component that is made so much wider, less than twice (OpenType, `glyf`). */
function stretchGlyph({ outline }: Glyph, share: number): Uint8Array {
  if (outline.length === 0) return outline;
  const box = createDataView(outline);
  const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => box.getInt16(at)) as [number, number, number, number];
  const bounds = [Math.round(left * share), bottom, Math.round(right * share), top].map((value) => value & 0xffff);
  const flags = componentFlags.offsets | componentFlags.twoScales;
  const one = 1 << 14;
  return new ByteWriter()
    .writeUint16(0xffff, ...bounds, flags, 0)
    .writeUint8(0, 0)
    .writeUint16(Math.round(share * one), one)
    .toBytes();
}

/** What is not seen by itself. */
export function isSilent(codePoint: number): boolean {
  return /[\p{M}\p{Cf}\p{Emoji_Modifier}\s]/u.test(String.fromCodePoint(codePoint));
}

/** The outline of a glyph with the ids of its components replaced. */
function renumberComponents(glyph: Glyph, add: (component: Glyph) => number): Uint8Array {
  const outline = glyph.outline.slice();
  const view = createDataView(outline);
  for (const { start, id } of readComponents(outline)) view.setUint16(start + 2, add(glyph.component(id)));
  return outline;
}

function writeFontFile(
  typeface: Typeface,
  glyphs: readonly Glyph[],
  outlines: readonly Uint8Array[],
  characterIds: ReadonlyMap<number, number>,
  family: string,
): Uint8Array<ArrayBuffer> {
  const { unitsPerEm, ascent, descent, weight } = typeface;
  const glyf = new ByteWriter();
  const loca = new ByteWriter().writeUint32(0);
  for (const outline of outlines) loca.writeUint32(glyf.writeBytes(outline).pad(4).length);
  const hmtx = new ByteWriter();
  for (const { advance, bearing } of glyphs) hmtx.writeUint16(advance, bearing & 0xffff);
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const bold = weight >= 600;
  const down = descent & 0xffff;
  const head = new ByteWriter().writeUint16(1, 0).writeUint32(0x10000, 0, 0x5f0f3cf5).writeUint16(3, unitsPerEm).writeUint32(0, 0, 0, 0);
  head.writeUint16(0, down, widest, ascent, bold ? 1 : 0, 6, 2, 1, 0);
  const hhea = new ByteWriter().writeUint16(1, 0, ascent, down, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length);
  // Generous limits of points and contours; renderers that do not run instructions ignore them.
  const maxp = new ByteWriter().writeUint32(0x10000).writeUint16(glyphs.length, 2048, 256, 2048, 256, 1, 0, 0, 0, 0, 0, 0, 8, 4);
  const codes = [...characterIds.keys()];
  const clampCode = (code: number | undefined) => Math.min(code ?? 0, 0xffff);
  const os2 = new ByteWriter().writeUint16(4, 500, weight, 5, 0).writeUint16(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
  os2.writeUint8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).writeUint32(0, 0, 0, 0).writeLatin1("NONE");
  os2.writeUint16(bold ? 0x20 : 0x40, clampCode(codes[0]), clampCode(codes.at(-1)), ascent, down, 0, ascent, -descent).writeUint32(0, 0);
  os2.writeUint16(543, 733, 0, 32, 1);
  const tables: Readonly<Record<string, ByteWriter>> = {
    "OS/2": os2,
    cmap: writeCmap(characterIds),
    glyf,
    head,
    hhea,
    hmtx,
    loca,
    maxp,
    name: writeNameTable(family, bold ? "Bold" : "Regular"),
    post: new ByteWriter().writeUint32(0x30000, 0).writeUint16(0, 0).writeUint32(0, 0, 0, 0, 0),
  };
  return assembleFont(tables);
}

/** Format 12: groups of characters whose glyphs are numbered alike. */
function writeCmap(characterIds: ReadonlyMap<number, number>): ByteWriter {
  const groups: { first: number; last: number; id: number }[] = [];
  for (const [codePoint, id] of characterIds) {
    const group = groups.at(-1);
    if (group && codePoint === group.last + 1 && id === group.id + codePoint - group.first) group.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, id });
  }
  const table = new ByteWriter().writeUint16(0, 1, 3, 10).writeUint32(12);
  table.writeUint16(12, 0).writeUint32(16 + groups.length * 12, 0, groups.length);
  for (const { first, last, id } of groups) table.writeUint32(first, last, id);
  return table;
}

function writeNameTable(family: string, style: string): ByteWriter {
  const names = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(" ", "")}-${style}`],
  ] as const;
  const text = new ByteWriter();
  const table = new ByteWriter().writeUint16(0, names.length, 6 + names.length * 12);
  for (const [id, name] of names) {
    table.writeUint16(3, 1, 0x409, id, name.length * 2, text.length);
    text.writeUint16(...Array.from(name, (character) => character.charCodeAt(0)));
  }
  return table.writeBytes(text.toBytes());
}

function assembleFont(tables: Readonly<Record<string, ByteWriter>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables);
  const power = Math.floor(Math.log2(entries.length));
  const file = new ByteWriter().writeUint32(0x10000);
  file.writeUint16(entries.length, 16 << power, power, (entries.length - (1 << power)) * 16);
  let offset = 12 + entries.length * 16;
  const bodies = entries.map(([tag, table]) => {
    const { length } = table;
    const body = table.pad(4).toBytes();
    file.writeLatin1(tag).writeUint32(computeTableChecksum(body), offset, length);
    offset += body.length;
    return body;
  });
  for (const body of bodies) file.writeBytes(body);
  const bytes = file.toBytes();
  const head = 12 + Object.keys(tables).indexOf("head") * 16;
  const view = createDataView(bytes);
  view.setUint32(view.getUint32(head + 8) + 8, (0xb1b0afba - computeTableChecksum(bytes)) >>> 0);
  return bytes;
}

function computeTableChecksum(bytes: Uint8Array): number {
  const view = createDataView(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
