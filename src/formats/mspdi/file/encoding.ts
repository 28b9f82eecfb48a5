import { detectEncoding } from "../../text/detect-encoding.ts";

/**
 * The bytes of an XML file as text, by its byte order mark, else by what its declaration says, else as UTF-8; nothing
 * when they are in another encoding.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(detectEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    // An encoding that nobody knows, or bytes that it does not have.
    return undefined;
  }
}

/**
 * Whether it is a file in Project's own format (.mpp), which is a compound file as older versions of Office wrote them.
 */
export function isProjectFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}
