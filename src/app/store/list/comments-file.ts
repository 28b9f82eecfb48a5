import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type ListComment, readComments } from "../../../formats/index.ts";
import type { Problem } from "../../../model/index.ts";
import { createUnreadableProblem, isFolder, readBytes } from "../../host/index.ts";

/** Names of the register of comments, which lies in the folder of the list. */
const registerFileNames = ["comments.csv", "comments.xlsx"];

/** The registers that lie in a folder. */
export async function listRegisterFiles(folder: string): Promise<string[]> {
  const there = await readdir(folder).catch(() => [] as string[]);
  return registerFileNames.filter((name) => there.includes(name)).map((name) => join(folder, name));
}

export interface CommentRegister {
  readonly comments: readonly ListComment[];
  readonly problems: readonly Problem[];
}

/**
 * The registers of comments that lie in the folders of a list; undefined where there is none. One that cannot be read
 * is a problem.
 */
export async function readCommentRegister(inputs: readonly string[]): Promise<CommentRegister | undefined> {
  const found: CommentRegister[] = [];
  for (const folder of inputs) {
    if (!(await isFolder(folder))) continue;
    for (const file of await listRegisterFiles(folder)) {
      const read = await readBytes(file);
      found.push("bytes" in read ? readComments(read.bytes, file) : { comments: [], problems: [createUnreadableProblem(file, read)] });
    }
  }
  if (found.length === 0) return undefined;
  return { comments: found.flatMap(({ comments }) => comments), problems: found.flatMap(({ problems }) => problems) };
}
