/**
 * 16 hexadecimal digits that differ when the text does: FNV-1a, 64 bits, over its UTF-8 bytes (draft-eastlake-fnv). It tells two versions of
 * a picture apart; it is no seal against forgery.
 */
export function fingerprint(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 435, in two halves of 32 bits: no product is larger than 2^53.
    const product = low * 435;
    high = (high * 435 + low * 256 + Math.floor(product / 2 ** 32)) % 2 ** 32;
    low = product % 2 ** 32;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
