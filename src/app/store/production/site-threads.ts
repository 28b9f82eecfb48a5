import { Worker } from "node:worker_threads";
import type { SiteFile } from "../release/part-result.ts";
import { type PartAnswer, PartError, type PartToMake } from "./make-parts.ts";

/** Parts that a thread gets at once: enough that it seldom waits, few enough that all end at nearly the same time. */
export const partsPerOrder = 8;
/** Orders that wait at a thread, so that it has work while the answer is on its way. */
const ordersAhead = 2;
/** A drawing takes a few megabytes; a thread that needs more than this has gone astray. */
const maxThreadMegabytes = 512;

export type PartMaker = (parts: Iterable<PartToMake>) => AsyncGenerator<ReadonlyMap<string, readonly SiteFile[]>>;

/** Threads that one site may be made by. */
export const maxPublishThreads = 64;

/** Does something with threads that make parts and put their files into the store; they are gone when all is done. */
export async function withPartThreads<T>(
  { store, threads }: { readonly store: string; readonly threads: number },
  work: (make: PartMaker) => Promise<T>,
): Promise<T> {
  const crew = Array.from(
    { length: threads },
    () =>
      new Worker(new URL("./site-worker.js", import.meta.url), {
        workerData: { store },
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: maxThreadMegabytes },
      }),
  );
  try {
    return await work((parts) => collectAnswers(crew, parts));
  } finally {
    await Promise.all(crew.map((thread) => thread.terminate()));
  }
}

/** @throws PartError of the first part that cannot be made */
async function* collectAnswers(crew: readonly Worker[], parts: Iterable<PartToMake>): ReturnType<PartMaker> {
  const orders = batchParts(parts);
  const answers: PartAnswer[] = [];
  let open = 0;
  let wake: () => void = () => undefined;
  const give = (thread: Worker) => {
    const next = orders.next();
    if (next.done) return;
    open++;
    thread.postMessage(next.value);
  };
  for (const thread of crew) {
    thread.on("message", (answer: PartAnswer) => {
      open--;
      answers.push(answer);
      give(thread);
      wake();
    });
    thread.on("error", (error: Error) => {
      answers.push({ failed: { part: "", code: undefined, detail: error.stack ?? error.message } });
      wake();
    });
  }
  for (let ahead = 0; ahead < ordersAhead; ahead++) crew.forEach(give);
  while (open > 0 || answers.length > 0) {
    const answer = answers.shift();
    if (!answer) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else if ("failed" in answer) throw new PartError(answer.failed);
    else yield new Map(answer.made);
  }
}

function* batchParts(parts: Iterable<PartToMake>): Generator<readonly PartToMake[]> {
  let order: PartToMake[] = [];
  for (const part of parts) {
    order.push(part);
    if (order.length < partsPerOrder) continue;
    yield order;
    order = [];
  }
  if (order.length > 0) yield order;
}
