import { writePlainJson } from "../../../model/index.ts";

/**
 * 16 hexadecimal digits that differ when the text does: FNV-1a, 64 bits, over its UTF-8 bytes (draft-eastlake-fnv). It
 * tells two versions of a picture apart; it is no seal against forgery.
 */
export function computeFingerprint(text: string): string {
  // The hash in four pieces of 16 bits, lowest first: whole numbers of 32 bits hold every product.
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at++) {
    a ^= bytes[at] as number;
    // Times 2^40 + 435.
    const low = Math.imul(a, 435);
    const second = Math.imul(b, 435) + (low >>> 16);
    const third = Math.imul(c, 435) + (a << 8) + (second >>> 16);
    d = (Math.imul(d, 435) + (b << 8) + (third >>> 16)) & 0xffff;
    a = low & 0xffff;
    b = second & 0xffff;
    c = third & 0xffff;
  }
  return [d, c, b, a].map((piece) => piece.toString(16).padStart(4, "0")).join("");
}

/** The first 8 digits of the fingerprint of what is shown, by which a reader tells two versions of a picture apart. */
export function computeCheckCode(shown: unknown): string {
  return computeFingerprint(writePlainJson(shown)).slice(0, 8);
}

/**
 * Begins the ids of a picture where nothing else is asked for: pictures that show different things can stand in one
 * page.
 */
export function buildIdPrefix(code: string): string {
  return `leadpath-${code}-`;
}
