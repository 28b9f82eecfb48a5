import type { Bilingual } from "../../model/index.ts";

/** Exit statuses that scripts can rely on. */
export const exitCodes = { done: 0, inputErrors: 1, wrongUsage: 2, noSolution: 3, defect: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with an exit status and a sentence for the user; without one when all was told already. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;
  readonly words: Bilingual | undefined;

  constructor(exitCode: ExitCode, words?: Bilingual) {
    super(words?.en);
    this.name = "CommandFailure";
    this.exitCode = exitCode;
    this.words = words;
  }
}

/** The command was used in a way that cannot work. */
export function createUsageFailure(words: Bilingual): CommandFailure {
  return new CommandFailure(exitCodes.wrongUsage, words);
}
