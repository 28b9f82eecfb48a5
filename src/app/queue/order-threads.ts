import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { OrderKind, OrderOutcome } from "./orders.ts";

/** What a thread is asked for. */
export interface ThreadOrder {
  readonly kind: OrderKind;
  readonly pieces: readonly string[];
  /** The folder of the run that masters and workers see alike. */
  readonly shared: string | undefined;
}

/** What it says. */
export type ThreadAnswer = { readonly outcome: OrderOutcome } | { readonly texts: readonly string[] } | { readonly failed: string };

/** A piece takes a few megabytes; a thread that needs more than this has gone astray. */
const maxOrderMegabytes = 1_024;

/** Does something with threads that do orders, each one at a time. One that ends with its order is replaced. */
export async function withOrderThreads<T>(
  program: URL,
  work: (ask: (order: ThreadOrder) => Promise<ThreadAnswer>) => Promise<T>,
): Promise<T> {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = () => {
    const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: maxOrderMegabytes } });
    all.add(thread);
    return thread;
  };
  const ask = async (order: ThreadOrder): Promise<ThreadAnswer> => {
    const thread = idle.pop() ?? start();
    thread.postMessage(order);
    try {
      const [answer] = (await once(thread, "message")) as [ThreadAnswer];
      idle.push(thread);
      return answer;
    } catch (error) {
      all.delete(thread);
      return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  try {
    return await work(ask);
  } finally {
    await Promise.all([...all].map((thread) => thread.terminate()));
  }
}
