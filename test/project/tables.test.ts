import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { getKnownHeadings } from "../../src/formats/list-tables/headings.ts";
import { listAdditions, listOmissions } from "../../src/formats/list-tables/list-words.ts";
import { sheetKinds } from "../../src/formats/list-tables/sheet-kinds.ts";
import { catalogSchema } from "../../src/model/index.ts";
import { root } from "./run.ts";

const page = readFileSync(join(root, "docs/tables.md"), "utf8");

test.each(Object.entries({ ...listOmissions, ...listAdditions }))("docs/tables.md says what is told as %s", (kind, { en }) => {
  const row = page.split("\n").find((line) => line.startsWith(`| \`${kind}\` `));
  expect(row?.replace(/ +/g, " ")).toContain(` ${en} `);
});

describe.each(Object.entries(sheetKinds))("the sheet %s", (_, kind) => {
  test("is in docs/tables.md with every column", () => {
    const [, section = ""] = page.split(`### ${kind.name.en} (${kind.name.zh})\n`);
    const rows = section.split("\n###")[0]?.replace(/ +/g, " ") ?? "";
    for (const { header } of kind.columns) expect(rows).toContain(`| ${header.en} | ${header.zh} |`);
  });

  test("has no heading that is written for two columns", () => {
    const known = getKnownHeadings(kind);
    const written = kind.columns.filter(({ isForeign }) => !isForeign);
    for (const column of written)
      for (const name of Object.values(column.header)) expect(known.get(name.toLowerCase().replace(/[\s.]/g, ""))?.column).toBe(column);
  });
});

test("every list of a catalog has a sheet", () => {
  const lists = Object.keys(catalogSchema.shape).filter(
    (key) => !["leadpath", "name", "source", "illustrative", "calendar", "spread", "rules"].includes(key),
  );
  expect(Object.keys(sheetKinds)).toEqual(expect.arrayContaining(lists));
});
