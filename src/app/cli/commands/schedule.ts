import { formatSchedule, type ScheduleDocument } from "../../../pages/report/index.ts";
import { reformProcess } from "../../../process/reform/index.ts";
import { schedule as scheduleOf } from "../../../process/schedule/index.ts";
import { printJson, type Terminal } from "../../host/index.ts";
import { type ChoiceOptions, readChoice } from "../options/choice.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";

/** Prints the timetable of a process. */
export async function runSchedule(
  files: readonly string[],
  options: ChoiceOptions & StartOptions & { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  const { process, start } = await readSoundStart(files, options, terminal);
  const choice = { ...readChoice(options), start };
  const result = scheduleOf(process, choice);
  if (options.json) return printJson<ScheduleDocument>(result, terminal);
  terminal.print(formatSchedule(process, result, reformProcess(process, choice), terminal));
}
