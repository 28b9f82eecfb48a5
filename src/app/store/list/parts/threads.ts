import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readPart, type SourceText } from "../../../../formats/index.ts";
import type { TextFile } from "../../../host/index.ts";
import { writePartJson } from "./json.ts";

export const partWorkerUrl = new URL("./part-worker.js", import.meta.url);

/** Bytes below which threads start more slowly than the files are read. */
const minThreadedBytes = 3_000_000;
const maxReadThreads = 8;

/** What a file gives, both as JSON: as `part-worker.ts` does, for whoever sends files elsewhere. */
export function readTextPart(source: string): string {
  const { file, text } = JSON.parse(source) as SourceText;
  return writePartJson(readPart({ file, text }));
}

/**
 * What each file gives, as JSON, handed over as it comes; read by threads where there is much to read, or much that the
 * caller takes meanwhile from elsewhere.
 */
export async function readPartsInThreads(
  files: readonly TextFile[],
  take: (file: TextFile, json: string) => void,
  { meanwhile = [] }: { readonly meanwhile?: readonly TextFile[] } = {},
): Promise<void> {
  const all = [...files, ...meanwhile];
  if (all.length < 2 || all.reduce((sum, { size }) => sum + size, 0) < minThreadedBytes) {
    for (const file of files) take(file, writePartJson(readPart(file)));
    return;
  }
  // The longest first, so that none is left over at the end.
  const waiting = [...files].sort((a, b) => a.size - b.size);
  const threads = Array.from(
    { length: Math.min(availableParallelism(), maxReadThreads, files.length) },
    () => new Worker(partWorkerUrl, { execArgv: [] }),
  );
  try {
    await Promise.all(threads.map((thread) => serveThread(thread, waiting, take)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function serveThread(thread: Worker, waiting: TextFile[], take: (file: TextFile, json: string) => void): Promise<void> {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    thread.postMessage({ file: next.file, text: next.text } satisfies SourceText);
    const [json] = (await once(thread, "message")) as [string];
    take(next, json);
  }
}
