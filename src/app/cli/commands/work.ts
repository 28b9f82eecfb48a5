import process from "node:process";
import { say } from "../../../model/index.ts";
import { createStopSignal, type Terminal } from "../../host/index.ts";
import { parseQueueAddress, queueWords, readPatience, requireSharedFolder, runWorker, withConnection } from "../../queue/index.ts";
import { computeProgramFingerprint } from "../../store/index.ts";
import { parseThreadCount } from "../options/thread-count.ts";

export interface WorkCommandOptions {
  readonly queue: string;
  readonly shared?: string;
  readonly threads?: string;
}

/** Does what other runs hand out, until a signal ends it; then what it has is done first. */
export async function runWork({ queue, shared, threads }: WorkCommandOptions, terminal: Terminal): Promise<void> {
  const address = parseQueueAddress(queue, process.env);
  const count = parseThreadCount(threads);
  await requireSharedFolder(shared);
  const stop = createStopSignal();
  const done = await withConnection({ address, patience: readPatience(process.env), terminal }, (connection) =>
    runWorker(connection, {
      program: computeProgramFingerprint(),
      threads: count,
      threadProgram: new URL("./order-worker.js", import.meta.url),
      shared,
      terminal,
      stop,
    }),
  );
  terminal.print(`${say(terminal, queueWords.ended(done))}\n`);
}
