/**
 * A smaller file with the same fault: pieces are left out as long as it stays, halves first (delta debugging, Zeller
 * and Hildebrandt 2002).
 *
 * `hasFault` is asked at most `most` times.
 */
export async function reduceInput(input: Uint8Array, hasFault: (input: Uint8Array) => Promise<boolean>, most: number): Promise<Uint8Array> {
  let [reduced, asked] = [input, 0];
  for (let pieces = 2; pieces <= reduced.length && asked < most; ) {
    const length = Math.ceil(reduced.length / pieces);
    let shorter: Uint8Array | undefined;
    for (let at = 0; at < reduced.length && asked < most && !shorter; at += length, asked++) {
      const rest = Buffer.concat([reduced.subarray(0, at), reduced.subarray(at + length)]);
      if (await hasFault(rest)) shorter = rest;
    }
    reduced = shorter ?? reduced;
    pieces = shorter ? Math.max(2, pieces - 1) : pieces * 2;
  }
  return reduced;
}
