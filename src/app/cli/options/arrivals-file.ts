import { computeArrivalDays, type LocalTime } from "../../../analysis/simulate/index.ts";
import { type CalendarDefinition, findDateFault, parseDay } from "../../../model/index.ts";
import { CommandFailure, createUnreadableProblem, createUsageFailure, exitCodes, readBytes } from "../../host/index.ts";
import { simulateWords } from "../words/simulate-words.ts";

/** Whether `--load` names a file with a list of arrivals. */
export function isArrivalsFile(load: string): boolean {
  return /\.(?:csv|txt)$/i.test(load);
}

/**
 * When cases come, in working days from the beginning, in ascending order. Each line of the file begins with one,
 * either as such a number or as a date with or without a time, as the clock on the wall shows it; a heading may stand
 * above.
 * @throws CommandFailure when the file cannot be read, or a line of it
 */
export async function readArrivals(file: string, calendar: CalendarDefinition): Promise<readonly number[]> {
  const read = await readBytes(file);
  if ("reason" in read) throw createUsageFailure(createUnreadableProblem(file, read).message);
  const lines = new TextDecoder().decode(read.bytes).split(/\r?\n/);
  const cells = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ text: readFirstCell(line), line: index + 1 }]));
  const hasHeading =
    cells[0] !== undefined && parseArrivalDay(cells[0].text) === undefined && parseArrivalTime(cells[0].text) === undefined;
  const listed = hasHeading ? cells.slice(1) : cells;
  if (listed.length === 0) throw new CommandFailure(exitCodes.inputErrors, simulateWords.noArrivals(file));
  const isTimes = parseArrivalTime(listed[0]?.text ?? "") !== undefined;
  const found = listed.map(({ text, line }) => {
    const value = isTimes ? parseArrivalTime(text) : parseArrivalDay(text);
    if (value === undefined) throw new CommandFailure(exitCodes.inputErrors, simulateWords.badArrival(file, line, text));
    return value;
  });
  return isTimes ? computeArrivalDays(found as LocalTime[], calendar) : (found as number[]).sort((one, other) => one - other);
}

function readFirstCell(line: string): string {
  return (line.split(/[,;\t]/)[0] as string).trim().replace(/^"(.*)"$/, "$1");
}

const maxArrivalDays = 1_000_000;

function parseArrivalDay(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= maxArrivalDays ? Number(text) : undefined;
}

function parseArrivalTime(text: string): LocalTime | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?$/.exec(text);
  if (!match || findDateFault(match[1] as string)) return undefined;
  return { day: parseDay(match[1] as string), hour: Number(match[2] ?? 0) + Number(match[3] ?? 0) / 60 };
}
