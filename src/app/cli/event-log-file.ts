import { createReadStream } from "node:fs";
import type { Command } from "commander";
import type { WorkingHours } from "../../analysis/calibrate/index.ts";
import { type EventLog, readEventLog } from "../../formats/index.ts";
import { hasErrors } from "../../model/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import { reasonOf } from "./files.ts";
import { problemText } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import { unreadable } from "./text-file.ts";
import { words } from "./words.ts";

export interface EventLogOptions {
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly hours?: string;
}

export function withEventLog(command: Command, { lang }: Pick<Terminal, "lang">): Command {
  return command
    .option("--case <column>", words.options.caseColumn[lang])
    .option("--activity <column>", words.options.activityColumn[lang])
    .option("--time <column>", words.options.timeColumn[lang])
    .option("--hours <from-to>", words.options.hours[lang]);
}

/**
 * The log of a file, after telling what is wrong with single events.
 * @throws CommandFailure when it cannot be read, after telling why
 */
export async function logIn(file: string, options: EventLogOptions, terminal: Terminal): Promise<EventLog> {
  const told = (problems: Parameters<typeof problemText>[0]) => {
    if (problems.length > 0) terminal.warn(problemText(problems, new Map(), terminal, terminal.warnStyle));
  };
  try {
    const columns = { case: options.case, activity: options.activity, time: options.time };
    const { log, problems } = await readEventLog(createReadStream(file), { file, columns });
    told(problems);
    if (hasErrors(problems)) throw new CommandFailure(exitCodes.inputErrors);
    return log;
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    told([unreadable(file, { reason: reasonOf(error) })]);
    throw new CommandFailure(exitCodes.inputErrors);
  }
}

/** `9-17`, or `8:30-17:30`; nothing when absent. */
export function hoursOf(text: string | undefined): { readonly hours?: WorkingHours } {
  if (text === undefined) return {};
  const match = /^(\d{1,2})(?::([0-5]\d))?\s*[-–—]\s*(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim());
  const [from, to] = match ? [Number(match[1]) + Number(match[2] ?? 0) / 60, Number(match[3]) + Number(match[4] ?? 0) / 60] : [0, 0];
  if (from >= to || to > 24) throw wrongUsage(words.wrongCommand.badValue(text, "--hours", "9-17, 8:30-17:30, 0-24"));
  return { hours: { from, to } };
}
