import { discover as discoveryOf } from "../../../analysis/calibrate/index.ts";
import { writeCatalog } from "../../../formats/index.ts";
import type { Process } from "../../../model/index.ts";
import { discoveryText } from "../calibration-tables.ts";
import { wrapColumns } from "../columns.ts";
import { type EventLogOptions, hoursOf, logIn } from "../event-log-file.ts";
import { wrongUsage } from "../exit.ts";
import { refuseOtherEndings, writeWhole } from "../files.ts";
import { printJson } from "../json.ts";
import { plain } from "../plain.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface DiscoverOptions extends EventLogOptions {
  readonly keep?: string;
  readonly calendar?: "cn" | "mon-fri" | "every-day";
  readonly output?: string;
  readonly json?: true;
}

/** Writes the process that a log suggests, and tells how good it is. */
export async function discover(logFile: string, options: DiscoverOptions, terminal: Terminal): Promise<void> {
  const { output, json, calendar } = options;
  if (output !== undefined) refuseOtherEndings(output, [".yaml", ".yml"]);
  const hours = hoursOf(options.hours);
  const keep = options.keep === undefined ? {} : { keep: shareIn(options.keep) };
  const log = await logIn(logFile, options, terminal);
  const { catalog, calibration, leftOut } = await discoveryOf(log, { ...hours, ...keep, ...(calendar && { calendar }) });
  const yaml = writeCatalog(catalog);
  if (output !== undefined) await writeWhole(new Map([[output, yaml]]), [logFile]);
  const [process] = catalog.processes as [Process];
  if (json) return printJson({ ...calibration, leftOut, ...(output === undefined && { yaml }) }, terminal);
  if (output === undefined) terminal.print(yaml);
  else terminal.print(discoveryText(calibration, terminal));
  const decisions = process.steps.filter(({ kind }) => kind === "decision");
  const returns = decisions.flatMap(({ outcomes = [] }) => outcomes.filter(({ returnTo }) => returnTo !== undefined));
  const { discovered, leftOut: rare } = words.calibration;
  const told = [discovered(process.steps.length, decisions.length, returns.length), ...(leftOut.length > 0 ? [rare(named(leftOut))] : [])];
  for (const each of told) terminal.warn(`${wrapColumns(say(terminal, each), terminal.width).join("\n")}\n`);
  if (output !== undefined) terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

/** The most activities that are named in a sentence. */
const mostNamed = 20;

function named(activities: readonly string[]): string {
  const rest = activities.length > mostNamed ? ` (+${activities.length - mostNamed})` : "";
  return plain(activities.slice(0, mostNamed).join(", ")) + rest;
}

function shareIn(text: string): number {
  const value = Number(text);
  if (!(text.trim() !== "" && value > 0 && value <= 1)) throw wrongUsage(words.wrongCommand.badValue(text, "--keep", "0.8, 0.95, 1"));
  return value;
}
