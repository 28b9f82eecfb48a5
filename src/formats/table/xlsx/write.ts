import { type Bilingual, createProblem, InputError, requireArgument } from "../../../model/index.ts";
import type { SheetContent } from "../types.ts";
import { writeXlsxWords } from "../words.ts";
import { formatCellName, formatColumnName } from "./cell-name.ts";
import { maxSheetRows } from "./worksheet.ts";
import { writeZip } from "./zip.ts";

/** What a cell of a workbook can hold, in UTF-16 code units. */
const maxWrittenCell = 32_767;

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook (.xlsx) of sheets. Texts are cells of text, never formulas; the same sheets give the same bytes.
 * @throws InputError when a sheet has more than a workbook can hold
 * @example
 * ```ts
 * import { writeWorkbook } from "leadpath/list";
 * const bytes = writeWorkbook([{ name: "Items", rows: [["code", "days"], ["A-01", "20"]] }]);
 * String.fromCharCode(...bytes.subarray(0, 2)); // → "PK"
 * ```
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  requireArgument("sheets", sheets, "objects");
  refuseExcess(sheets);
  const parts = new Map<string, string>();
  parts.set("[Content_Types].xml", writeContentTypes(sheets.length));
  parts.set("_rels/.rels", writeRelationsXml([["officeDocument", "xl/workbook.xml"]]));
  parts.set("xl/workbook.xml", writeWorkbookXml(sheets));
  const targets = sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]);
  parts.set("xl/_rels/workbook.xml.rels", writeRelationsXml([...targets, ["styles", "styles.xml"]]));
  parts.set("xl/styles.xml", stylesXml);
  for (const [index, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, writeSheetXml(sheet));
  return writeZip(parts);
}

function refuseExcess(sheets: readonly SheetContent[]): void {
  const refuse = (cell: string, message: Bilingual) =>
    createProblem("too-long", {
      path: [],
      message: { zh: `${cell}：${message.zh}`, en: `${cell}: ${message.en}` },
      remedy: writeXlsxWords.tooLongRemedy,
    });
  const problems = sheets.flatMap((sheet) => {
    if (sheet.rows.length > maxSheetRows) return [refuse(sheet.name, writeXlsxWords.problems(maxSheetRows))];
    return sheet.rows.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        if (typeof cell !== "string" || cell.length <= maxWrittenCell) return [];
        const name = formatCellName(sheet, { number: index + 1 }, column);
        return [refuse(name, writeXlsxWords.excessProblems(maxWrittenCell))];
      }),
    );
  });
  if (problems.length > 0) throw new InputError(problems);
}

function writeContentTypes(sheets: number): string {
  const writeType = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) => writeType(`worksheets/sheet${index + 1}`, "worksheet"));
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${writeType("workbook", "sheet.main")}${writeType("styles", "styles")}${worksheets.join("")}</Types>`;
}

function writeRelationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationsNamespace}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

function writeWorkbookXml(sheets: readonly SheetContent[]): string {
  const entries = sheets.map(({ name }, index) => `<sheet name="${escapeSheetText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationsNamespace}"><sheets>${entries.join("")}</sheets></workbook>`;
}

/** Style 0 wraps its text; 1 is that of a header. */
const stylesXml = `${xmlHead}<styleSheet xmlns="${mainNamespace}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function writeSheetXml({ rows }: SheetContent): string {
  const columns = computeSheetWidths(rows).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => writeCellXml(cell, `${formatColumnName(column)}${index + 1}`, index === 0 ? 1 : 0));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${xmlHead}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Widths in letters, by the first rows; those of Chinese count twice. */
function computeSheetWidths(rows: SheetContent["rows"]): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, 100))
    for (const [column, cell] of row.entries()) {
      const wide = [...String(cell ?? "").slice(0, 60)].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
      widths[column] = Math.max(widths[column] ?? 8, Math.min(wide + 2, 40));
    }
  return widths;
}

function writeCellXml(cell: string | number | undefined, name: string, style: number): string {
  if (cell === undefined) return "";
  const begin = `<c r="${name}"${style > 0 ? ` s="${style}"` : ""}`;
  if (typeof cell === "number") return `${begin}><v>${cell}</v></c>`;
  return `${begin} t="inlineStr"><is><t xml:space="preserve">${escapeSheetText(cell)}</t></is></c>`;
}

/**
 * Signs that XML cannot carry, or would change, are written by their codes (ECMA-376, part 1, 22.9.2.19); a text like a
 * code too.
 */
function escapeSheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
