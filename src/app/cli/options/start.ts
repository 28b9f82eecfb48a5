import type { Command } from "commander";
import {
  type Bilingual,
  type CalendarDefinition,
  createProblem,
  type Day,
  findDateFault,
  InputError,
  type Process,
  parseDay,
  toDateParts,
} from "../../../model/index.ts";
import { formatProblems } from "../../../pages/report/index.ts";
import { loadCalendar } from "../../../process/calendar/index.ts";
import type { ScheduleStart } from "../../../process/schedule/index.ts";
import { CommandFailure, createUsageFailure, exitCodes, type Terminal } from "../../host/index.ts";
import { addCountryHolidays } from "../../node/index.ts";
import { readSoundProcess, type SoundInput } from "../input.ts";
import { cliWords } from "../words/words.ts";

export interface StartOptions {
  readonly process?: string;
  /** Its start is taken where none is given. */
  readonly scenario?: string;
  /** A date. */
  readonly start?: string;
}

/** @param says what the command does with the day */
export function addStartOption(command: Command, { lang }: Pick<Terminal, "lang">, says: Bilingual = cliWords.options.start): Command {
  return command.option("--start <date>", says[lang]);
}

/** Years from the start for which the public holidays of a country are computed; dates after them are provisional. */
const yearsAhead = 10;
/** Today's holidays say nothing of other times, in some of which not every calendar is defined. */
const knownYears = { first: 1900, last: 2100 };

/**
 * The process that is meant, and where its schedule begins when a date is given; the calendar of that as it is defined.
 * @throws CommandFailure when the files have errors or their calendar is not known, after telling them, or when the
 * date is none
 */
export async function readSoundStart(
  files: readonly string[],
  options: StartOptions,
  terminal: Terminal,
): Promise<{ readonly process: Process; readonly start: ScheduleStart | undefined; readonly calendar?: CalendarDefinition }> {
  if (options.start !== undefined) parseStartDay(options.start);
  const input = await readSoundProcess(files, options.process, terminal);
  const { process } = input;
  const date = options.start ?? process.scenarios.find(({ id }) => id === options.scenario)?.start;
  if (date === undefined) return { process, start: undefined };
  const day = parseStartDay(date);
  const calendar = await resolveCalendar(day, input, terminal);
  return { process, start: { day, calendar: await loadCalendar(calendar) }, calendar };
}

/**
 * Where a schedule of a process begins that starts on a date.
 * @throws CommandFailure when the date is none or the calendar is not known
 */
export async function resolveStart(date: string, input: SoundInput, terminal: Terminal): Promise<ScheduleStart> {
  const day = parseStartDay(date);
  return { day, calendar: await loadCalendar(await resolveCalendar(day, input, terminal)) };
}

function parseStartDay(text: string): Day {
  const fault = findDateFault(text);
  if (fault) throw createUsageFailure(cliWords.badDate("--start", text, fault));
  return parseDay(text);
}

/** The calendar of a process with the public holidays of a country written out. */
export async function resolveCalendar(
  day: Day,
  { process, path, places, sources }: SoundInput,
  terminal: Terminal,
): Promise<CalendarDefinition> {
  const { calendar } = process;
  if (typeof calendar === "string" || calendar.country === undefined) return calendar;
  const { year } = toDateParts(day);
  const clampYear = (wanted: number) => Math.min(Math.max(wanted, knownYears.first), knownYears.last);
  try {
    return await addCountryHolidays(calendar, { from: clampYear(year), until: clampYear(year + yearsAhead) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const placed = error.problems.map(({ code, ...finding }) =>
      createProblem(code, { ...finding, path: [...path, ...finding.path] }, places),
    );
    terminal.warn(formatProblems(placed, sources, terminal, terminal.warnStyle));
    throw new CommandFailure(exitCodes.inputErrors);
  }
}
