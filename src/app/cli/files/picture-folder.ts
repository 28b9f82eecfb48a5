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
  readonly kind: PictureSetKind;
}

/**
 * Whether a drawing of leadpath with this name and content belongs to an earlier set of the same kind as one of these
 * files, of which the last is `home`.
 */
const setKinds = {
  /** Each leads to the overview. */
  pages: (_: string, svg: string, home: string) => svg.includes(`<a href="${home}">`),
  gantt: (name: string) => /^gantt-\d+\.svg$/.test(name),
  report: (name: string) =>
    /^(?:flowchart|before|after|waterfall|frontier|overlaps|s-curve|savings|tornado|criticality|utilisation|waiting|queue|gantt(?:-\d+)?)\.svg$/.test(
      name,
    ),
} satisfies Readonly<Record<string, (name: string, svg: string, home: string) => boolean>>;

export type PictureSetKind = keyof typeof setKinds;
export const pictureSetKinds = Object.keys(setKinds) as readonly PictureSetKind[];

/**
 * Writes a set whole or not at all, then takes away what an earlier set of the same kind left there: drawings of
 * leadpath alone. Answers the paths written, in the order of `files`.
 * @throws CommandFailure when the folder has the name of a file, a place cannot be written, or is one of the inputs
 */
export async function writePictureSet(
  { folder, files, kind }: PictureSet,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<string[]> {
  refuseFileName(folder);
  await makeFolder(folder);
  const targets = new Map([...files].map(([name, content]) => [join(folder, name), content] as const));
  await writeFilesAtomically(targets, inputs);
  for (const name of await listEarlierPictures(folder, files, kind)) {
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

async function listEarlierPictures(folder: string, files: ReadonlyMap<string, string>, kind: PictureSetKind): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".svg") && !files.has(name)).sort();
  // What the others lead to is written last.
  const last = [...files.keys()].at(-1) ?? "";
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!(await lstat(path)).isFile()) continue;
    const content = await readFile(path, "utf8").catch(() => "");
    if (drawingHeadPattern.test(content) && setKinds[kind](name, content, last)) found.push(name);
  }
  return found;
}

/** How every drawing of leadpath begins. */
const drawingHeadPattern = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" aria-labelledby="([\p{L}\p{N}_-]*)title \1desc" /u;
