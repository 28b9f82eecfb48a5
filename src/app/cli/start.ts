import type { Command } from "commander";
import {
  type Bilingual,
  type CalendarDefinition,
  type Day,
  dateFault,
  dayOf,
  InputError,
  type Process,
  partsOf,
  problem,
} from "../../model/index.ts";
import { calendarOf } from "../../process/calendar/index.ts";
import type { ScheduleStart } from "../../process/schedule/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import { type SoundInput, soundInput } from "./input.ts";
import { problemText } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";

export interface StartOptions {
  readonly process?: string;
  /** A date. */
  readonly start?: string;
}

/** @param says what the command does with the day */
export function withStart(command: Command, { lang }: Pick<Terminal, "lang">, says: Bilingual = words.options.start): Command {
  return command.option("--start <date>", says[lang]);
}

/** Years from the start for which the public holidays of a country are computed; dates after them are provisional. */
const yearsAhead = 10;
/** Today's holidays say nothing of other times, in some of which not every calendar is defined. */
const knownYears = { first: 1900, last: 2100 };

/**
 * The process that is meant, and where its schedule begins when a date is given.
 * @throws CommandFailure when the files have errors or their calendar is not known, after telling them, or when the date is none
 */
export async function soundStart(
  files: readonly string[],
  options: StartOptions,
  terminal: Terminal,
): Promise<{ readonly process: Process; readonly start: ScheduleStart | undefined }> {
  if (options.start !== undefined) dayNamed(options.start);
  const input = await soundInput(files, options.process, terminal);
  const { process } = input;
  return { process, start: options.start === undefined ? undefined : await startOn(options.start, input, terminal) };
}

/**
 * Where a schedule of a process begins that starts on a date.
 * @throws CommandFailure when the date is none or the calendar is not known
 */
export async function startOn(date: string, input: SoundInput, terminal: Terminal): Promise<ScheduleStart> {
  const day = dayNamed(date);
  return { day, calendar: await calendarOf(await definitionFrom(day, input, terminal)) };
}

function dayNamed(text: string): Day {
  const fault = dateFault(text);
  if (fault) throw wrongUsage(words.badDate("--start", text, fault));
  return dayOf(text);
}

/** The calendar of a process with the public holidays of a country written out. */
export async function definitionFrom(
  day: Day,
  { process, path, places, sources }: SoundInput,
  terminal: Terminal,
): Promise<CalendarDefinition> {
  const { calendar } = process;
  if (typeof calendar === "string" || calendar.country === undefined) return calendar;
  const { withCountryHolidays } = await import("./country-holidays.ts");
  const { year } = partsOf(day);
  const known = (wanted: number) => Math.min(Math.max(wanted, knownYears.first), knownYears.last);
  try {
    return await withCountryHolidays(calendar, { from: known(year), until: known(year + yearsAhead) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const placed = error.problems.map(({ code, ...finding }) => problem(code, { ...finding, path: [...path, ...finding.path] }, places));
    terminal.warn(problemText(placed, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
}
