import { faultProblem, lockedWorkbook, oldWorkbook, Stop } from "./faults.ts";
import type { ReadSheets } from "./types.ts";
import { numberStylesIn, sharedStringsIn, workbookIn } from "./workbook.ts";
import { cellsIn } from "./worksheet.ts";
import { archiveOf } from "./zip.ts";

/** The sheets of a workbook (.xlsx) that are not hidden. */
export function readXlsx(bytes: Uint8Array, file: string): ReadSheets {
  try {
    const archive = archiveOf(bytes);
    const { sheets, is1904, sharedStrings, styles } = workbookIn(archive);
    const shared = { strings: sharedStringsIn(archive, sharedStrings), styles: numberStylesIn(archive, styles), is1904 };
    return {
      sheets: sheets.flatMap((each, position) =>
        each.isHidden ? [] : { name: each.name, file, position, ...cellsIn(archive, each, shared) },
      ),
      hidden: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      problems: [],
    };
  } catch (error) {
    if (error instanceof Stop) return { sheets: [], hidden: [], problems: [faultProblem(error.fault, file)] };
    throw error;
  }
}

/** A compound file, as older versions of Office wrote workbooks, and as newer ones write those with a password. */
export function readCompound(bytes: Uint8Array, file: string): ReadSheets {
  const text = new TextDecoder("latin1").decode(bytes);
  const isLocked = text.includes([..."EncryptedPackage"].join("\0"));
  return { sheets: [], hidden: [], problems: [faultProblem(isLocked ? lockedWorkbook : oldWorkbook, file)] };
}
