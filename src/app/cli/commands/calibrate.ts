import { extname } from "node:path";
import { calibrate as calibrationOf, dayOfInstant } from "../../../analysis/calibrate/index.ts";
import { type EventLog, editProcess } from "../../../formats/index.ts";
import type { Process } from "../../../model/index.ts";
import { calibrationText } from "../calibration-tables.ts";
import { type EventLogOptions, hoursOf, logIn } from "../event-log-file.ts";
import { wrongUsage } from "../exit.ts";
import { refuseOtherEndings, writeWhole } from "../files.ts";
import { type SoundInput, soundInput } from "../input.ts";
import { printJson } from "../json.ts";
import { definitionFrom } from "../start.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface CalibrateOptions extends EventLogOptions {
  readonly process?: string;
  readonly map?: readonly string[];
  readonly output?: string;
  readonly json?: true;
}

/** Prints what a log says of a process, and writes the file with it. */
export async function calibrate(logFile: string, files: readonly string[], options: CalibrateOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  const hours = hoursOf(options.hours);
  const map = Object.fromEntries((options.map ?? []).map(pairOf));
  const input = await soundInput(files, options.process, terminal);
  const source = input.places(input.path)?.file ?? files[0] ?? "";
  if (output !== undefined) refuseOtherEndings(output, extname(source).toLowerCase() === ".json" ? [".json"] : [".yaml", ".yml"]);
  const log = await logIn(logFile, options, terminal);
  const process = await withKnownCalendar(input, log, terminal);
  const result = await calibrationOf(process, log, { map, ...hours });
  if (output !== undefined) {
    const text = editProcess(input.sources.get(source)?.text ?? "", process.id, { steps: result.changes }, { file: source });
    await writeWhole(new Map([[output, text]]), [...files, logFile]);
  }
  if (json) printJson(result, terminal);
  else terminal.print(calibrationText(result, terminal));
  if (output !== undefined) terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

/** The public holidays of a country are computed for the time from the first case on. */
async function withKnownCalendar(input: SoundInput, log: EventLog, terminal: Terminal): Promise<Process> {
  const first = log.finished.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return { ...input.process, calendar: await definitionFrom(dayOfInstant(first), input, terminal) };
}

function pairOf(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  if (at <= 0 || at === text.length - 1) throw wrongUsage(words.calibration.badMap(text));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
