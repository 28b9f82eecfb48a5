import { attribute } from "../../../analysis/attribute/index.ts";
import { compare } from "../../../analysis/compare/index.ts";
import { say } from "../../../model/index.ts";
import { formatComparison, formatScheduleSummary } from "../../../pages/report/index.ts";
import { writeReportFiles } from "../../../pages/report-page/index.ts";
import { createBlankDocument } from "../../../picture/draw/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import type { Terminal } from "../../host/index.ts";
import { withSolver } from "../../node/index.ts";
import { writePictureSet } from "../files/picture-folder.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { readLoadOptions } from "../options/load-options.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";

export interface ReportCommandOptions extends ChoiceOptions, StartOptions {
  readonly output: string;
  /** How many cases come a working day. */
  readonly load?: string;
}

/** Pictures that a report may have. */
const reportPicturePattern =
  /^(?:flowchart|before|after|waterfall|frontier|overlaps|s-curve|savings|tornado|criticality|utilisation|waiting|queue|gantt(?:-\d+)?)\.svg$/;

/** Writes the report page with its pictures, then prints the figures and what was written. */
export async function runReport(inputs: readonly string[], options: ReportCommandOptions, terminal: Terminal): Promise<void> {
  const { process, start } = await readSoundStart(inputs, options, terminal);
  const choice = { ...readChoice(options), start };
  const { arrivals } = options.load === undefined ? {} : await readLoadOptions(process, { load: options.load });
  const pages = await withSolver((solver) =>
    writeReportFiles(process, { ...choice, arrivals, lang: terminal.lang, document: createBlankDocument(), solver }),
  );
  // The page comes last: when it is there, so are its pictures.
  const files = new Map([...pages].sort(([one], [other]) => Number(one === "index.html") - Number(other === "index.html")));
  const isEarlier = (name: string) => reportPicturePattern.test(name);
  const written = await writePictureSet({ folder: options.output, files, isEarlier }, inputs, terminal);
  if (hasChoice(options)) terminal.print(formatComparison(process, compare(process, choice), await attribute(process, choice), terminal));
  else terminal.print(formatScheduleSummary(schedule(process, choice), terminal));
  terminal.print(`\n${written.map((file) => say(terminal, cliWords.wrote(file))).join("\n")}\n`);
}
