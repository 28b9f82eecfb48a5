import { fingerprint } from "../../picture/draw/index.ts";

/** Longest name without ending, in bytes of UTF-8: file systems take 255, and 143 where they encrypt names. */
const maxBytes = 120;

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/;

/**
 * A file name for each id, without ending: the id itself wherever all systems can take it, else what can be kept of it and a hash. No two are the
 * same where case and the form of accents do not matter, and a name does not depend on the order of the ids.
 */
export function fileNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const plain = new Map([...new Set(ids)].map((id) => [id, plainName(id)]));
  const uses = new Map<string, number>();
  for (const name of plain.values()) uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
  const isFit = ([id, name]: readonly [string, string]) =>
    name === id && uses.get(folded(name)) === 1 && !device.test(folded(name)) && bytesOf(name) <= maxBytes;
  const kept = new Set([...plain].filter(isFit).map(([id]) => id));
  for (;;) {
    const hashed = new Map([...plain].filter(([id]) => !kept.has(id)).map(([id, name]) => [id, hashedName(id, name)]));
    // An id that looks like the name of another with its hash makes way.
    const taken = new Set([...hashed.values()].map(folded));
    const inTheWay = [...kept].filter((id) => taken.has(folded(id)));
    if (inTheWay.length === 0) return new Map([...plain].map(([id, name]) => [id, hashed.get(id) ?? name]));
    for (const id of inTheWay) kept.delete(id);
  }
}

function hashedName(id: string, name: string): string {
  const hash = fingerprint(id);
  return `${shortened(name, maxBytes - hash.length - 1)}-${hash}`;
}

/** With `_` for all but letters, digits and dashes; one form of every accent. */
function plainName(id: string): string {
  return id.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_-]/gu, "_");
}

function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

function bytesOf(name: string): number {
  return new TextEncoder().encode(name).length;
}

function shortened(name: string, bytes: number): string {
  let short = "";
  let size = 0;
  for (const letter of name) {
    size += bytesOf(letter);
    if (size > bytes) break;
    short += letter;
  }
  return short;
}
