import { maxSheets } from "../../bounds.ts";
import { noWorkbook, sheetCountFault, TableStop } from "../fault-words.ts";
import { readPartXml } from "./xml.ts";
import type { Archive } from "./zip.ts";

/** UTF-16 code units of the code of a number format; Excel takes 255. */
const maxFormatCode = 1_000;

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What a workbook says beside its sheets. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly is1904: boolean;
  readonly sharedStrings?: string | undefined;
  readonly styles?: string | undefined;
}

/**
 * Source: ECMA-376, part 1, 18.2.
 * @throws Stop when it is no workbook
 */
export function readWorkbook(archive: Archive): Workbook {
  const main = readRelations(archive, "").find(({ type }) => type === "officeDocument")?.path;
  if (main === undefined || !archive.entries.has(main)) throw new TableStop(noWorkbook);
  const relations = readRelations(archive, main);
  const byId = new Map(relations.toReversed().map((each) => [each.id, each]));
  const sheets: SheetEntry[] = [];
  let [is1904, isWorkbook] = [false, false];
  readPartXml(archive, main, {
    open: (name, attributes, parents) => {
      if (parents.length === 0) isWorkbook = name === "workbook";
      else if (name === "workbookPr") is1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      else if (name === "sheet" && parents.at(-1) === "sheets") {
        const id = Object.entries(attributes).find(([key]) => /^(.+:)?id$/.test(key))?.[1];
        const relation = byId.get(id ?? "");
        if (sheets.length >= maxSheets) throw new TableStop(sheetCountFault);
        if (relation?.type === "worksheet")
          sheets.push({ name: attributes.name ?? "", path: relation.path, isHidden: /hidden/i.test(attributes.state ?? "") });
      }
    },
  });
  if (!isWorkbook || sheets.length === 0) throw new TableStop(noWorkbook);
  const findPath = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  return { sheets, is1904, sharedStrings: findPath("sharedStrings"), styles: findPath("styles") };
}

interface Relation {
  readonly id: string;
  /** The last word of its address, which is the same in the transitional and in the strict form. */
  readonly type: string;
  readonly path: string;
}

/** What a part of the package refers to (ECMA-376, part 2, 9.3). */
function readRelations(archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!archive.entries.has(path)) return relations;
  readPartXml(archive, path, {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (name === "Relationship")
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: resolvePartPath(folder, Target) });
    },
  });
  return relations;
}

function resolvePartPath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The texts that cells refer to by number. */
export function readSharedStrings(archive: Archive, path: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (path === undefined || !archive.entries.has(path)) return strings;
  let text = "";
  readPartXml(archive, path, {
    open: (name) => {
      if (name === "si") text = "";
    },
    close: (name, content, parents) => {
      // Not what is written beside it to tell how it is pronounced.
      if (name === "t" && !parents.includes("rPh")) text += content;
      else if (name === "si") strings.push(text);
    },
  });
  return strings;
}

/** How a style of cells shows a whole number: as a date, or with so many digits at least and a text after it. */
export type NumberStyle = "date" | { readonly digits: number; readonly after: string } | undefined;

/** The styles of cells, by their numbers. */
export function readNumberStyles(archive: Archive, path: string | undefined): readonly NumberStyle[] {
  const styles: NumberStyle[] = [];
  if (path === undefined || !archive.entries.has(path)) return styles;
  const own = new Map<number, NumberStyle>();
  readPartXml(archive, path, {
    open: (name, attributes, parents) => {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), parseNumberStyle((attributes.formatCode ?? "").slice(0, maxFormatCode)));
      else if (name === "xf" && parents.at(-1) === "cellXfs") {
        const format = Number(attributes.numFmtId ?? 0);
        styles.push(own.has(format) ? own.get(format) : isDateFormatNumber(format) ? "date" : undefined);
      }
    },
  });
  return styles;
}

function parseNumberStyle(code: string): NumberStyle {
  const [, zeros = "0", quoted, after = quoted ?? ""] =
    /^(?:General|#,##0|#+|#*(0+))(?:\s*"([^"]+)"|(\p{Script=Han}+))?(?:$|;)/u.exec(code) ?? [];
  if (zeros.length > 1 || after !== "") return { digits: zeros.length, after };
  return isDateFormatCode(code) ? "date" : undefined;
}

/** Formats of dates that every program knows by number, those of East Asia too (18.8.30). */
function isDateFormatNumber(format: number): boolean {
  return (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

function isDateFormatCode(code: string): boolean {
  // Bounded: the code has at most as many signs as a spreadsheet program takes.
  return /[yd年月日]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ""));
}
