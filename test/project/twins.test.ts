import { describe, expect, test } from "vitest";
import { dropFences, listFences, listHeadings, readPage, twinPages } from "./pages.ts";

/** Rows of each table, with their number of cells. */
function measureTables(page: string): number[][] {
  return dropFences(page)
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => row.replaceAll("\\|", "").split("|").length - 2));
}

/** Blocks of code without comments, and commands without the language that they are asked to speak. */
function listPlainFences(page: string): string[] {
  return listFences(page).map(({ language, code }) => `${language}\n${code.replace(/ --lang zh$/gm, "").replace(/ +#.*$/gm, "")}`);
}

describe.each(twinPages)("%s", (path) => {
  const page = readPage(path);
  const twinPath = path.replace(".md", ".zh.md");
  const twin = readPage(twinPath);

  test("leads to its twin in Chinese, and the twin back", () => {
    const name = path.split("/").at(-1) ?? "";
    expect(page.split("\n")[2]).toBe(`[中文](${name.replace(".md", ".zh.md")})`);
    expect(twin.split("\n")[2]).toBe(`[English](${name})`);
  });

  test("has the same headings as its twin, level by level", () => {
    const listLevels = (text: string) => listHeadings(text).map((heading) => heading.split(" ")[0]);
    expect(listLevels(twin)).toEqual(listLevels(page));
  });

  test("has the same tables, row by row", () => {
    expect(measureTables(twin)).toEqual(measureTables(page));
  });

  test("has the same lists, entry by entry", () => {
    const countEntries = (text: string) => dropFences(text).match(/^(- |\d+\. )/gm)?.length ?? 0;
    expect(countEntries(twin)).toBe(countEntries(page));
  });

  test("has the same examples", () => {
    expect(listPlainFences(twin)).toEqual(listPlainFences(page));
  });

  test("is Chinese in every paragraph of the twin", () => {
    const paragraphs = dropFences(twin).split(/\n\n+/).slice(2);
    const foreign = paragraphs.filter((paragraph) => !/\p{Script=Han}/u.test(paragraph) && !/^(\[|<!--|!)/.test(paragraph.trim()));
    expect(foreign.filter((paragraph) => paragraph.trim() !== "" && !/^#+ |^`[a-z]+`：$/i.test(paragraph.trim()))).toEqual([]);
  });
});
