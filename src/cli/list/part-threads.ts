import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { readPart, type Source } from "../../formats/index.ts";
import { partJson } from "./part-json.ts";

export const partWorker = new URL("./part-worker.js", import.meta.url);

/** Text below which threads start more slowly than they read, in UTF-16 code units. */
const leastThreaded = 2_000_000;
const mostThreads = 8;

/** What each file gives, as JSON, handed over as it comes; read by threads where there is much to read. */
export async function readPartsApart(sources: readonly Source[], take: (source: Source, json: string) => void): Promise<void> {
  const text = sources.reduce((sum, each) => sum + each.text.length, 0);
  if (text < leastThreaded || sources.length < 2) {
    for (const source of sources) take(source, partJson(readPart(source)));
    return;
  }
  // The longest first, so that none is left over at the end.
  const waiting = [...sources].sort((a, b) => a.text.length - b.text.length);
  const threads = Array.from({ length: Math.min(availableParallelism(), mostThreads, sources.length) }, () => new Worker(partWorker));
  try {
    await Promise.all(threads.map((thread) => serve(thread, waiting, take)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function serve(thread: Worker, waiting: Source[], take: (source: Source, json: string) => void): Promise<void> {
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    thread.postMessage(source);
    const [json] = (await once(thread, "message")) as [string];
    take(source, json);
  }
}
