import { type Problem, problem } from "../model/index.ts";
import { foreignFile } from "./foreign.ts";
import { readTree } from "./read-tree.ts";
import { rereadPart, unreadPart } from "./slip-parts.ts";
import type { Part, Source } from "./source.ts";
import { parseTree } from "./yaml.ts";

/** Longest text of a file that is read at all, in UTF-16 code units. */
export const maxFileLength = 64 * 2 ** 20;

export function readPart({ text, file }: Source): Part {
  if (text.length > maxFileLength) return { problems: [tooLarge(text.length, file)] };
  const foreign = foreignFile(text, file);
  if (foreign) return { problems: [foreign] };
  const marked = text.startsWith("\ufeff") ? text.slice(1) : text;
  const tree = parseTree(marked, file);
  if (tree.faults.length > 0) return unreadPart(tree, { text: marked, file });
  const read = readTree(tree);
  return read.problems.length > 0 || read.doubtful.length > 0 ? rereadPart(read, { text: marked, file }) : read;
}

function tooLarge(length: number, file: string | undefined): Problem {
  const megabytes = (value: number) => Math.ceil(value / 2 ** 20);
  const [is, limit] = [megabytes(length), megabytes(maxFileLength)];
  return problem(
    "file-too-large",
    {
      path: [],
      message: { zh: `文件有 ${is} MB，上限为 ${limit} MB`, en: `The file has ${is} MB; the limit is ${limit} MB` },
      remedy: { zh: "拆分成几个文件", en: "Split it into several files" },
    },
    file === undefined ? undefined : () => ({ file, line: 1, column: 1 }),
  );
}
