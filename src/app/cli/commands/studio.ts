import { defaultLanguage, hasErrors, type Language } from "../../../model/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "../exit.ts";
import { reasonOf } from "../files.ts";
import { type Input, readInput, soundCatalog, soundInput } from "../input.ts";
import { problemText } from "../problems.ts";
import { type Assets, builtAssets, withCatalog } from "../studio/assets.ts";
import { openInBrowser } from "../studio/browser.ts";
import { type Studio, startStudio } from "../studio/server.ts";
import { writeStudio } from "../studio/static-studio.ts";
import { studioWords } from "../studio/words.ts";
import { say, type Terminal } from "../terminal.ts";
import { words } from "../words.ts";

export interface StudioOptions {
  readonly process?: string;
  readonly port?: string;
  /** False: the browser is left alone. */
  readonly open: boolean;
  readonly build?: true;
  readonly output?: string;
}

/** Serves the studio until it is interrupted, or writes it into a folder. */
export async function studio(files: readonly string[], options: StudioOptions, terminal: Terminal): Promise<void> {
  if (options.build) return build(files, options, terminal);
  if (options.output !== undefined) throw wrongUsage(studioWords.onlyBuild);
  const port = portOf(options.port);
  await tellProblems(files, options.process, terminal);
  const assets = await pageAssets();
  const { address, entrance } = await started({
    files,
    process: options.process,
    assets: withCatalog(assets, `${files.length === 0 ? "" : '<meta name="leadpath" content="live">'}${languageMark(terminal.lang)}`),
    port,
    onDefect: (error) => terminal.warn(`${say(terminal, words.defect(detailOf(error)))}\n`),
  });
  terminal.print(`${address}\n`);
  terminal.warn(`${say(terminal, await opening(entrance, options.open))}\n`);
  await new Promise(() => undefined);
}

/** Has the page begin in the language that was asked for. English is not told from none: then it is that of the browser. */
function languageMark(lang: Language): string {
  return lang === defaultLanguage ? "" : `<meta name="leadpath-language" content="${lang}">`;
}

async function build(files: readonly string[], { output, process }: StudioOptions, terminal: Terminal): Promise<void> {
  if (output === undefined) throw wrongUsage(studioWords.whereBuild);
  const assets = await pageAssets();
  if (process !== undefined) await soundInput(files, process, terminal);
  const sources = files.length === 0 ? new Map<string, never>() : (await soundCatalog(files, terminal)).sources;
  await writeStudio(output, assets, { files: sources, process });
  terminal.warn(`${say(terminal, words.wrote(output))}\n`);
}

async function opening(entrance: string, isWanted: boolean) {
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
    if (process !== undefined) await soundInput(files, process, terminal);
    return;
  }
  terminal.warn(problemText(input.problems, input.sources, terminal, terminal.warnStyle));
  if (isUnread(input)) throw new CommandFailure(exitCodes.inputErrors);
  terminal.warn(`${say(terminal, studioWords.stillOpens)}\n`);
}

function isUnread({ problems }: Input): boolean {
  return problems.some(({ code }) => code === "file-unreadable" || code === "file-too-large" || code === "not-utf8");
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw wrongUsage(studioWords.badPort(text));
  return port;
}

async function pageAssets(): Promise<Assets> {
  const assets = await builtAssets();
  if (!assets) throw wrongUsage(studioWords.noStudio);
  return assets;
}

async function started(options: Parameters<typeof startStudio>[0]): Promise<Studio> {
  try {
    return await startStudio(options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const port = String(options.port);
    throw wrongUsage(code === "EADDRINUSE" ? studioWords.portTaken(port) : studioWords.noPort(port, reasonOf(error)));
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
