import { type CatalogFile, formatVersion } from "../../model/index.ts";
import type { PlainPart, SourceText } from "../yaml/source.ts";
import { isTextTooLarge } from "./part.ts";

/** The lists of a catalog file that may be long and whose entries are read alike wherever they stand. */
const longLists = ["processes", "items"] as const;
type LongList = (typeof longLists)[number];

/** How many entries a piece has on average. */
const meanPieceEntries = 32;

/**
 * A file in block style as texts that can be read by themselves: first what stands outside the entries of its long
 * lists, then runs of these. Where a run ends depends on the entries there alone, so that a change of one entry changes
 * one text. Undefined where the file cannot be taken apart like that.
 */
export function splitPieces({ text }: SourceText): string[] | undefined {
  const isSeveral = /^(?:---|\.\.\.|%)/m.test(text);
  if (isTextTooLarge(text) || isSeveral || !/^leadpath:/m.test(text)) return undefined;
  const sections = findListSections(text);
  if (!sections) return undefined;
  let head = "";
  let end = 0;
  const pieces: string[] = [];
  for (const { list, key, from, to } of sections) {
    const runs = findEntryRuns(text.slice(from, to));
    if (!runs) continue;
    head += `${text.slice(end, key)}${list}: []\n`;
    end = to;
    pieces.push(...runs.map((run) => `leadpath: ${formatVersion}\n${list}:\n${run}`));
  }
  return pieces.length > 1 ? [head + text.slice(end), ...pieces] : undefined;
}

interface ListSection {
  readonly list: LongList;
  /** Where the line of its key begins. */
  readonly key: number;
  /** Where the lines of its entries begin and end. */
  readonly from: number;
  readonly to: number;
}

/** In their order; undefined where a key stands twice. */
function findListSections(text: string): ListSection[] | undefined {
  const sections = [...text.matchAll(/^(processes|items):[ \t]*\r?\n/gm)].map((match): ListSection => {
    const from = match.index + match[0].length;
    const next = /^[^\s#-]/m.exec(text.slice(from));
    return { list: match[1] as LongList, key: match.index, from, to: next ? from + next.index : text.length };
  });
  return new Set(sections.map(({ list }) => list)).size === sections.length ? sections : undefined;
}

/** The lines of entries in runs; undefined where the first line that says anything begins no entry. */
function findEntryRuns(text: string): string[] | undefined {
  const [, indent] = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?=[ \t\r\n])/.exec(text) ?? [];
  if (indent === undefined) return undefined;
  const runs: string[] = [];
  let begin = 0;
  // Bounded: spaces at the beginning of a line, and a sign.
  for (const { index } of text.matchAll(new RegExp(`^${indent}-(?=[ \\t\\r\\n])`, "gm"))) {
    if (index === begin || !isPieceStart(text.slice(index, index + 80))) continue;
    runs.push(text.slice(begin, index));
    begin = index;
  }
  return [...runs, text.slice(begin)];
}

/**
 * Whether an entry that begins like this is the first of a piece: one in so many, by a hash (FNV-1a) of its beginning.
 */
function isPieceStart(beginning: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < beginning.length; at++) hash = Math.imul(hash ^ beginning.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % meanPieceEntries === 0;
}

/**
 * What the pieces of a file give together, which is what the file gives. Undefined where any of them has a problem:
 * only the file as a whole tells it with its place.
 */
export function joinPieces(parts: readonly PlainPart[]): PlainPart | undefined {
  const contents = parts.flatMap(({ problems, content }) => (problems.length === 0 && content ? content : []));
  const [head] = contents;
  if (!head || contents.length < parts.length) return undefined;
  const entries: Pick<CatalogFile, LongList> = {
    processes: contents.flatMap(({ processes }) => processes),
    items: contents.flatMap(({ items }) => items),
  };
  const outline = { ...parts[0]?.outline };
  for (const list of longLists) if (Object.hasOwn(outline, list)) outline[list] = entries[list].length;
  return { problems: [], outline, content: { ...head, ...entries } };
}
