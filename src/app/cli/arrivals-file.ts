import { arrivalDays, type LocalTime } from "../../analysis/simulate/index.ts";
import { type CalendarDefinition, dateFault, dayOf } from "../../model/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";
import { readBytes } from "./files.ts";
import { words } from "./words.ts";

/** Whether `--load` names a file with a list of arrivals. */
export function isArrivalsFile(load: string): boolean {
  return /\.(?:csv|txt)$/i.test(load);
}

/**
 * When cases come, in working days from the beginning, in ascending order. Each line of the file begins with one, either as such a number or as a date
 * with or without a time, as the clock on the wall shows it; a heading may stand above.
 * @throws CommandFailure when the file cannot be read, or a line of it
 */
export async function arrivalsIn(file: string, calendar: CalendarDefinition): Promise<readonly number[]> {
  const read = await readBytes(file);
  if ("reason" in read) throw wrongUsage({ zh: `无法读取“${file}”：${read.reason.zh}`, en: `Cannot read "${file}": ${read.reason.en}` });
  const lines = new TextDecoder().decode(read.bytes).split(/\r?\n/);
  const cells = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ text: firstCell(line), line: index + 1 }]));
  const hasHeading = cells[0] !== undefined && numberIn(cells[0].text) === undefined && timeIn(cells[0].text) === undefined;
  const listed = hasHeading ? cells.slice(1) : cells;
  if (listed.length === 0) throw new CommandFailure(exitCodes.inputErrors, words.load.noArrivals(file));
  const isTimes = timeIn(listed[0]?.text ?? "") !== undefined;
  const found = listed.map(({ text, line }) => {
    const value = isTimes ? timeIn(text) : numberIn(text);
    if (value === undefined) throw new CommandFailure(exitCodes.inputErrors, words.load.badArrival(file, line, text));
    return value;
  });
  return isTimes ? arrivalDays(found as LocalTime[], calendar) : (found as number[]).sort((one, other) => one - other);
}

function firstCell(line: string): string {
  return (line.split(/[,;\t]/)[0] as string).trim().replace(/^"(.*)"$/, "$1");
}

const mostDays = 1_000_000;

function numberIn(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= mostDays ? Number(text) : undefined;
}

function timeIn(text: string): LocalTime | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?$/.exec(text);
  if (!match || dateFault(match[1] as string)) return undefined;
  return { day: dayOf(match[1] as string), hour: Number(match[2] ?? 0) + Number(match[3] ?? 0) / 60 };
}
