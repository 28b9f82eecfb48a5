import { createReadStream } from "node:fs";
import type { Command } from "commander";
import type { WorkingHours } from "../../../analysis/calibrate/index.ts";
import { type EventLog, readEventLog } from "../../../formats/index.ts";
import { hasErrors } from "../../../model/index.ts";
import { formatProblems } from "../../../pages/report/index.ts";
import {
  CommandFailure,
  createUnreadableProblem,
  createUsageFailure,
  exitCodes,
  getSystemReason,
  type Terminal,
} from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

export interface LogCommandOptions {
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly hours?: string;
}

export function addLogOptions(command: Command, { lang }: Pick<Terminal, "lang">): Command {
  return command
    .option("--case <column>", cliWords.options.caseColumn[lang])
    .option("--activity <column>", cliWords.options.activityColumn[lang])
    .option("--time <column>", cliWords.options.timeColumn[lang])
    .option("--hours <from-to>", cliWords.options.hours[lang]);
}

/**
 * The log of a file, after telling what is wrong with single events.
 * @throws CommandFailure when it cannot be read, after telling why
 */
export async function readLogFile(file: string, options: LogCommandOptions, terminal: Terminal): Promise<EventLog> {
  const warnProblems = (problems: Parameters<typeof formatProblems>[0]) => {
    if (problems.length > 0) terminal.warn(formatProblems(problems, new Map(), terminal, terminal.warnStyle));
  };
  try {
    const columns = { case: options.case, activity: options.activity, time: options.time };
    const { log, problems } = await readEventLog(createReadStream(file), { file, columns });
    warnProblems(problems);
    if (hasErrors(problems)) throw new CommandFailure(exitCodes.inputErrors);
    return log;
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    warnProblems([createUnreadableProblem(file, { reason: getSystemReason(error) })]);
    throw new CommandFailure(exitCodes.inputErrors);
  }
}

/** `9-17`, or `8:30-17:30`; nothing when absent. */
export function parseHours(text: string | undefined): { readonly hours?: WorkingHours } {
  if (text === undefined) return {};
  const match = /^(\d{1,2})(?::([0-5]\d))?\s*[-–—]\s*(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim());
  const [from, to] = match ? [Number(match[1]) + Number(match[2] ?? 0) / 60, Number(match[3]) + Number(match[4] ?? 0) / 60] : [0, 0];
  if (from >= to || to > 24) throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--hours", "9-17, 8:30-17:30, 0-24"));
  return { hours: { from, to } };
}
