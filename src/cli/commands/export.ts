import { writeMspdi } from "../../export/index.ts";
import { type ChoiceOptions, choiceOf } from "../choice.ts";
import { refuseOtherEndings, writeWhole } from "../files.ts";
import { printJson } from "../json.ts";
import { omissionList, omissionText } from "../omissions.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface ExportOptions extends ChoiceOptions, StartOptions {
  /** There is one only, which is meant when none is named. */
  readonly format?: "mspdi";
  readonly output?: string;
  readonly json?: true;
}

/** Writes a process for another program, and tells what that cannot say. */
export async function exportPlan(files: readonly string[], options: ExportOptions, terminal: Terminal): Promise<void> {
  const { output, json } = options;
  if (output !== undefined) refuseOtherEndings(output, [".xml"]);
  const { process, start } = await soundStart(files, options, terminal);
  const { xml, tasks, omissions } = await writeMspdi(process, { ...choiceOf(options), start, lang: terminal.lang });
  if (output !== undefined) await writeWhole(new Map([[output, xml]]), files);
  if (json) {
    const content = output === undefined ? { xml } : {};
    return printJson({ process: process.id, tasks, notCarried: omissionList(omissions, terminal.lang), ...content }, terminal);
  }
  if (output === undefined) terminal.print(xml);
  else terminal.warn(`${say(terminal, words.wrote(output))}\n`);
  terminal.warn(`${say(terminal, words.exported(tasks))}\n`);
  terminal.warn(omissionText(omissions, terminal));
}
