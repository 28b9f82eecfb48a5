import { deflateSync, Inflate } from "fflate";

/** Most characters that come out of an address. */
const maxUnpackedBytes = 4 * 2 ** 20;
const inflateChunk = 1_024;

/**
 * A text in as few of the characters that an address may hold as there can be: deflated (RFC 1951), then base64url (RFC
 * 4648).
 */
export function packText(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/={1,2}$/, "");
}

/** The text again; undefined when it is none, or would be more than 4 MB. */
export function unpackText(packed: string): string | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    const inflate = new Inflate((part) => {
      size += part.length;
      parts.push(part);
    });
    for (let at = 0; at < bytes.length; at += inflateChunk) {
      inflate.push(bytes.subarray(at, at + inflateChunk), at + inflateChunk >= bytes.length);
      if (size > maxUnpackedBytes) return undefined;
    }
    const all = new Uint8Array(size);
    let from = 0;
    for (const part of parts) {
      all.set(part, from);
      from += part.length;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(all);
  } catch {
    return undefined;
  }
}
