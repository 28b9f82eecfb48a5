import { availableParallelism } from "node:os";
import { createUsageFailure } from "../../host/index.ts";
import { maxPublishThreads } from "../../store/index.ts";
import { publishCommandWords } from "../words/publish-words.ts";

/** How many threads `--threads` asks for; one for each processor when it is absent. */
export function parseThreadCount(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const threads = Number(text);
  if (!/^\d+$/.test(text) || threads < 1 || threads > maxPublishThreads)
    throw createUsageFailure(publishCommandWords.badThreads(text, maxPublishThreads));
  return threads;
}
