import { ByteWriter, createDataView } from "../bytes.ts";
import { type Contour, type ContourPoint, componentFlags, readComponents, readSimpleContours } from "./contours.ts";

/** What WOFF 2.0 tells of glyphs, like with like, so that it packs well (5.1). */
interface GlyphStreams {
  readonly contours: ByteWriter;
  readonly points: ByteWriter;
  readonly flags: ByteWriter;
  readonly coordinates: ByteWriter;
  readonly components: ByteWriter;
  readonly boxes: ByteWriter;
}

/**
 * The table `glyf`, with offsets of four bytes in `loca`, as WOFF 2.0 transforms it (https://www.w3.org/TR/WOFF2/,
 * 5.1). Instructions are left out: without the tables that they refer to they are of no use.
 */
export function compactGlyphs(glyf: Uint8Array, loca: Uint8Array): Uint8Array {
  const offsets = createDataView(loca);
  const count = loca.length / 4 - 1;
  const streams: GlyphStreams = {
    contours: new ByteWriter(),
    points: new ByteWriter(),
    flags: new ByteWriter(),
    coordinates: new ByteWriter(),
    components: new ByteWriter(),
    boxes: new ByteWriter(),
  };
  const hasBox = new Uint8Array(4 * Math.ceil(count / 32));
  for (let id = 0; id < count; id++) {
    const outline = glyf.subarray(offsets.getUint32(id * 4), offsets.getUint32(id * 4 + 4));
    if (!writeGlyph(outline, streams)) continue;
    hasBox[id >> 3] = (hasBox[id >> 3] as number) | (0x80 >> (id & 7));
    streams.boxes.writeBytes(outline.subarray(2, 10));
  }
  const { contours, points, flags, coordinates, components, boxes } = streams;
  const table = new ByteWriter().writeUint16(0, 0, count, 1);
  table.writeUint32(contours.length, points.length, flags.length, coordinates.length, components.length, hasBox.length + boxes.length, 0);
  for (const stream of [contours, points, flags, coordinates, components]) table.writeBytes(stream.toBytes());
  return table.writeBytes(hasBox).writeBytes(boxes.toBytes()).toBytes();
}

/** Returns whether the box around the glyph has to be told, because it does not follow from its points. */
function writeGlyph(outline: Uint8Array, { contours, points, flags, coordinates, components }: GlyphStreams): boolean {
  const parts = readComponents(outline);
  if (parts.length > 0) {
    contours.writeUint16(0xffff);
    for (const { start, end, flags } of parts) {
      const part = outline.slice(start, end);
      createDataView(part).setUint16(0, flags & ~componentFlags.instructions);
      components.writeBytes(part);
    }
    return true;
  }
  const lines = readSimpleContours(outline);
  contours.writeUint16(lines.length);
  if (lines.length === 0) return false;
  for (const line of lines) writeShort(line.length, points);
  let at = { x: 0, y: 0 };
  for (const point of lines.flat()) {
    writePoint(point.x - at.x, point.y - at.y, point.on, flags, coordinates);
    at = point;
  }
  // No instructions.
  writeShort(0, coordinates);
  return !computeContourBounds(lines).every((value, index) => value === createDataView(outline).getInt16(2 + index * 2));
}

/** 255UInt16 (6.1.1). */
function writeShort(value: number, to: ByteWriter): void {
  if (value < 253) to.writeUint8(value);
  else if (value < 506) to.writeUint8(255, value - 253);
  else if (value < 762) to.writeUint8(254, value - 506);
  else to.writeUint8(253).writeUint16(value);
}

/**
 * How far a point is from the one before it, in as few bytes as the distance needs; the flag tells their meaning (5.2).
 */
function writePoint(dx: number, dy: number, on: boolean, flags: ByteWriter, to: ByteWriter): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const [right, up] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
  const signs = right + 2 * up;
  const writeFlag = (value: number) => flags.writeUint8((on ? 0 : 0x80) + value);
  if (x === 0 && y < 1280) {
    writeFlag(2 * (y >> 8) + up);
    to.writeUint8(y & 0xff);
  } else if (y === 0 && x < 1280) {
    writeFlag(10 + 2 * (x >> 8) + right);
    to.writeUint8(x & 0xff);
  } else if (x <= 64 && y <= 64) {
    writeFlag(20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs);
    to.writeUint8((((x - 1) & 0xf) << 4) | ((y - 1) & 0xf));
  } else if (x <= 768 && y <= 768) {
    writeFlag(84 + 12 * ((x - 1) >> 8) + 4 * ((y - 1) >> 8) + signs);
    to.writeUint8((x - 1) & 0xff, (y - 1) & 0xff);
  } else if (x < 4096 && y < 4096) {
    writeFlag(120 + signs);
    to.writeUint8(x >> 4, ((x & 0xf) << 4) | (y >> 8), y & 0xff);
  } else {
    writeFlag(124 + signs);
    to.writeUint16(x, y);
  }
}

/** Least x and y, greatest x and y. */
function computeContourBounds(contours: readonly Contour[]): readonly number[] {
  const points: readonly ContourPoint[] = contours.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
