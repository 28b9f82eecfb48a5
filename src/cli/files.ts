import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Bilingual } from "../model/index.ts";
import { CommandFailure, exitCodes, wrongUsage } from "./exit.ts";

/** Largest file that is read, in bytes. */
const maxFileBytes = 64 * 2 ** 20;

/** Why a file could not be read, in words, or its bytes. */
export async function readBytes(
  file: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly reason: Bilingual; readonly tooLarge?: true }> {
  try {
    const { size } = await stat(file);
    if (size > maxFileBytes)
      return {
        reason: { zh: `文件超过 ${maxFileBytes / 2 ** 20} MB`, en: `It is larger than ${maxFileBytes / 2 ** 20} MB` },
        tooLarge: true,
      };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to disk, then renamed over the old one. The folder is made where
 * it is missing.
 * @throws CommandFailure when the place cannot be written
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  const draft = join(folder, `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    if (await isFolder(file)) throw Object.assign(new Error(), { code: "EISDIR" });
    await makeWithParents(folder);
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw unwritable(file, error);
  }
}

/**
 * Makes a folder with those above it, where they are missing.
 * @throws CommandFailure when a file is in the way or it cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Not `mkdir` with `recursive`, which never returns where the system refuses new folders, as in /proc. */
async function makeWithParents(folder: string): Promise<void> {
  const make = () =>
    mkdir(folder).catch(async (error: unknown) => {
      if (!(await isFolder(folder))) throw error;
    });
  const above = dirname(folder);
  await make().catch(async (error: unknown) => {
    if (codeOf(error) !== "ENOENT" || above === folder) throw error;
    await makeWithParents(above);
    await make();
  });
}

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

function unwritable(file: string, error: unknown): CommandFailure {
  const code = codeOf(error);
  const full = code === "ENOSPC" || code === "EDQUOT" || code === "EIO";
  const { zh, en } = reasonOf(error);
  const failure = { zh: `无法写入“${file}”：${zh}`, en: `Cannot write "${file}": ${en}` };
  return full ? new CommandFailure(exitCodes.inputErrors, failure) : wrongUsage(failure);
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  EISDIR: { zh: "这是一个文件夹", en: "it is a folder" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder" },
  EEXIST: { zh: "同名文件占了位置", en: "a file of that name is in the way" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "没有权限", en: "permission denied" },
  EROFS: { zh: "该磁盘只读", en: "the disk is read-only" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
};

function reasonOf(error: unknown): Bilingual {
  const code = codeOf(error);
  return reasons[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
}

/** The system's error code; anything else is a defect and goes on up. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
