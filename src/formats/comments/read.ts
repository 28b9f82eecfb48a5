import type { Place, Problem } from "../../model/index.ts";
import { headingsIn } from "../list-tables/headings.ts";
import { listAdditions, listOmissions } from "../list-tables/list-words.ts";
import { recordsIn, type TableRecord } from "../list-tables/records.ts";
import { newOmissions } from "../omissions.ts";
import { faultProblem } from "../table/faults.ts";
import { readSheets } from "../table/read.ts";
import { type adoptions, commentKind } from "./kind.ts";

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
  readonly place: Place;
}

export interface ReadComments {
  readonly comments: readonly ListComment[];
  readonly problems: readonly Problem[];
}

/**
 * The register of comments of a list, from CSV or a workbook with Chinese or English headings. Columns that it does not know, such as who a comment
 * is from, are not read. Never throws.
 */
export function readComments(bytes: Uint8Array, file: string): ReadComments {
  const { sheets, problems } = readSheets(bytes, file);
  const reading = { problems: [...problems], omissions: newOmissions(listOmissions), additions: newOmissions(listAdditions) };
  const comments: ListComment[] = [];
  let isRegister = false;
  for (const sheet of sheets) {
    const headings = headingsIn(commentKind, sheet.rows);
    if (!headings) continue;
    isRegister = true;
    comments.push(...recordsIn(sheet, headings, reading).flatMap(commentIn));
  }
  if (!isRegister && reading.problems.length === 0) reading.problems.push(faultProblem(noRegister, file));
  return { comments, problems: reading.problems };
}

const noRegister = {
  code: "table-columns",
  message: { zh: "没有找到“事项编码”和“意见内容”两列", en: 'There are no columns "Item" and "Text"' },
  remedy: {
    zh: "表头写：事项编码、收到日期、意见内容、答复、是否采纳、理由",
    en: "Head the columns Item, Received, Text, Reply, Adopted, Reason",
  },
} as const;

/** A row without an item or a text is no comment. */
function commentIn({ values, at }: TableRecord): ListComment[] {
  const value = (key: string) => values.get(key) as string | undefined;
  const [item, text] = [value("item"), value("text")];
  if (item === undefined || text === undefined) return [];
  return [
    {
      item,
      received: value("received"),
      text,
      reply: value("reply"),
      adopted: value("adopted") as ListComment["adopted"],
      reason: value("reason"),
      place: at().place,
    },
  ];
}
