import { isObject, longWorkKinds, type OwnKind, requireArgument, requireArguments } from "../../model/index.ts";
import { decodeChunks, unpackGzip } from "./chunks.ts";
import { createCsvReader } from "./csv/read.ts";
import { createLogGatherer } from "./log-gatherer.ts";
import { LogStop } from "./log-stop.ts";
import type { EventLog, EventLogOptions, LogReader, ReadEventLog } from "./types.ts";
import { createXesReader } from "./xes/read.ts";

const chunksKind: OwnKind = {
  words: "a Uint8Array, or an iterable of such, as a stream is",
  takes: (value) => isObject(value) && (Symbol.asyncIterator in value || Symbol.iterator in value),
};

/**
 * The event log that a file of XES (IEEE 1849) or CSV (RFC 4180) describes, packed by gzip or not. Read piece by piece,
 * so that only what the log says is kept: about 30 bytes an event. Problems with single events are warnings, and what
 * they touch is said; the first error ends it.
 * @throws RangeError when an argument is none of its kind
 * @throws the reason of the signal when it is aborted
 * @example
 * ```ts
 * import { readEventLog } from "leadpath";
 * const csv = "case,activity,timestamp\n1,Apply,2026-03-02T09:00\n1,Decide,2026-03-04T09:00\n";
 * const { log, problems } = await readEventLog(new Blob([csv]).stream(), { file: "log.csv" });
 * [log.cases, log.activities, problems]; // → [ [ "1" ], [ "Apply", "Decide" ], [] ]
 * ```
 */
export async function readEventLog(bytes: Uint8Array | AsyncIterable<Uint8Array>, options: EventLogOptions = {}): Promise<ReadEventLog> {
  requireArgument("bytes", bytes, chunksKind);
  requireArguments(options, { ...longWorkKinds, file: "text", columns: "object" });
  const { file } = options;
  const chunks = bytes instanceof Uint8Array ? listChunks(bytes) : bytes;
  const gatherer = createLogGatherer(file);
  let reader: LogReader | undefined;
  try {
    let head = "";
    for await (const text of decodeChunks(unpackGzip(chunks, file), { ...options, onGuess: gatherer.guessed })) {
      if (reader) reader.write(text);
      else {
        head += text;
        if (head.trim() === "") continue;
        reader = head.trimStart().startsWith("<") ? createXesReader(gatherer, file) : createCsvReader(gatherer, options);
        reader.write(head);
      }
    }
    reader?.end();
    return gatherer.finish();
  } catch (error) {
    if (error instanceof LogStop) return { log: emptyLog, problems: [...gatherer.found(), error.problem] };
    throw error;
  }
}

const emptyLog: EventLog = {
  cases: [],
  activities: [],
  resources: [],
  first: new Int32Array(1),
  activity: new Int32Array(),
  finished: new Float64Array(),
  begun: new Float64Array(),
  offset: new Int16Array(),
  resource: new Int32Array(),
};

async function* listChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
