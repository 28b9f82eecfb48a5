import { ByteWriter } from "../bytes.ts";

/** The signature and the chunk IHDR, which comes first (PNG, second edition, 5.2 and 5.6). */
const densityOffset = 8 + 25;
const inchesPerMetre = 1 / 0.0254;

/** A PNG that says how fine it is to be printed, in a chunk pHYs (PNG, 11.3.5.3), in place of none. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const perMetre = Math.round(dotsPerInch * inchesPerMetre);
  const body = new ByteWriter().writeLatin1("pHYs").writeUint32(perMetre, perMetre).writeUint8(1).toBytes();
  return new ByteWriter()
    .writeBytes(png.subarray(0, densityOffset))
    .writeUint32(body.length - 4)
    .writeBytes(body)
    .writeUint32(computeCrc32(body))
    .writeBytes(png.subarray(densityOffset))
    .toBytes();
}

/** CRC-32 (PNG, annex D). */
function computeCrc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}
