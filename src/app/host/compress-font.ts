import { brotliCompressSync, constants } from "node:zlib";

/** A font packed as WOFF2 wants it. */
export function compressFont(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
