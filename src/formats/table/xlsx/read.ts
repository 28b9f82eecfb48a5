import { createTableProblem, lockedWorkbook, oldWorkbook, TableStop } from "../fault-words.ts";
import type { TableRoom } from "../room.ts";
import type { ReadSheets } from "../types.ts";
import { readNumberStyles, readSharedStrings, readWorkbook } from "./workbook.ts";
import { readSheetCells } from "./worksheet.ts";
import { readArchive } from "./zip.ts";

/** The sheets of a workbook (.xlsx) that are not hidden. */
export function readXlsx(bytes: Uint8Array, file: string, room: TableRoom): ReadSheets {
  try {
    const archive = readArchive(bytes);
    const { sheets, is1904, sharedStrings, styles } = readWorkbook(archive);
    const shared = { strings: readSharedStrings(archive, sharedStrings), styles: readNumberStyles(archive, styles), is1904, room };
    return {
      sheets: sheets.flatMap((each, position) =>
        each.isHidden ? [] : { name: each.name, file, position, ...readSheetCells(archive, each, shared) },
      ),
      hidden: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      problems: [],
    };
  } catch (error) {
    if (error instanceof TableStop) return { sheets: [], hidden: [], problems: [createTableProblem(error.fault, file)] };
    throw error;
  }
}

/** A compound file, as older versions of Office wrote workbooks, and as newer ones write those with a password. */
export function readCompound(bytes: Uint8Array, file: string): ReadSheets {
  const text = new TextDecoder("latin1").decode(bytes);
  const isLocked = text.includes([..."EncryptedPackage"].join("\0"));
  return { sheets: [], hidden: [], problems: [createTableProblem(isLocked ? lockedWorkbook : oldWorkbook, file)] };
}
