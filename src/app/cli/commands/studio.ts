import { defaultLanguage, hasErrors, type Language, say } from "../../../model/index.ts";
import { formatProblems } from "../../../pages/report/index.ts";
import {
  type Assets,
  CommandFailure,
  createUsageFailure,
  exitCodes,
  getSystemReason,
  insertCatalog,
  readBuiltAssets,
  type Terminal,
} from "../../host/index.ts";
import { openInBrowser, type ResumedStudio, resumeStudio, writeStudio } from "../../server/index.ts";
import { type Input, readInput } from "../../store/index.ts";
import { readSoundCatalog, readSoundProcess } from "../input.ts";
import { studioWords } from "../words/studio-words.ts";
import { cliWords } from "../words/words.ts";

export interface StudioCommandOptions {
  readonly process?: string;
  readonly port?: string;
  /** False: the browser is left alone. */
  readonly open: boolean;
  readonly build?: true;
  readonly output?: string;
}

/** Serves the studio until it is interrupted, or writes it into a folder. */
export async function runStudio(files: readonly string[], options: StudioCommandOptions, terminal: Terminal): Promise<void> {
  if (options.build) return buildStaticStudio(files, options, terminal);
  if (options.output !== undefined) throw createUsageFailure(studioWords.onlyBuild);
  const port = parsePort(options.port);
  await tellProblems(files, options.process, terminal);
  const assets = await loadPageAssets();
  const { address, entrance, missedPort } = await startStudioServer({
    files,
    process: options.process,
    assets: insertCatalog(
      assets,
      `${files.length === 0 ? "" : '<meta name="leadpath" content="live">'}${buildLanguageMark(terminal.lang)}`,
    ),
    port,
    onDefect: (error) => terminal.warn(`${say(terminal, cliWords.defect(formatErrorDetail(error)))}\n`),
  });
  if (missedPort !== undefined) terminal.warn(`${say(terminal, studioWords.otherPort(String(missedPort)))}\n`);
  terminal.print(`${address}\n`);
  terminal.warn(`${say(terminal, await openEntrance(entrance, options.open))}\n`);
  await new Promise(() => undefined);
}

/**
 * Has the page begin in the language that was asked for. English is not told from none: then it is that of the browser.
 */
function buildLanguageMark(lang: Language): string {
  return lang === defaultLanguage ? "" : `<meta name="leadpath-language" content="${lang}">`;
}

async function buildStaticStudio(files: readonly string[], { output, process }: StudioCommandOptions, terminal: Terminal): Promise<void> {
  if (output === undefined) throw createUsageFailure(studioWords.whereBuild);
  const assets = await loadPageAssets();
  if (process !== undefined) await readSoundProcess(files, process, terminal);
  const sources = files.length === 0 ? new Map<string, never>() : (await readSoundCatalog(files, terminal)).sources;
  await writeStudio(output, assets, { files: sources, process });
  terminal.warn(`${say(terminal, cliWords.wrote(output))}\n`);
}

async function openEntrance(entrance: string, isWanted: boolean) {
  if (!isWanted) return studioWords.ready;
  return (await openInBrowser(entrance)) ? studioWords.opened : studioWords.notOpened;
}

/**
 * Files with mistakes in them open all the same, to be mended.
 * @throws CommandFailure when one cannot be read, or when sound files do not have the process
 */
async function tellProblems(files: readonly string[], process: string | undefined, terminal: Terminal): Promise<void> {
  if (files.length === 0) return;
  const input = await readInput(files);
  if (!hasErrors(input.problems)) {
    if (process !== undefined) await readSoundProcess(files, process, terminal);
    return;
  }
  terminal.warn(formatProblems(input.problems, input.sources, terminal, terminal.warnStyle));
  if (isUnread(input)) throw new CommandFailure(exitCodes.inputErrors);
  terminal.warn(`${say(terminal, studioWords.stillOpens)}\n`);
}

function isUnread({ problems }: Input): boolean {
  return problems.some(({ code }) => code === "file-unreadable" || code === "file-too-large" || code === "not-utf8");
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw createUsageFailure(studioWords.badPort(text));
  return port;
}

async function loadPageAssets(): Promise<Assets> {
  const assets = await readBuiltAssets();
  if (!assets) throw createUsageFailure(studioWords.noStudio);
  return assets;
}

async function startStudioServer(options: Parameters<typeof resumeStudio>[0]): Promise<ResumedStudio> {
  try {
    return await resumeStudio(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const port = String(options.port ?? 0);
    throw createUsageFailure(code === "EADDRINUSE" ? studioWords.portTaken(port) : studioWords.noPort(port, getSystemReason(error)));
  }
}

function formatErrorDetail(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
