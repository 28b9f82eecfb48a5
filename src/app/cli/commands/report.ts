import { attribute } from "../../../analysis/attribute/index.ts";
import { compare } from "../../../analysis/compare/index.ts";
import type { LoadOptions } from "../../../analysis/simulate/index.ts";
import { say } from "../../../model/index.ts";
import { formatComparison, formatScheduleSummary } from "../../../pages/report/index.ts";
import { writeReportFiles } from "../../../pages/report-page/index.ts";
import { createBlankDocument } from "../../../picture/draw/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import type { Terminal } from "../../host/index.ts";
import { withSolver } from "../../node/index.ts";
import type { Outlet } from "../handed/outlet.ts";
import { type ProcessJob, runOnProcess } from "../handed/process-job.ts";
import { type ChoiceOptions, hasChoice, readChoice } from "../options/choice.ts";
import { readLoadOptions } from "../options/load-options.ts";
import type { QueueOptions } from "../options/queue-options.ts";
import { readSoundStart, type StartOptions } from "../options/start.ts";
import { cliWords } from "../words/words.ts";

export interface ReportCommandOptions extends ChoiceOptions, StartOptions, QueueOptions {
  readonly output: string;
  /** How many cases come a working day. */
  readonly load?: string;
}

/** Options with the cases that they name. */
interface ReportRequest extends ReportCommandOptions {
  readonly arrivals?: LoadOptions["arrivals"] | undefined;
}

/** Writes the report page with its pictures, then prints the figures and what was written. */
export async function runReport(inputs: readonly string[], options: ReportCommandOptions, terminal: Terminal): Promise<void> {
  const job = await readSoundStart(inputs, options, terminal);
  const { arrivals } = options.load === undefined ? {} : await readLoadOptions(job.process, { load: options.load });
  await runOnProcess({ name: "report", run: reportForProcess }, job, { ...options, arrivals }, inputs, terminal);
}

export async function reportForProcess({ process, start }: ProcessJob, options: ReportRequest, terminal: Outlet): Promise<void> {
  const choice = { ...readChoice(options), start };
  const { arrivals } = options;
  const pages = await withSolver((solver) =>
    writeReportFiles(process, { ...choice, arrivals, lang: terminal.lang, document: createBlankDocument(), solver }),
  );
  // The page comes last: when it is there, so are its pictures.
  const files = new Map([...pages].sort(([one], [other]) => Number(one === "index.html") - Number(other === "index.html")));
  const written = await terminal.writeSet({ folder: options.output, files, kind: "report" });
  if (hasChoice(options)) terminal.print(formatComparison(process, compare(process, choice), await attribute(process, choice), terminal));
  else terminal.print(formatScheduleSummary(schedule(process, choice), terminal));
  terminal.print(`\n${written.map((file) => say(terminal, cliWords.wrote(file))).join("\n")}\n`);
}
