import type { Bilingual, Problem } from "../model/index.ts";

/** Exit statuses that scripts can rely on. */
export const exitCodes = { done: 0, inputErrors: 1, wrongUsage: 2, noSolution: 3, defect: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message for the user and an exit status. */
export class CommandFailure extends Error {
  readonly exitCode: ExitCode;
  readonly words: Bilingual;
  readonly problems: readonly Problem[];

  constructor(exitCode: ExitCode, words: Bilingual, problems: readonly Problem[] = []) {
    super(words.en);
    this.name = "CommandFailure";
    this.exitCode = exitCode;
    this.words = words;
    this.problems = problems;
  }
}

/** The command was used in a way that cannot work. */
export function wrongUsage(words: Bilingual): CommandFailure {
  return new CommandFailure(exitCodes.wrongUsage, words);
}
