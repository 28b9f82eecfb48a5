import { maxFileLength } from "../../model/index.ts";
import { createTooLargeProblem } from "../catalog/part.ts";
import { readCsv } from "./csv/read.ts";
import { createTableProblem, emptyTable, textAsWorkbook } from "./fault-words.ts";
import { createTableRoom, type TableRoom } from "./room.ts";
import type { ReadSheets } from "./types.ts";
import { readCompound, readXlsx } from "./xlsx/read.ts";

/**
 * The sheets of a workbook (.xlsx) or of a CSV file, by what the bytes begin with. Nothing is thrown: a file that
 * cannot be read has one problem and no sheets. `room` is shared by the files that are read together.
 */
export function readSheets(bytes: Uint8Array, file: string, room: TableRoom = createTableRoom()): ReadSheets {
  const createUnreadSheets = (problem: ReadSheets["problems"][number]): ReadSheets => ({ sheets: [], hidden: [], problems: [problem] });
  if (bytes.length > maxFileLength) return createUnreadSheets(createTooLargeProblem(bytes.length, file));
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    return createUnreadSheets(createTableProblem(emptyTable, file));
  if (hasSignature(bytes, [0x50, 0x4b, 0x03, 0x04]) || hasSignature(bytes, [0x50, 0x4b, 0x05, 0x06])) return readXlsx(bytes, file, room);
  if (hasSignature(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(bytes, file);
  if (/\.xls[xm]?$/i.test(file)) return createUnreadSheets(createTableProblem(textAsWorkbook, file));
  return readCsv(bytes, file, room);
}

function hasSignature(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
