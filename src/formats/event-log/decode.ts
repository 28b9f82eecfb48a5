import { detectEncoding } from "../text/detect-encoding.ts";

/** Decodes a text piece by piece. */
export interface ChunkDecoder {
  /** What can be told so far. Throws where the bytes are none of the encoding. */
  readonly piece: (bytes: Uint8Array) => string;
  /** The rest. */
  readonly rest: () => string;
  /** The encoding, where nothing but the bytes themselves speaks for it. */
  readonly guessed: () => string | undefined;
}

/** Bytes by which the encoding is found. */
const headSize = 2 ** 18;
/** What Excel writes as CSV on a Chinese Windows: GBK is part of it. */
const chineseEncoding = "gb18030";

/** By the mark or the declaration of the text; else UTF-8, or GB 18030 where its beginning is not UTF-8 and no XML. */
export function createChunkDecoder(): ChunkDecoder {
  let head: Uint8Array[] = [];
  let size = 0;
  let decoder: TextDecoder | undefined;
  let guessed: string | undefined;
  const begin = (isAll: boolean) => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const each of head) {
      bytes.set(each, at);
      at += each.length;
    }
    head = [];
    const told = detectEncoding(bytes);
    if (told === "utf-8" && !canDecode(told, bytes, isAll) && bytes[0] !== 0x3c && canDecode(chineseEncoding, bytes, isAll))
      guessed = chineseEncoding;
    decoder = new TextDecoder(guessed ?? told, { fatal: true });
    return decoder.decode(bytes, { stream: true });
  };
  return {
    piece: (bytes) => {
      if (decoder) return decoder.decode(bytes, { stream: true });
      head.push(bytes);
      size += bytes.length;
      return size < headSize ? "" : begin(false);
    },
    rest: () => {
      const text = decoder ? "" : begin(true);
      return text + (decoder as TextDecoder).decode();
    },
    guessed: () => guessed,
  };
}

/** `isAll`: the bytes end where a character does. */
function canDecode(encoding: string, bytes: Uint8Array, isAll: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isAll });
    return true;
  } catch {
    return false;
  }
}
