import { type LongWork, yieldToEvents } from "../../model/index.ts";

/** What ends work early, and who hears of it. */
export interface WorkLimits extends Pick<LongWork, "signal"> {
  /** Once it is aborted the work ends with what it has. */
  readonly stop?: AbortSignal | undefined;
  /** Called after each piece of work. */
  readonly told?: (() => void) | undefined;
}

/** Counts pieces of work, whoever does them: nobody knows of how many. */
export function createPieceCounter(onProgress: LongWork["onProgress"]): () => void {
  let done = 0;
  return () => onProgress?.({ done: ++done });
}

/**
 * Tells of a piece of work that is done and lets events happen; false once the work is to stop.
 * @throws the reason of the signal when it is aborted
 */
export async function continueWork({ signal, stop, told }: WorkLimits): Promise<boolean> {
  told?.();
  await yieldToEvents(signal);
  return !stop?.aborted;
}
