import { type LongWork, yieldToEvents } from "../../model/index.ts";
import { maxUnpackedLog } from "../bounds.ts";
import { createChunkDecoder } from "./decode.ts";
import { LogStop } from "./log-stop.ts";
import { chunksWords } from "./words.ts";

/** Bytes of a file, unpacked where they are gzip (RFC 1952), by what they begin with. */
export async function* unpackGzip(bytes: AsyncIterable<Uint8Array>, file: string | undefined): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const { value, done } = await source.next();
    if (done) break;
    head = joinByteChunks(head, value);
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    if (head.length > 0) yield head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    return;
  }
  const reader = createByteStream(head, source).pipeThrough(new DecompressionStream("gzip")).getReader();
  while (true) {
    const { value, done } = await reader.read().catch(() => {
      throw new LogStop("truncated", truncationWords, { file, line: 1, column: 1 });
    });
    if (done) return;
    yield value;
  }
}

/**
 * Their text. In between, events happen and progress is told: how many bytes are read; in the end, an encoding that was
 * guessed.
 */
export async function* decodeChunks(
  bytes: AsyncIterable<Uint8Array>,
  { file, signal, onProgress, onGuess }: LongWork & { readonly file?: string | undefined; readonly onGuess: (encoding: string) => void },
): AsyncGenerator<string> {
  const text = createChunkDecoder();
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? text.piece(piece) : text.rest();
    } catch {
      throw new LogStop("not-utf8", unknownEncodingWords, { file, line: 1, column: 1 });
    }
  };
  let [done, told] = [0, 0];
  for await (const piece of bytes) {
    yield decode(piece);
    done += piece.length;
    if (done > maxUnpackedLog) throw new LogStop("file-too-large", excessWords, { file, line: 1, column: 1 });
    if (done - told < pauseInterval) continue;
    told = done;
    onProgress?.({ done });
    await yieldToEvents(signal);
  }
  yield decode();
  const guessed = text.guessed();
  if (guessed !== undefined) onGuess(guessed);
}

/** Bytes between two pauses. */
const pauseInterval = 4 * 2 ** 20;

function joinByteChunks(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function createByteStream(head: Uint8Array, source: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let first: Uint8Array | undefined = head;
  return new ReadableStream({
    async pull(controller) {
      const next = first ?? (await source.next()).value;
      first = undefined;
      if (next) controller.enqueue(new Uint8Array(next));
      else controller.close();
    },
  });
}

const truncationWords = {
  message: chunksWords.truncationWordsMessage,
  remedy: chunksWords.truncationWordsRemedy,
};

const excessWords = {
  message: chunksWords.excessWordsMessage,
  remedy: chunksWords.excessWordsRemedy,
};

const unknownEncodingWords = {
  message: chunksWords.unknownEncodingWordsMessage,
  remedy: chunksWords.unknownEncodingWordsRemedy,
};
