import type { ReadTextParts } from "../store/index.ts";
import { handOut, UntrustedAnswer } from "./hand-out.ts";
import type { Master } from "./master.ts";
import { unpackPiece } from "./orders.ts";

/** Files that a worker gets at once, and bytes of text from which a file is an order of its own. */
const filesPerOrder = 16;
/** Fewer bytes than these are read here before they are on their way. */
const minQueuedBytes = 200_000;

/** Has workers read files, each of which gives what it gives when it is read here. */
export function createQueueReader(master: Master): ReadTextParts {
  return async (texts, take, { readHere, isPart }) => {
    const size = texts.reduce((sum, each) => sum + each.size, 0);
    if (size < minQueuedBytes) return await readHere(texts);
    await handOut(master, {
      kind: "text",
      pieces: texts,
      perOrder: filesPerOrder,
      of: texts.length,
      write: ({ file, text }) => JSON.stringify({ file, text }),
      name: ({ file }) => file,
      take: async (pieces, outcome) => {
        if (outcome.kind !== "texts" || outcome.texts.length !== pieces.length) throw new UntrustedAnswer("texts");
        const parts = outcome.texts.map((packed) => readPacked(packed, isPart));
        for (const [index, piece] of pieces.entries()) take(piece, parts[index] as string);
      },
      doHere: readHere,
    });
  };
}

function readPacked(packed: string, isPart: (json: string) => boolean): string {
  let json: string;
  try {
    json = unpackPiece(packed).toString();
  } catch {
    throw new UntrustedAnswer("packing");
  }
  if (!isPart(json)) throw new UntrustedAnswer("schema");
  return json;
}
