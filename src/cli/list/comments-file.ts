import { join } from "node:path";
import { type ListComment, readComments } from "../../formats/index.ts";
import type { Problem } from "../../model/index.ts";
import { readBytes } from "../files.ts";
import { isFolder } from "./find-files.ts";

/** Names of the register of comments, which lies in the folder of the list. */
const names = ["comments.csv", "comments.xlsx"];

export interface Register {
  readonly comments: readonly ListComment[];
  readonly problems: readonly Problem[];
}

/** The registers of comments that lie in the folders of a list; undefined where there is none. */
export async function readRegister(inputs: readonly string[]): Promise<Register | undefined> {
  const found: Register[] = [];
  for (const folder of inputs) {
    if (!(await isFolder(folder))) continue;
    for (const name of names) {
      const read = await readBytes(join(folder, name));
      if ("bytes" in read) found.push(readComments(read.bytes, join(folder, name)));
    }
  }
  if (found.length === 0) return undefined;
  return { comments: found.flatMap(({ comments }) => comments), problems: found.flatMap(({ problems }) => problems) };
}
