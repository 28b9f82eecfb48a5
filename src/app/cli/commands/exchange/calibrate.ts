import { calibrate as calibrationOf, toInstantDay } from "../../../../analysis/calibrate/index.ts";
import { type EventLog, editProcess } from "../../../../formats/index.ts";
import { type Process, say } from "../../../../model/index.ts";
import { type CalibrationDocument, formatCalibration } from "../../../../pages/report/index.ts";
import {
  createUsageFailure,
  getFileEnding,
  printJson,
  refuseOtherEndings,
  type Terminal,
  writeFilesAtomically,
} from "../../../host/index.ts";
import { readSoundProcess, type SoundInput } from "../../input.ts";
import { type LogCommandOptions, parseHours, readLogFile } from "../../options/event-log-file.ts";
import { resolveCalendar } from "../../options/start.ts";
import { cliWords } from "../../words/words.ts";

export interface CalibrateCommandOptions extends LogCommandOptions {
  readonly process?: string;
  readonly map?: readonly string[];
  readonly output?: string;
  readonly json?: true;
}

/** Prints what a log says of a process, and writes the file with it. */
export async function runCalibrate(
  logFile: string,
  files: readonly string[],
  options: CalibrateCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { output, json } = options;
  const hours = parseHours(options.hours);
  const map = Object.fromEntries((options.map ?? []).map(parseMapping));
  const input = await readSoundProcess(files, options.process, terminal);
  const source = input.places(input.path)?.file ?? files[0] ?? "";
  if (output !== undefined) refuseOtherEndings(output, getFileEnding(source) === ".json" ? [".json"] : [".yaml", ".yml"]);
  const log = await readLogFile(logFile, options, terminal);
  const process = await resolveProcessCalendar(input, log, terminal);
  const result = await calibrationOf(process, log, { map, ...hours });
  if (output !== undefined) {
    const text = editProcess(input.sources.get(source)?.text ?? "", process.id, { steps: result.changes }, { file: source });
    await writeFilesAtomically(new Map([[output, text]]), [...files, logFile]);
  }
  if (json) printJson<CalibrationDocument>(result, terminal);
  else terminal.print(formatCalibration(result, terminal));
  if (output !== undefined) terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

/** The public holidays of a country are computed for the time from the first case on. */
async function resolveProcessCalendar(input: SoundInput, log: EventLog, terminal: Terminal): Promise<Process> {
  const first = log.finished.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return { ...input.process, calendar: await resolveCalendar(toInstantDay(first), input, terminal) };
}

function parseMapping(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  if (at <= 0 || at === text.length - 1) throw createUsageFailure(cliWords.badMap(text));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
