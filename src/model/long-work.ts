import { type ArgumentKinds, functionKind, signalKind } from "./arguments.ts";

/** How work that may take long is watched, and stopped. */
export interface LongWork {
  /** Once it is aborted the work ends soon, with the reason of the signal as its error. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then, while the work goes on. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What the options of long work are, for functions that are called from plain JavaScript. */
export const longWorkKinds = { signal: signalKind, onProgress: functionKind } as const satisfies ArgumentKinds<LongWork>;

/** How far work has come. */
export interface Progress {
  readonly done: number;
  /** How much there is to do in all; absent where nobody knows before the end. */
  readonly of?: number | undefined;
}

/**
 * Lets events happen, so that a page can draw and an abort arrives.
 * @throws the reason of the signal when it is aborted
 */
export async function yieldToEvents(signal: AbortSignal | undefined): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
  signal?.throwIfAborted();
}
