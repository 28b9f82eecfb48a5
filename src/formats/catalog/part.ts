import { type Bilingual, createProblem, type LocationLookup, maxFileLength, type Problem } from "../../model/index.ts";
import { maxFileEntries, maxNodeEntries, maxNodeText } from "../bounds.ts";
import { countListEntries } from "../yaml/outline.ts";
import { locateTreePath } from "../yaml/places.ts";
import { isJsonFile, parsePlainTree, readPlainTree } from "../yaml/plain/plain-tree.ts";
import type { CatalogPart, SourceText, TreePart } from "../yaml/source.ts";
import { parseTree, type Tree } from "../yaml/yaml.ts";
import { checkForeignFile } from "./foreign-file.ts";
import { readTree } from "./read-tree.ts";
import { recoverPart, rereadPart } from "./slip-parts.ts";
import { partWords } from "./words.ts";

/** Reads one file of a catalog. Nothing in it is thrown. */
export function readPart(source: SourceText): CatalogPart {
  const { problems, tree, value, content } = readTreePart(source);
  return {
    problems,
    outline: countListEntries(value),
    ...(content && { content }),
    places: (path, part) => tree && locateTreePath(tree, path, part),
  };
}

/** The places in a file that was read before, without problems: it is not read again, only taken apart. */
export function createSoundPlaces({ text, file }: SourceText): LocationLookup {
  const tree = parseSourceTree(stripByteOrderMark(text), file);
  return (path, part) => locateTreePath(tree, path, part);
}

function stripByteOrderMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function parseSourceTree(text: string, file: string | undefined): Tree {
  return parsePlainTree(text, file) ?? parseTree(text, file);
}

/** Whether a text is longer than any that is read, or has more entries. */
export function isTextTooLarge(text: string): boolean {
  return findExcess(text) !== undefined;
}

function readTreePart({ text, file }: SourceText): TreePart {
  const excess = findExcess(text);
  if (excess) return { problems: [createExcessProblem(excess, file)] };
  const foreign = checkForeignFile(text, file);
  if (foreign) return { problems: [foreign] };
  const unmarked = stripByteOrderMark(text);
  const plain = readPlainTree(unmarked, file);
  if (!plain.tree && isTooLargeForNodes(unmarked)) return { problems: [createPlainEndProblem(unmarked, file, plain.locateEnd)] };
  const tree = plain.tree ?? parseTree(unmarked, file);
  if (tree.faults.length > 0) return recoverPart(tree, { text: unmarked, file });
  const read = readTree(tree);
  return read.problems.length > 0 || read.doubtful.length > 0 ? rereadPart(read, { text: unmarked, file }) : read;
}

/** What a text has too much of, if anything. */
function findExcess(text: string): Bilingual | undefined {
  if (text.length > maxFileLength) return describeLengthExcess(text.length);
  if (text.length <= maxFileEntries || countEntryMarks(text) <= maxFileEntries) return undefined;
  return describeEntryExcess(maxFileEntries);
}

/** Whether a text is longer than what is read of one that is not plain, or has more entries. */
function isTooLargeForNodes(text: string): boolean {
  return text.length > maxNodeText || (text.length > maxNodeEntries && countEntryMarks(text) > maxNodeEntries);
}

/** Points at what is not plain: most often it is the one mistake in a long file. JSON is never read as plain YAML. */
function createPlainEndProblem(text: string, file: string | undefined, locateEnd: LocationLookup): Problem {
  if (isJsonFile(file))
    return createExcessProblem(
      text.length > maxNodeText ? describeLengthExcess(text.length, maxNodeText) : describeEntryExcess(maxNodeEntries),
      file,
    );
  const { plainEndMessage, plainEndRemedy } = partWords;
  const message = plainEndMessage(`${maxNodeEntries / 1e6}`, `${maxNodeText / 2 ** 20}`);
  return createProblem("file-too-large", { path: [], message, remedy: plainEndRemedy }, locateEnd);
}

function describeEntryExcess(entries: number): Bilingual {
  return partWords.excessText(`${entries / 1e6}`);
}

function describeLengthExcess(length: number, most = maxFileLength): Bilingual {
  const [is, limit] = [length, most].map((each) => Math.ceil(each / 2 ** 20));
  return partWords.lengthExcessText(is, limit);
}

/** The problem of a text that is longer than any that is read. */
export function createTooLargeProblem(length: number, file: string | undefined): Problem {
  return createExcessProblem(describeLengthExcess(length), file);
}

/** Signs that begin an entry in YAML and JSON. */
const entryMarks = new Set([...",:\n[{"].map((sign) => sign.charCodeAt(0)));

function countEntryMarks(text: string): number {
  let entries = 0;
  for (let at = 0; at < text.length; at++) if (entryMarks.has(text.charCodeAt(at))) entries++;
  return entries;
}

function createExcessProblem(message: Bilingual, file: string | undefined): Problem {
  const remedy = partWords.excessProblemRemedy;
  return createProblem(
    "file-too-large",
    { path: [], message, remedy },
    file === undefined ? undefined : () => ({ file, line: 1, column: 1 }),
  );
}
