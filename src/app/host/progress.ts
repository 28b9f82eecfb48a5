import { type Bilingual, type LongWork, type Progress, say } from "../../model/index.ts";
import { type CountedWork, progressWords } from "./progress-words.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds before a line appears, and between two of it. */
const quietDelay = 1_000;
const linePace = 250;
/** What may take long enough that it is followed in logs, and milliseconds between two lines there. */
const loggedWork: ReadonlySet<CountedWork> = new Set(["parts"]);
const logPace = 10_000;

/** What says of work under way how far it has come; an interrupted program tells it. */
const progressReporters = new Set<() => void>();

/**
 * Does work that may take long. On a terminal that somebody watches a line on stderr says how far it has come, how fast
 * it goes and how long it will still take; it is gone when the work is done. Where nobody watches, only the longest
 * work says so, in a line now and then.
 */
export async function withProgress<T>(
  counted: CountedWork,
  terminal: Terminal,
  work: (onProgress: NonNullable<LongWork["onProgress"]>) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  let last: Progress = { done: 0 };
  const { isWatched } = terminal;
  let next = began + (isWatched ? quietDelay : loggedWork.has(counted) ? logPace : Number.POSITIVE_INFINITY);
  let width = 0;
  const clear = () => {
    if (width > 0) terminal.warn(`\r${" ".repeat(width)}\r`);
    width = 0;
  };
  const tellLast = () => {
    clear();
    terminal.warn(`${say(terminal, progressWords.interrupted(counted, last))}\n`);
  };
  progressReporters.add(tellLast);
  try {
    return await work((progress) => {
      last = progress;
      const now = performance.now();
      if (now < next) return;
      next = now + (isWatched ? linePace : logPace);
      const line = say(terminal, formatProgressLine(counted, progress, (now - began) / 1_000));
      clear();
      terminal.warn(isWatched ? line : `${line}\n`);
      if (isWatched) width = countProgressColumns(line);
    });
  } finally {
    clear();
    progressReporters.delete(tellLast);
  }
}

/** Says how far work had come. Synchronous, because it is among the last things that an interrupted program does. */
export function tellInterruption(): void {
  for (const tell of progressReporters) tell();
}

function formatProgressLine(counted: CountedWork, { done, of }: Progress, seconds: number): Bilingual {
  const rate = done / seconds;
  const left = of === undefined || done === 0 ? undefined : (of - done) / rate;
  return progressWords.line(counted, { done, of }, rate, left);
}

/** Columns of a line of progress: the only signs in it beyond ASCII are Chinese ones, which take two. */
function countProgressColumns(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > "~" ? 2 : 1), 0);
}
