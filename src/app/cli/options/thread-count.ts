import { availableParallelism } from "node:os";
import { createUsageFailure } from "../../host/index.ts";
import { publishCommandWords } from "../words/publish-words.ts";

const maxThreads = 64;

/** How many threads `--threads` asks for; one for each processor when it is absent. */
export function parseThreadCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (!/^\d+$/.test(text) || threads < 1 || threads > maxThreads)
    throw createUsageFailure(publishCommandWords.badThreads(text, maxThreads));
  return threads;
}
