import { CommanderError } from "commander";
import { InputError } from "../model/index.ts";
import { CommandFailure, type ExitCode, exitCodes } from "./exit.ts";
import { programFor, usageWords } from "./program.ts";
import { say, type Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Runs one command line and returns its exit status; nothing is thrown. */
export async function run(argv: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const program = programFor(terminal, version);
  try {
    if (argv[0] === "completion" || argv[0] === "complete") {
      const { default: tab } = await import("@bomb.sh/tab/commander");
      tab(program, { completionCommandName: "completion" });
    }
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: "user" });
    return exitCodes.done;
  } catch (error) {
    return tell(error, terminal, (usage) => usageWords(usage, program, argv)[terminal.lang]);
  }
}

async function tell(error: unknown, terminal: Terminal, usage: (error: CommanderError) => string): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === "commander.help") return exitCodes.done;
    terminal.warn(`${usage(error)}\n`);
    return exitCodes.wrongUsage;
  }
  if (error instanceof CommandFailure) {
    const sentence = say(terminal, error.words);
    if (sentence !== "") terminal.warn(`${sentence}\n`);
    return error.exitCode;
  }
  if (error instanceof InputError) {
    const { problemText } = await import("./problems.ts");
    terminal.warn(problemText(error.problems, new Map(), terminal, terminal.warnStyle));
    // A problem without a place is one of the command line, not of a file.
    return error.problems.every((each) => each.path.length === 0) ? exitCodes.wrongUsage : exitCodes.inputErrors;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.warn(`${say(terminal, words.defect(detail))}\n`);
  return exitCodes.defect;
}
