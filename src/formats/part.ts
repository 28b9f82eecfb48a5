import { type Bilingual, type Places, type Problem, problem } from "../model/index.ts";
import { foreignFile } from "./foreign.ts";
import { outlineOf } from "./outline.ts";
import { placeIn } from "./places.ts";
import { plainTree } from "./plain/plain-tree.ts";
import { readTree } from "./read-tree.ts";
import { rereadPart, unreadPart } from "./slip-parts.ts";
import type { Part, Source, TreePart } from "./source.ts";
import { parseTree, type Tree } from "./yaml.ts";

/** Longest text of a file that is read at all, in UTF-16 code units. */
export const maxFileLength = 64 * 2 ** 20;
/** Most entries of a file; the tree of so many takes about 2 GB. Twice what 100,000 steps with all their keys need. */
const maxEntries = 3_000_000;

/** Reads one file of a catalog. Never throws. */
export function readPart(source: Source): Part {
  const { problems, tree, value, content } = treePartOf(source);
  return { problems, outline: outlineOf(value), ...(content && { content }), places: (path, part) => tree && placeIn(tree, path, part) };
}

/** The places in a file that was read before, without problems: it is not read again, only taken apart. */
export function placesInSound({ text, file }: Source): Places {
  const tree = treeOf(withoutMark(text), file);
  return (path, part) => placeIn(tree, path, part);
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function treeOf(text: string, file: string | undefined): Tree {
  return plainTree(text, file) ?? parseTree(text, file);
}

/** Whether a text is longer than any that is read, or has more entries. */
export function isTooMuch(text: string): boolean {
  return excessOf(text) !== undefined;
}

function treePartOf({ text, file }: Source): TreePart {
  const excess = excessOf(text);
  if (excess) return { problems: [tooMuch(excess, file)] };
  const foreign = foreignFile(text, file);
  if (foreign) return { problems: [foreign] };
  const unmarked = withoutMark(text);
  const tree = treeOf(unmarked, file);
  if (tree.faults.length > 0) return unreadPart(tree, { text: unmarked, file });
  const read = readTree(tree);
  return read.problems.length > 0 || read.doubtful.length > 0 ? rereadPart(read, { text: unmarked, file }) : read;
}

/** What a text has too much of, if anything. */
function excessOf(text: string): Bilingual | undefined {
  if (text.length > maxFileLength) return tooLong(text.length);
  if (text.length <= maxEntries || entriesIn(text) <= maxEntries) return undefined;
  const limit = `${maxEntries / 1e6}`;
  return { zh: `文件的条目超过 ${limit} 百万`, en: `The file has more than ${limit} million entries` };
}

function tooLong(length: number): Bilingual {
  const [is, limit] = [length, maxFileLength].map((each) => Math.ceil(each / 2 ** 20));
  return { zh: `文件有 ${is} MB，上限为 ${limit} MB`, en: `The file has ${is} MB; the limit is ${limit} MB` };
}

/** The problem of a text that is longer than any that is read. */
export function tooLarge(length: number, file: string | undefined): Problem {
  return tooMuch(tooLong(length), file);
}

/** Signs that begin an entry in YAML and JSON. */
const marks = new Set([...",:\n"].map((sign) => sign.charCodeAt(0)));

function entriesIn(text: string): number {
  let entries = 0;
  for (let at = 0; at < text.length; at++) if (marks.has(text.charCodeAt(at))) entries++;
  return entries;
}

function tooMuch(message: Bilingual, file: string | undefined): Problem {
  const remedy = { zh: "拆分成几个文件", en: "Split it into several files" };
  return problem("file-too-large", { path: [], message, remedy }, file === undefined ? undefined : () => ({ file, line: 1, column: 1 }));
}
