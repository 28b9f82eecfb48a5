import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeCsvSheet } from "../../../src/formats/table/csv/write.ts";
import { readSheets } from "../../../src/formats/table/read.ts";
import { cells, workbook } from "./workbooks.ts";

/** `code` and what is said of a file that cannot be read; it has no sheets then. */
function faultOf(bytes: Uint8Array, file = "list.xlsx"): string {
  const { sheets, problems } = readSheets(bytes, file);
  expect(sheets).toEqual([]);
  return problems.map(({ code, message, file: name }) => `${name} ${code}: ${message.en}`).join("\n");
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
const sound = workbook({ sheets: { items: cells([["事项编码"], ["1"]]) } });

/** The same archive with another number at a place of its directory's first entry. */
function withSize(bytes: Uint8Array, size: number, path: string): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) === path) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe("files that are no workbook say in one sentence what they are", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "empty-file: The file is empty"],
    ["blank", strToU8(" \r\n\t"), "empty-file: The file is empty"],
    ["a text called .xlsx", strToU8("a,b\n1,2\n"), "table-file: The file is called .xlsx, but it is a text"],
    [
      "an .xls",
      Uint8Array.from([...compound, ...utf16("Workbook")]),
      "table-file: This is a workbook of the old kind (.xls), which is not read",
    ],
    [
      "one with a password",
      Uint8Array.from([...compound, ...utf16("EncryptedPackage")]),
      "table-file: The workbook is protected by a password and cannot be read",
    ],
    ["a zip without a workbook", zipSync({ "a.txt": strToU8("a") }), "table-file: There is no workbook in this zip file"],
    ["a zip in a zip", zipSync({ "list.xlsx": sound }), "table-file: There is no workbook in this zip file"],
    ["an empty zip", zipSync({}), "table-file: There is no workbook in this zip file"],
    [
      "a path that leads out",
      zipSync({ "../../etc/passwd": strToU8("a") }),
      "table-file: The zip file has entries that lead out of it (../)",
    ],
    [
      "a part with a document type",
      workbook({ sheets: { a: "<a/>" }, more: { "xl/workbook.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
      "table-file: The workbook is damaged: xl/workbook.xml: <!DOCTYPE>",
    ],
    [
      "a part that is no XML",
      workbook({ sheets: { a: "<sheetData><row></sheetData>" } }),
      "table-file: The workbook is damaged: xl/worksheets/s0.xml: unexpected close tag.",
    ],
    [
      "a part nested without end",
      workbook({ sheets: { a: "<a>".repeat(100_000) } }),
      "table-file: The workbook is damaged: xl/worksheets/s0.xml: too deep",
    ],
  ])("%s", (_, bytes, said) => {
    expect(faultOf(bytes)).toBe(`list.xlsx ${said}`);
  });

  test("cut off: at every place it is one problem", () => {
    for (let length = 4; length < sound.length; length += 5) {
      const { sheets, problems } = readSheets(sound.subarray(0, length), "list.xlsx");
      expect(sheets).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(["truncated"]);
    }
  });
});

describe("bombs are refused", () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);

  test("by what the directory says, before anything is unpacked", () => {
    const path = "xl/media/a.bin";
    const bomb = withSize(workbook({ sheets: { a: "" }, more: { [path]: zeros(1) } }), 300 * 2 ** 20, path);
    expect(faultOf(bomb)).toContain("file-too-large: Unpacked it would have 301 MB; the limit is 256 MB, so it was not");
  });

  test("a part that is packed far too well", () => {
    expect(faultOf(workbook({ sheets: { a: "" }, more: { "xl/media/a.bin": zeros(20) } }))).toContain("file-too-large");
  });

  test("sizes that are not true: no more is unpacked than was said", () => {
    const path = "xl/worksheets/s0.xml";
    const large = workbook({ sheets: { a: `<sheetData>${" ".repeat(5_000_000)}</sheetData>` } });
    expect(faultOf(withSize(large, 1_000, path))).toContain("table-file: The zip file holds other sizes than it says");
    expect(faultOf(withSize(sound, 1_000_000, path))).toContain("table-file: The zip file holds other sizes than it says");
  });

  test("more rows, columns or cells than a sheet has", () => {
    const cell = (name: string) => workbook({ sheets: { 事项: `<sheetData><row><c r="${name}"><v>1</v></c></row></sheetData>` } });
    expect(faultOf(cell("A1048577"))).toContain("file-too-large: 事项!A1048577: beyond the 1,048,576 rows");
    expect(faultOf(cell("XFE1"))).toContain("file-too-large: 事项!XFE1: beyond");
    expect(readSheets(cell("XFD1048576"), "list.xlsx").sheets[0]?.rows[0]?.number).toBe(1_048_576);
  });

  test("a merged range as large as a sheet", () => {
    const merged =
      '<sheetData><row><c r="A1"><v>7</v></c><c r="B1"/></row><row r="3"><c r="C3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(readSheets(workbook({ sheets: { a: merged } }), "list.xlsx").sheets[0]?.rows.map(({ cells: each }) => each)).toEqual([
      [7, 7, 7],
      [7, 7, 1],
    ]);
  });
});

