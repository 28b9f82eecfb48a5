import { maxFileLength, tooLarge } from "../part.ts";
import { emptyTable, faultProblem, textAsWorkbook } from "./faults.ts";
import { readCsv } from "./read-csv.ts";
import { readCompound, readXlsx } from "./read-xlsx.ts";
import type { ReadSheets } from "./types.ts";

/**
 * The sheets of a workbook (.xlsx) or of a CSV file, by what the bytes begin with. Never throws: a file that cannot be read has one problem and
 * no sheets.
 */
export function readSheets(bytes: Uint8Array, file: string): ReadSheets {
  const unread = (problem: ReadSheets["problems"][number]): ReadSheets => ({ sheets: [], hidden: [], problems: [problem] });
  if (bytes.length > maxFileLength) return unread(tooLarge(bytes.length, file));
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return unread(faultProblem(emptyTable, file));
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return readXlsx(bytes, file);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readCompound(bytes, file);
  if (/\.xls[xm]?$/i.test(file)) return unread(faultProblem(textAsWorkbook, file));
  return readCsv(bytes, file);
}

function begins(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
