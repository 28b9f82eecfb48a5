import type { Problem, SourceLocation } from "../../model/index.ts";
import { bytesKind, requireArgument } from "../../model/index.ts";
import { findHeadings } from "../list-tables/headings.ts";
import { listAdditions, listOmissions } from "../list-tables/list-words.ts";
import { createProblemList } from "../list-tables/problem-list.ts";
import { readTableRecords, type TableRecord } from "../list-tables/records.ts";
import { createOmissions } from "../omissions.ts";
import { createTableProblem } from "../table/fault-words.ts";
import { readSheets } from "../table/read.ts";
import { type adoptions, commentSheetKind } from "./comment-kind.ts";
import { readWords } from "./words.ts";

/** A comment of the public on an item, and what became of it. */
export interface ListComment {
  /** Code of the item. */
  readonly item: string;
  /** YYYY-MM-DD. */
  readonly received?: string | undefined;
  readonly text: string;
  readonly reply?: string | undefined;
  readonly adopted?: keyof typeof adoptions | undefined;
  /** Why it was adopted or not. */
  readonly reason?: string | undefined;
  /** Where it stands in the register. */
  readonly place: SourceLocation;
}

/** The comments of a register, and what is wrong with the rows that are not among them. */
export interface ReadComments {
  readonly comments: readonly ListComment[];
  readonly problems: readonly Problem[];
}

/**
 * The register of comments of a list, from CSV or a workbook with Chinese or English headings. Columns that it does not
 * know, such as who a comment is from, are not read. Whatever the bytes are, what is wrong is told as
 * `problems`, and nothing thrown.
 * @throws RangeError when an argument is none of its kind
 * @example
 * ```ts
 * import { readComments } from "leadpath/list";
 * const csv = "item,received,comment,reply\nA-01,2026-03-02,Takes too long.,It will take 5 days.\n";
 * const { comments } = readComments(new TextEncoder().encode(csv), "comments.csv");
 * comments.map(({ item, text }) => [item, text]); // → [ [ "A-01", "Takes too long." ] ]
 * ```
 */
export function readComments(bytes: Uint8Array, file: string): ReadComments {
  requireArgument("bytes", bytes, bytesKind);
  requireArgument("file", file, "text");
  const { sheets, problems } = readSheets(bytes, file);
  const found = createProblemList();
  for (const problem of problems) found.add(() => problem);
  const reading = { problems: found, omissions: createOmissions(listOmissions), additions: createOmissions(listAdditions) };
  const comments: ListComment[] = [];
  let isRegister = false;
  for (const sheet of sheets) {
    const headings = findHeadings(commentSheetKind, sheet.rows);
    if (!headings) continue;
    isRegister = true;
    for (const record of readTableRecords(sheet, headings, reading)) comments.push(...toListComment(record));
  }
  if (!isRegister && found.list().length === 0) found.add(() => createTableProblem(noRegisterFault, file));
  return { comments, problems: found.list() };
}

const noRegisterFault = {
  code: "table-columns",
  message: readWords.message,
  remedy: readWords.remedy,
} as const;

/** A row without an item or a text is no comment. */
function toListComment({ values, at }: TableRecord): ListComment[] {
  const getValue = (key: string) => values.get(key) as string | undefined;
  const [item, text] = [getValue("item"), getValue("text")];
  if (item === undefined || text === undefined) return [];
  return [
    {
      item,
      received: getValue("received"),
      text,
      reply: getValue("reply"),
      adopted: getValue("adopted") as ListComment["adopted"],
      reason: getValue("reason"),
      place: at().place,
    },
  ];
}
