import process from "node:process";
import type { Command } from "commander";
import { createUsageFailure, type Terminal } from "../../host/index.ts";
import {
  type Master,
  parseQueueAddress,
  queueWords,
  readPatience,
  requireSharedFolder,
  withConnection,
  withMaster,
} from "../../queue/index.ts";
import { cliWords } from "../words/words.ts";

/** Options of a command that may hand its work to other machines. */
export interface QueueOptions {
  readonly queue?: string;
  readonly shared?: string;
}

export function addQueueOptions(command: Command, { lang }: Pick<Terminal, "lang">): Command {
  return command.option("--queue <address>", cliWords.options.queue[lang]).option("--shared <folder>", cliWords.options.shared[lang]);
}

/**
 * Does something with the queue that is named, if any. `list` says what no two runs may hand out at once.
 * @throws CommandFailure when there is no such queue, or another run hands out the same list
 */
export async function withQueue<T>(
  { queue, shared }: QueueOptions,
  terminal: Terminal,
  { program, list }: { readonly program: string; readonly list?: () => Promise<string> },
  work: (master: Master | undefined) => Promise<T>,
): Promise<T> {
  if (queue === undefined) {
    if (shared !== undefined) throw createUsageFailure(queueWords.needsQueue("--shared"));
    return work(undefined);
  }
  const address = parseQueueAddress(queue, process.env);
  await requireSharedFolder(shared);
  const named = await list?.();
  return withConnection({ address, patience: readPatience(process.env), terminal }, (connection) =>
    withMaster(connection, { program, terminal, list: named }, work),
  );
}
