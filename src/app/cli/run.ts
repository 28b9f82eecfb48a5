import { CommanderError } from "commander";
import { InputError, say } from "../../model/index.ts";
import { wrapColumns } from "../../pages/report/index.ts";
import { CommandFailure, type ExitCode, exitCodes, type Terminal } from "../host/index.ts";
import { createProgram } from "./program.ts";
import { describeUsageError, findCommandName } from "./usage-errors.ts";
import { cliWords } from "./words/words.ts";

/** Runs one command line and returns its exit status; nothing is thrown. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const program = createProgram(terminal, version);
  try {
    if (["completion", "complete"].includes(findCommandName(argv) ?? "")) {
      const { default: tab } = await import("@bomb.sh/tab/commander");
      tab(program, { completionCommandName: "completion" });
    }
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: "user" });
    return exitCodes.done;
  } catch (error) {
    return tellFailure(error, terminal, (usage) => describeUsageError(usage, program, argv)[terminal.lang]);
  }
}

async function tellFailure(error: unknown, terminal: Terminal, usage: (error: CommanderError) => string): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === "commander.help") return exitCodes.done;
    terminal.warn(wrapSentences(usage(error), terminal));
    return exitCodes.wrongUsage;
  }
  if (error instanceof CommandFailure) {
    if (error.words) terminal.warn(wrapSentences(say(terminal, error.words), terminal));
    return error.exitCode;
  }
  if (error instanceof InputError) {
    // The files were found sound before, so it is the choice on the command line that does not fit them.
    const { formatProblems } = await import("../../pages/report/index.ts");
    terminal.warn(formatProblems(error.problems, new Map(), terminal, terminal.warnStyle));
    return exitCodes.wrongUsage;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.warn(`${say(terminal, cliWords.defect(detail))}\n`);
  return exitCodes.defect;
}

/** Sentences, some of which quote the command line, as lines that the terminal has room for. */
function wrapSentences(sentences: string, { width }: Terminal): string {
  return sentences
    .split("\n")
    .flatMap((line) => wrapColumns(line, width))
    .map((line) => `${line}\n`)
    .join("");
}
