import { attribute } from "../../../analysis/attribute/index.ts";
import { compare } from "../../../analysis/compare/index.ts";
import { reportFiles } from "../../../pages/index.ts";
import { blankDocument } from "../../../picture/draw/index.ts";
import { schedule } from "../../../process/schedule/index.ts";
import { type ChoiceOptions, choiceOf, hasChoice } from "../choice.ts";
import { loadIn } from "../load-options.ts";
import { writeSet } from "../picture-folder.ts";
import { withSolver } from "../solver-thread.ts";
import { type StartOptions, soundStart } from "../start.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";
import { comparisonText } from "./compare.ts";
import { criticalPath, splitLine } from "./schedule.ts";

export interface ReportOptions extends ChoiceOptions, StartOptions {
  readonly output: string;
  /** How many cases come a working day. */
  readonly load?: string;
}

/** Pictures that a report may have. */
const earlier =
  /^(?:flowchart|before|after|waterfall|frontier|overlaps|s-curve|savings|tornado|criticality|utilisation|waiting|queue|gantt(?:-\d+)?)\.svg$/;

/** Writes the report page with its pictures, then prints the figures and what was written. */
export async function report(inputs: readonly string[], options: ReportOptions, terminal: Terminal): Promise<void> {
  const { process, start } = await soundStart(inputs, options, terminal);
  const choice = { ...choiceOf(options), start };
  const { arrivals } = options.load === undefined ? {} : await loadIn(process, { load: options.load });
  const pages = await withSolver((solver) =>
    reportFiles(process, { ...choice, arrivals, lang: terminal.lang, document: blankDocument(), solver }),
  );
  // The page comes last: when it is there, so are its pictures.
  const files = new Map([...pages].sort(([one], [other]) => Number(one === "index.html") - Number(other === "index.html")));
  const isEarlier = (name: string) => earlier.test(name);
  const written = await writeSet({ folder: options.output, files, isEarlier }, inputs, terminal);
  if (hasChoice(options)) terminal.print(comparisonText(process, compare(process, choice), await attribute(process, choice), terminal));
  else {
    const result = schedule(process, choice);
    const title = words.criticalPath(result.path.length, String(result.criticalPathCount))[terminal.lang];
    terminal.print(`${splitLine(result, terminal)}\n\n${criticalPath(title, result, terminal)}\n`);
  }
  terminal.print(`\n${written.map((file) => say(terminal, words.wrote(file))).join("\n")}\n`);
}
