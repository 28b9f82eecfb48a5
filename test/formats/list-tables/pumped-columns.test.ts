import { describe, expect, test } from "vitest";
import { readTables } from "../../../src/formats/index.ts";
import { type SheetKindName, sheetKinds } from "../../../src/formats/list-tables/sheet-kinds.ts";

/** Signs that cells are taken apart at, repeated so that a pattern of more than linear time would never come back. */
const pumps = [" ", "a", "a ", "1", "0", "(", "（a", "[", "【a]", "a[a]FS ", "->a", "1%", " x1", "-", "《", "第一条"];
const length = 10_000;

const columns = (Object.keys(sheetKinds) as SheetKindName[]).flatMap((name) =>
  sheetKinds[name].columns.map((column) => ({ name, heading: column.header.en })),
);

describe("a cell of 10,000 signs is read within a second, whatever they are and wherever it stands", () => {
  test.each(columns)("$name: $heading", ({ name, heading }) => {
    const { needs, columns: all } = sheetKinds[name];
    const needed = needs.map(([key]) => all.find((each) => each.key === key)?.header.en ?? "").filter((each) => each !== heading);
    for (const pump of pumps) {
      const cell = `x${pump.repeat(Math.ceil(length / pump.length)).slice(0, length)}!`;
      const rows = [
        [heading, ...needed],
        [cell, ...needed.map((_, index) => `n${index}`)],
      ];
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(",")).join("\n");
      const before = process.cpuUsage();
      readTables([{ file: `${sheetKinds[name].name.en}.csv`, bytes: new TextEncoder().encode(text) }]);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6, `${JSON.stringify(pump)} in ${heading}`).toBeLessThan(1);
    }
  });
});
