import { createProblem, type Problem } from "../../model/index.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { checkUtf8Words } from "./words.ts";

/**
 * What is told of a file whose bytes are not UTF-8; nothing where it is no text at all, which is told better by what
 * reads it than by its encoding.
 */
export function checkUtf8(file: string, bytes: Uint8Array): Problem | undefined {
  if (isForeignFile(file, bytes)) return undefined;
  const message = checkUtf8Words.message(file);
  const remedy = checkUtf8Words.remedy;
  return { ...createProblem("not-utf8", { path: [], message, remedy }), file };
}

/** A table, a zip archive, a PDF, or something with zero bytes that is not UTF-16 either. */
function isForeignFile(file: string, bytes: Uint8Array): boolean {
  if (/\.csv$/i.test(file)) return true;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000));
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("%PDF-")) return true;
  return head.includes("\0") && !detectEncoding(bytes).startsWith("utf-16");
}
