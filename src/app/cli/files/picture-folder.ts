import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { say } from "../../../model/index.ts";
import { createUsageFailure, getFileEnding, makeFolder, removeFileOrFail, type Terminal, writeFilesAtomically } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/** Files that go into one folder together. */
export interface PictureSet {
  readonly folder: string;
  /** By name, in the order in which they are written: what links to others comes after them. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether a drawing of leadpath with this name and content belongs to an earlier set of the same kind. */
  readonly isEarlier: (name: string, svg: string) => boolean;
}

/**
 * Writes a set whole or not at all, then takes away what an earlier set of the same kind left there: drawings of
 * leadpath alone. Answers the paths written, in the order of `files`.
 * @throws CommandFailure when the folder has the name of a file, a place cannot be written, or is one of the inputs
 */
export async function writePictureSet(
  { folder, files, isEarlier }: PictureSet,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<string[]> {
  refuseFileName(folder);
  await makeFolder(folder);
  const targets = new Map([...files].map(([name, content]) => [join(folder, name), content] as const));
  await writeFilesAtomically(targets, inputs);
  for (const name of await listEarlierPictures(folder, files, isEarlier)) {
    await removeFileOrFail(join(folder, name));
    terminal.warn(`${say(terminal, cliWords.removed(join(folder, name)))}\n`);
  }
  return [...targets.keys()];
}

const fileEndings = new Set([".html", ".htm", ".svg", ".png", ".pdf", ".drawio", ".md", ".txt", ".json", ".yaml", ".yml", ".xml", ".zip"]);

/** A folder that looks like a file is a slip, and confuses every other program. */
function refuseFileName(folder: string): void {
  if (fileEndings.has(getFileEnding(folder))) throw createUsageFailure(cliWords.folderLikeFile(folder));
}

async function listEarlierPictures(
  folder: string,
  files: ReadonlyMap<string, string>,
  isEarlier: PictureSet["isEarlier"],
): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".svg") && !files.has(name)).sort();
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!(await lstat(path)).isFile()) continue;
    const content = await readFile(path, "utf8").catch(() => "");
    if (drawingHeadPattern.test(content) && isEarlier(name, content)) found.push(name);
  }
  return found;
}

/** How every drawing of leadpath begins. */
const drawingHeadPattern = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" aria-labelledby="([\p{L}\p{N}_-]*)title \1desc" /u;
