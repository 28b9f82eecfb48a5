import { createHash } from "node:crypto";

/** SHA-256 of a content, in hexadecimal digits. */
export function hashContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
