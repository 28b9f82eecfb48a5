/** What ends by itself when it is told to; an interrupted program lets it. */
let stopping: AbortController | undefined;

/** A signal that the first interruption sets, instead of ending the program; the second one ends it. */
export function createStopSignal(): AbortSignal {
  stopping = new AbortController();
  return stopping.signal;
}

/** Whether the program ends by itself. */
export function deferInterruption(): boolean {
  stopping?.abort();
  return stopping !== undefined;
}
