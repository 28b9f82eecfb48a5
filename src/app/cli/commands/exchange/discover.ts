import { discover as discoveryOf } from "../../../../analysis/calibrate/index.ts";
import { writeCatalog } from "../../../../formats/index.ts";
import { type Process, say } from "../../../../model/index.ts";
import { calibrationWords, type DiscoveryDocument, formatDiscovery, sanitizeText, wrapColumns } from "../../../../pages/report/index.ts";
import { createUsageFailure, printJson, refuseOtherEndings, type Terminal, writeFilesAtomically } from "../../../host/index.ts";
import { type LogCommandOptions, parseHours, readLogFile } from "../../options/event-log-file.ts";
import { cliWords } from "../../words/words.ts";

export interface DiscoverCommandOptions extends LogCommandOptions {
  readonly keep?: string;
  readonly calendar?: "cn" | "mon-fri" | "every-day";
  readonly output?: string;
  readonly json?: true;
}

/** Writes the process that a log suggests, and tells how good it is. */
export async function runDiscover(logFile: string, options: DiscoverCommandOptions, terminal: Terminal): Promise<void> {
  const { output, json, calendar } = options;
  if (output !== undefined) refuseOtherEndings(output, [".yaml", ".yml"]);
  const hours = parseHours(options.hours);
  const keep = options.keep === undefined ? {} : { keep: parseKeepShare(options.keep) };
  const log = await readLogFile(logFile, options, terminal);
  const { catalog, calibration, leftOut } = await discoveryOf(log, { ...hours, ...keep, ...(calendar && { calendar }) });
  const yaml = writeCatalog(catalog);
  if (output !== undefined) await writeFilesAtomically(new Map([[output, yaml]]), [logFile]);
  const [process] = catalog.processes as [Process];
  if (json) return printJson<DiscoveryDocument>({ ...calibration, leftOut, ...(output === undefined && { yaml }) }, terminal);
  if (output === undefined) terminal.print(yaml);
  else terminal.print(formatDiscovery(calibration, terminal));
  const decisions = process.steps.filter(({ kind }) => kind === "decision");
  const returns = decisions.flatMap(({ outcomes = [] }) => outcomes.filter(({ returnTo }) => returnTo !== undefined));
  const { discovered, leftOut: rare } = calibrationWords;
  const told = [
    discovered(process.steps.length, decisions.length, returns.length),
    ...(leftOut.length > 0 ? [rare(joinActivities(leftOut))] : []),
  ];
  for (const each of told) terminal.warn(`${wrapColumns(say(terminal, each), terminal.width).join("\n")}\n`);
  if (output !== undefined) terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

/** The most activities that are named in a sentence. */
const maxNamedActivities = 20;

function joinActivities(activities: readonly string[]): string {
  const rest = activities.length > maxNamedActivities ? ` (+${activities.length - maxNamedActivities})` : "";
  return sanitizeText(activities.slice(0, maxNamedActivities).join(", ")) + rest;
}

function parseKeepShare(text: string): number {
  const value = Number(text);
  if (!(text.trim() !== "" && value > 0 && value <= 1))
    throw createUsageFailure(cliWords.wrongCommand.badValue(text, "--keep", "0.8, 0.95, 1"));
  return value;
}
