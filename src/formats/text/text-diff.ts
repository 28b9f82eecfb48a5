import { diffLines } from "diff";

/** A line of two versions of a text; its numbers count from 1. */
export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  /** Without its line end. */
  readonly text: string;
  /** Its number in the text before; absent when it is added. */
  readonly before?: number;
  /** Its number in the text after; absent when it is removed. */
  readonly after?: number;
}

/** Most lines that are removed and added before all are: the work grows with their square. */
const maxDiffChanges = 2_000;

/**
 * The lines of two versions of a text in their order, with as few changes as there are (Myers 1986); of texts that
 * differ in more than 2,000 lines all are removed, then added.
 */
export function diffTexts(before: string, after: string): DiffLine[] {
  const changes = diffLines(before, after, { maxEditLength: maxDiffChanges }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ];
  const next = { before: 1, after: 1 };
  return changes.flatMap(({ value, added, removed }) =>
    splitTextLines(value).map((text): DiffLine => {
      if (added) return { kind: "added", text, after: next.after++ };
      if (removed) return { kind: "removed", text, before: next.before++ };
      return { kind: "same", text, before: next.before++, after: next.after++ };
    }),
  );
}

function splitTextLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
