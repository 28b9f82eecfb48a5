/**
 * 16 hexadecimal digits that differ when the text does: FNV-1a, 64 bits, over its UTF-8 bytes (draft-eastlake-fnv). It tells two versions of
 * a picture apart; it is no seal against forgery.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at++) {
    low = (low ^ (bytes[at] as number)) >>> 0;
    // Times 2^40 + 435, in two halves of 32 bits.
    const carry = Math.floor((low * 435) / 2 ** 32);
    high = (Math.imul(high, 435) + (low << 8) + carry) >>> 0;
    low = Math.imul(low, 435) >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
