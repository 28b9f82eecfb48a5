import { computeFingerprint } from "../../picture/draw/index.ts";

/** Longest name without ending, in bytes of UTF-8: file systems take 255, and 143 where they encrypt names. */
const maxBytes = 120;

/** Names that Windows keeps for devices, with any ending. */
const devicePattern = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/;
/** The longest of them, twice: a letter may be written as two signs that fold into one. */
const maxDeviceName = 12;

/**
 * A file name for each id, without ending: the id itself wherever all systems can take it, else what can be kept of it
 * and a hash. No two are the same where case and the form of accents do not matter, and a name does not depend on the
 * order of the ids.
 */
export function createFileNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const plain = new Map([...new Set(ids)].map((id) => [id, sanitizeFileName(id)]));
  const uses = new Map<string, number>();
  for (const name of plain.values()) uses.set(foldFileName(name), (uses.get(foldFileName(name)) ?? 0) + 1);
  const isFit = ([id, name]: readonly [string, string]) =>
    name === id && uses.get(foldFileName(name)) === 1 && !isDeviceName(name) && countBytes(name) <= maxBytes;
  const kept = new Set([...plain].filter(isFit).map(([id]) => id));
  for (;;) {
    const hashed = new Map([...plain].filter(([id]) => !kept.has(id)).map(([id, name]) => [id, createHashedName(id, name)]));
    // An id that looks like the name of another with its hash makes way.
    const taken = new Set([...hashed.values()].map(foldFileName));
    const inTheWay = [...kept].filter((id) => taken.has(foldFileName(id)));
    if (inTheWay.length === 0) return new Map([...plain].map(([id, name]) => [id, hashed.get(id) ?? name]));
    for (const id of inTheWay) kept.delete(id);
  }
}

function createHashedName(id: string, name: string): string {
  const hash = computeFingerprint(id);
  return `${truncateFileName(name, maxBytes - hash.length - 1)}-${hash}`;
}

/** With `_` for all but letters, digits and dashes; one form of every accent. */
function sanitizeFileName(id: string): string {
  return id.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_-]/gu, "_");
}

/** The same for names that are one where case and the form of letters do not matter. */
export function foldFileName(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

/** Whether Windows takes a name without ending for a device. */
export function isDeviceName(name: string): boolean {
  return name.length <= maxDeviceName && devicePattern.test(foldFileName(name));
}

export function countBytes(name: string): number {
  return new TextEncoder().encode(name).length;
}

function truncateFileName(name: string, bytes: number): string {
  let short = "";
  let size = 0;
  for (const letter of name) {
    size += countBytes(letter);
    if (size > bytes) break;
    short += letter;
  }
  return short;
}
