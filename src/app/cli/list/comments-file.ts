import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type ListComment, readComments } from "../../../formats/index.ts";
import type { Problem } from "../../../model/index.ts";
import { readBytes } from "../files.ts";
import { unreadable } from "../text-file.ts";
import { isFolder } from "./find-files.ts";

/** Names of the register of comments, which lies in the folder of the list. */
const names = ["comments.csv", "comments.xlsx"];

/** The registers that lie in a folder. */
export async function registersIn(folder: string): Promise<string[]> {
  const there = await readdir(folder).catch(() => [] as string[]);
  return names.filter((name) => there.includes(name)).map((name) => join(folder, name));
}

export interface Register {
  readonly comments: readonly ListComment[];
  readonly problems: readonly Problem[];
}

/** The registers of comments that lie in the folders of a list; undefined where there is none. One that cannot be read is a problem. */
export async function readRegister(inputs: readonly string[]): Promise<Register | undefined> {
  const found: Register[] = [];
  for (const folder of inputs) {
    if (!(await isFolder(folder))) continue;
    for (const file of await registersIn(folder)) {
      const read = await readBytes(file);
      found.push("bytes" in read ? readComments(read.bytes, file) : { comments: [], problems: [unreadable(file, read)] });
    }
  }
  if (found.length === 0) return undefined;
  return { comments: found.flatMap(({ comments }) => comments), problems: found.flatMap(({ problems }) => problems) };
}