describe("what cells of a workbook say", () => {
  test("texts, numbers, truth values, dates, errors, formulas with a value and without", () => {
    const row = [
      '<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t xml:space="preserve"> b</t></r></is></c>',
      '<c><v>1.5</v></c><c t="b"><v>1</v></c><c s="1"><v>46083</v></c><c s="2"><v>46083.75</v></c>',
      '<c t="e"><v>#N/A</v></c><c><f>A1</f><v>3</v></c><c><f>A1</f></c><c t="str"><f>A1</f><v>b</v></c><c t="d"><v>2026-03-02T00:00:00</v></c>',
    ];
    const bytes = workbook({
      sheets: { a: `<sheetData><row>${row.join("")}</row></sheetData>` },
      sharedStrings: "<si><r><t>受</t></r><r><t>理_x000D__x005F_x0041_</t></r></si>",
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>',
    });
    expect(readSheets(bytes, "list.xlsx").sheets[0]?.rows[0]?.cells).toEqual([
      "受理\r_x0041_",
      "a b",
      1.5,
      true,
      "2026-03-02",
      "2026-03-02",
      { fault: "error", text: "#N/A" },
      3,
      { fault: "formula", text: "=…" },
      "b",
      "2026-03-02",
    ]);
  });

  test("dates from 1904, and before the day that never was", () => {
    const sheet = '<sheetData><row><c s="0"><v>0</v></c><c s="0"><v>59</v></c><c s="0"><v>61</v></c></row></sheetData>';
    const styles = '<cellXfs><xf numFmtId="31"/></cellXfs>';
    const dates = (is1904: boolean) =>
      readSheets(workbook({ sheets: { a: sheet }, styles, ...(is1904 && { is1904: true }) }), "a.xlsx").sheets[0]?.rows[0]?.cells;
    expect(dates(true)).toEqual(["1904-01-01", "1904-02-29", "1904-03-02"]);
    expect(dates(false)).toEqual(["1899-12-31", "1900-02-28", "1900-03-01"]);
  });

  test("a text of 32,768 signs, and sheets that are hidden", () => {
    const long = "字".repeat(32_768);
    const read = readSheets(workbook({ sheets: { a: cells([[long]]), b: cells([["x"]]) }, hidden: ["b"] }), "a.xlsx");
    expect(read.sheets.map(({ name, rows }) => [name, rows[0]?.cells[0]])).toEqual([["a", long]]);
    expect(read.hidden).toEqual(["b"]);
  });
});

describe("CSV", () => {
  const rowsOf = (bytes: Uint8Array) =>
    readSheets(bytes, "a/items.csv").sheets[0]?.rows.map(({ number, line, cells: each }) => [number, line, ...each]);
  const plain = [
    [1, 1, "环节", "时限"],
    [2, 2, "受理", "5日"],
  ];
  const text = "环节,时限\n受理,5日\n";
  const gb18030 = [0xbb, 0xb7, 0xbd, 0xda, 0x2c, 0xca, 0xb1, 0xcf, 0xde, 0x0a, 0xca, 0xdc, 0xc0, 0xed, 0x2c, 0x35, 0xc8, 0xd5];
  const utf16le = [...text].flatMap((sign) => [sign.charCodeAt(0) % 256, sign.charCodeAt(0) >> 8]);

  test.each<[string, Uint8Array]>([
    ["UTF-8", strToU8(text)],
    ["with a mark", strToU8(`\ufeff${text}`)],
    ["GB18030", Uint8Array.from(gb18030)],
    ["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...utf16le])],
    ["UTF-16 without", Uint8Array.from(utf16le)],
    [
      "UTF-16 of the other order",
      Uint8Array.from([0xfe, 0xff, ...utf16le].map((_, at, all) => all[at ^ 1] as number)).map((byte, at) =>
        at === 0 ? 0xfe : at === 1 ? 0xff : byte,
      ),
    ],
    ["semicolons", strToU8(text.replaceAll(",", ";"))],
    ["tabs", strToU8(text.replaceAll(",", "\t"))],
    ["carriage returns alone", strToU8(text.replaceAll("\n", "\r"))],
    ["both line ends", strToU8(text.replaceAll("\n", "\r\n"))],
  ])("%s", (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(plain);
  });

  test("bytes of no encoding", () => {
    expect(faultOf(Uint8Array.from([0x61, 0xff, 0xff, 0x0a]), "a.csv")).toContain(
      "a.csv not-utf8: The text is neither UTF-8 nor UTF-16 nor GB18030",
    );
  });

  test("a quotation mark that is not closed is told with its line", () => {
    const { problems } = readSheets(strToU8('a,b\n1,2\n3,"4\n5,6\n'), "a.csv");
    expect(problems.map(({ code, line, message }) => `${code} ${line} ${message.en}`)).toEqual([
      "syntax 3 This quotation mark is not closed",
    ]);
  });

  test("rows have the number that a spreadsheet program shows, lines that of the file", () => {
    expect(rowsOf(strToU8('a,b\n"1\n1",2\n\n3,4\n'))).toEqual([
      [1, 1, "a", "b"],
      [2, 2, "1\n1", "2"],
      [4, 5, "3", "4"],
    ]);
  });

  test("no text becomes a formula; numbers and the texts themselves stay", () => {
    const texts = ["=cmd|' /C calc'!A0", "+1", "-5", "@x", "\t=1", "＝1", "'=1", "'quoted'", "a=b", 'say "="'];
    const csv = writeCsvSheet({ name: "a", rows: [["x", -5, ...texts]] });
    expect(csv).toBe(`\ufeffx,-5,'=cmd|' /C calc'!A0,'+1,'-5,'@x,"'\t=1",'＝1,''=1,'quoted',a=b,"say ""="""\r\n`);
    expect(readSheets(strToU8(csv), "a.csv").sheets[0]?.rows[0]?.cells).toEqual(["x", "-5", ...texts]);
  });
});
