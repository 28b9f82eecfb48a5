import { ByteWriter } from "./bytes.ts";

/** The signature and the chunk IHDR, which comes first (PNG, second edition, 5.2 and 5.6). */
const start = 8 + 25;
const inchesToAMetre = 1 / 0.0254;

/** A PNG that says how fine it is to be printed, in a chunk pHYs (PNG, 11.3.5.3), in place of none. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const perMetre = Math.round(dotsPerInch * inchesToAMetre);
  const body = new ByteWriter().latin1("pHYs").uint32(perMetre, perMetre).uint8(1).done();
  return new ByteWriter()
    .bytes(png.subarray(0, start))
    .uint32(body.length - 4)
    .bytes(body)
    .uint32(checksum(body))
    .bytes(png.subarray(start))
    .done();
}

/** CRC-32 (PNG, annex D). */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}
