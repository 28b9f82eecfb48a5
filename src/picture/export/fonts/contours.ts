import { createDataView } from "../bytes.ts";
import type { Glyph } from "./typeface.ts";

/**
 * A closed line, in font units, y up. Between two points beside the curve lies one on it, in their middle (OpenType,
 * `glyf`).
 */
export type Contour = readonly ContourPoint[];

export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  /** Whether the line goes through it; else it bends towards it. */
  readonly on: boolean;
}

/** What a composed glyph says of one of its parts. */
export interface GlyphComponent {
  /** The bytes of the record of the glyph that say it. */
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly flags: number;
}

/** Flags of a component (OpenType, `glyf`, composite glyph description). */
export const componentFlags = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128, instructions: 256 };

const pointFlags = { on: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 };

/** The parts of a composed glyph, none for any other. */
export function readComponents(outline: Uint8Array): readonly GlyphComponent[] {
  const view = createDataView(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const components: GlyphComponent[] = [];
  for (let start = 10, more = true; more; ) {
    const flags = view.getUint16(start);
    const { words, scale, twoScales, matrix } = componentFlags;
    const end = start + 4 + (flags & words ? 4 : 2) + (flags & scale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0);
    components.push({ start, end, id: view.getUint16(start + 2), flags });
    more = (flags & componentFlags.more) !== 0;
    start = end;
  }
  return components;
}

/**
 * The lines of a glyph, those of its parts at their places.
 * @throws RangeError when a part is placed by its points instead of an offset
 */
export function readContours({ outline, component }: Glyph): readonly Contour[] {
  const components = readComponents(outline);
  if (components.length === 0) return readSimpleContours(outline);
  return components.flatMap((part) => {
    const place = createComponentTransform(outline, part);
    return readContours(component(part.id)).map((contour) => contour.map(place));
  });
}

function createComponentTransform(outline: Uint8Array, { start, flags }: GlyphComponent): (point: ContourPoint) => ContourPoint {
  if (!(flags & componentFlags.offsets)) throw new RangeError("The font places parts of a glyph by points");
  const view = createDataView(outline);
  const isWide = (flags & componentFlags.words) !== 0;
  const [dx, dy] = isWide ? [view.getInt16(start + 4), view.getInt16(start + 6)] : [view.getInt8(start + 4), view.getInt8(start + 5)];
  const readFactor = (index: number) => view.getInt16(start + (isWide ? 8 : 6) + index * 2) / 16384;
  let [a, b, c, d] = [1, 0, 0, 1];
  if (flags & componentFlags.scale) [a, d] = [readFactor(0), readFactor(0)];
  else if (flags & componentFlags.twoScales) [a, d] = [readFactor(0), readFactor(1)];
  else if (flags & componentFlags.matrix) [a, b, c, d] = [readFactor(0), readFactor(1), readFactor(2), readFactor(3)];
  return ({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on });
}

/** The lines of a glyph that is not composed; none of a blank one. */
export function readSimpleContours(outline: Uint8Array): readonly Contour[] {
  if (outline.length < 10) return [];
  const view = createDataView(outline);
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + ends.length * 2;
  at += 2 + (ends.length === 0 ? 0 : view.getUint16(at));
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const repeats = flag & pointFlags.repeat ? view.getUint8(at++) : 0;
    for (let index = 0; index <= repeats; index++) flags.push(flag);
  }
  const readCoordinates = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readCoordinates(pointFlags.shortX, pointFlags.sameX);
  const ys = readCoordinates(pointFlags.shortY, pointFlags.sameY);
  const points = flags.map((flag, index) => ({ x: xs[index] as number, y: ys[index] as number, on: (flag & pointFlags.on) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] as number) + 1, end + 1));
}
