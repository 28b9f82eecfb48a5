import { fingerprint } from "../../draw/index.ts";

/** Longest name without ending, in bytes of UTF-8: file systems take 255, and 143 where they encrypt names. */
const maxBytes = 120;
const hashLength = 8;

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
  return new Map(
    [...plain].map(([id, name]) => {
      const isKept = name === id && uses.get(folded(name)) === 1 && !device.test(folded(name)) && bytesOf(name) <= maxBytes;
      return [id, isKept ? name : `${shortened(name, maxBytes - hashLength - 1)}-${fingerprint(id).slice(0, hashLength)}`];
    }),
  );
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
