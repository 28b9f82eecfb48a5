import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSheets } from "../../../src/formats/table/read.ts";
import { writeWorkbook } from "../../../src/formats/table/xlsx/write.ts";

const rows = [
  ["事项编码", "天数", "文字"],
  ["010", 5, "=1+1"],
  ["440100007482575318", -0.5, "两行\n & <b> ]]> \u{20000}"],
  ["x", undefined, "_x0041_ 'a' \"b\" tab\tcr\r"],
];

describe("another program reads what we write, and we read what it writes", () => {
  test("ours in hucre: texts stay texts, numbers numbers, and nothing is a formula", async () => {
    const { sheets } = await readXlsx(writeWorkbook([{ name: "事项", rows }]));
    expect(sheets.map(({ name }) => name)).toEqual(["事项"]);
    const [sheet] = sheets;
    expect(sheet?.rows.map((row) => row.map((cell) => cell ?? undefined))).toEqual(rows);
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  // hucre does not escape a text that looks like a code for a sign.
  const plain = rows.slice(0, 3).map((row) => row.map((cell) => cell ?? null));

  test("those of hucre, with a date, a truth value, a hidden sheet and merged cells", async () => {
    const date = new Date(Date.UTC(2026, 2, 2));
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "a",
          rows: [...plain, [date, true, null], ["群", null, null]],
          merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
        },
        { name: "b", rows: [["x"]], hidden: true },
      ],
    });
    const read = readSheets(bytes, "a.xlsx");
    expect(read.hidden).toEqual(["b"]);
    const [sheet] = read.sheets;
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([...plain, ["2026-03-02", true], ["群", "群"]]);
  });
});

test("the same sheets give the same bytes", () => {
  expect(writeWorkbook([{ name: "a", rows }])).toEqual(writeWorkbook([{ name: "a", rows }]));
});

test("more than a workbook can hold is refused, with its cell", () => {
  expect(() => writeWorkbook([{ name: "a", rows: [["x"], ["y", "字".repeat(32_768)]] }])).toThrow(
    "a!B2: more than the 32767 characters of a cell",
  );
});
