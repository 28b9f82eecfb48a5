/**
 * The bytes of a text: by its byte order mark, else by the zero bytes of UTF-16, else as UTF-8, else as GB18030, which
 * Chinese spreadsheet programs write. Nothing when they are in none of these.
 */
export function decodeCsvText(bytes: Uint8Array): string | undefined {
  for (const encoding of guessEncodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may be it.
    }
  }
  return undefined;
}

function guessEncodings(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  if (first === 0xfe && second === 0xff) return ["utf-16be"];
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length) as [number, number];
  if (zeros[0] + zeros[1] > 0) return [zeros[1] >= zeros[0] ? "utf-16le" : "utf-16be"];
  return ["utf-8", "gb18030"];
}
