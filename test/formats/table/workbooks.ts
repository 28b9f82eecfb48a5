import { strToU8, type Zippable, zipSync } from "fflate";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Parts {
  /** What stands in each sheet, by name: the content of its `worksheet`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Names of hidden sheets. */
  readonly hidden?: readonly string[];
  readonly is1904?: true;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly more?: Zippable;
}

/** A workbook as a spreadsheet program would write it, of its parts. */
export function workbook({ sheets, hidden = [], is1904, sharedStrings = "", styles = "", more = {} }: Parts): Uint8Array {
  const names = Object.keys(sheets);
  const part = (type: string, target: string, id: string) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const list = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${hidden.includes(name) ? ' state="hidden"' : ""}/>`,
  );
  const texts: Record<string, string> = {
    "_rels/.rels": `<Relationships>${part("officeDocument", "xl/workbook.xml", "w")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, at) => part("worksheet", `worksheets/s${at}.xml`, `s${at}`)).join("")}${part("sharedStrings", "/xl/sharedStrings.xml", "t")}${part("styles", "styles.xml", "y")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}>${sharedStrings}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/s${at}.xml`, `<worksheet ${main}>${sheets[name]}</worksheet>`])),
  };
  return zipSync({ ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])), ...more });
}

/** Rows of text as the content of a worksheet. */
export function cells(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`);
  return `<sheetData>${lines.join("")}</sheetData>`;
}
