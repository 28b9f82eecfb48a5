import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandDocuments } from "../../../src/pages/report/documents/documents.ts";
import { measureColumns } from "../../../src/pages/report/text/width.ts";
import { leadpath } from "./run-cli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const example = ["fixtures/list-tables/items.csv", "fixtures/list-tables/steps.csv"];

async function contentOf(path: string): Promise<string[]> {
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(names.map(async (name) => `${name}\n${await readFile(join(path, name), "utf8")}`));
}

describe("leadpath import of tables", () => {
  test.each(["zh", "en"])("writes a folder and tells within 80 columns what was added: %s", async (lang) => {
    const output = join(folder, `told-${lang}`);
    const { status, stdout, stderr } = await leadpath("import", ...example, "-o", output, "--lang", lang);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain({ zh: "5 个事项，4 个流程，29 个环节", en: "5 items, 4 processes, 29 steps" }[lang]);
    expect(stderr).toContain({ zh: "模板补充的环节：9", en: "steps that a template added: 9" }[lang]);
    expect(Math.max(...stderr.replaceAll(output, "list").split("\n").map(measureColumns))).toBeLessThanOrEqual(80);
    expect(await readdir(output)).toEqual(["catalog.yaml", "items"]);
  });

  test("gives the same list in whichever language it talks", async () => {
    const zh = await leadpath("import", ...example, "--lang", "zh");
    const en = await leadpath("import", ...example, "--lang", "en");
    expect(zh.stdout).toContain("审查标准：");
    expect(en.stdout).toBe(zh.stdout);
  });

  test("to a workbook and back, and to CSV and back, is the same list", async () => {
    const list = join(folder, "list");
    await leadpath("import", ...example, "-o", list);
    const before = await contentOf(list);
    expect(before.length).toBe(3);
    const book = join(folder, "list.xlsx");
    expect((await leadpath("export", list, "-o", book, "--lang", "zh")).status).toBe(0);
    await leadpath("import", book, "-o", join(folder, "from-xlsx"));
    expect(await contentOf(join(folder, "from-xlsx"))).toEqual(before);
    const csv = join(folder, "csv");
    const { stdout } = await leadpath("export", list, "--format", "csv", "-o", csv, "--json");
    const { files } = commandDocuments.export.parse(JSON.parse(stdout)) as { files: string[] };
    expect(files.map((file) => file.slice(csv.length + 1))).toEqual([
      "catalog.csv",
      "items.csv",
      "steps.csv",
      "materials.csv",
      "processes.csv",
      "units.csv",
      "documents.csv",
    ]);
    await leadpath("import", ...files, "-o", join(folder, "from-csv"));
    expect(await contentOf(join(folder, "from-csv"))).toEqual(before);
  });

  test("the same list gives the same bytes", async () => {
    const books = [join(folder, "one.xlsx"), join(folder, "two.xlsx")];
    for (const book of books) await leadpath("export", "fixtures/licence.yaml", "-o", book);
    const [one, two] = await Promise.all(books.map((book) => readFile(book)));
    expect(one?.equals(two as Buffer)).toBe(true);
  });

  test("prints one file without an output, and one document with --json", async () => {
    const { stdout } = await leadpath("import", ...example);
    expect(stdout).toMatch(/^leadpath: 1\nname: 云山市示例事项清单（虚构）\nunits:\n/);
    const json = await leadpath("import", ...example, "--json");
    expect(json.stderr).toBe("");
    expect(commandDocuments.import.parse(JSON.parse(json.stdout))).toMatchObject({ items: 5, processes: 4, steps: 29, yaml: stdout });
  });

  test("names file, row, column and cell of what is wrong, and writes nothing", async () => {
    const items = join(folder, "wrong.csv");
    await writeFile(items, "编码,名称,类型,承诺时限\n1,甲,许可,20\n");
    const output = join(folder, "wrong");
    const { status, stderr } = await leadpath("import", items, "-o", output);
    expect(status).toBe(1);
    expect(stderr).toContain(`${items}:2:4  error  limit-unit\n  wrong!D2: Promised limit "20" has no unit\n`);
    await expect(readdir(output)).rejects.toThrow();
  });

  test("what cannot work is said", async () => {
    const other = join(folder, "other");
    await leadpath("import", ...example, "-o", other);
    await writeFile(join(other, "more.yaml"), "leadpath: 1\n");
    const cases: [string[], number, string][] = [
      [["import", ...example, "-o", other], 2, "of another list"],
      [["import", "a.xml", ...example], 2, "only one is turned at a time"],
      [["import", "items.et", "-o", other], 2, "is no table (.xlsx, .csv) and no plan"],
      [["import", join(folder, "none.xlsx")], 1, "file-unreadable"],
      [["export", "fixtures/licence.yaml", "--format", "csv"], 2, "--format csv wants -o"],
      [["export", "fixtures/licence.yaml", "--format", "xlsx", "-o", join(folder, "a.csv")], 2, "This is written as .xlsx"],
      [["export", "fixtures/licence.yaml", "-o", join(folder, "a.xlsx"), "--start", "2026-03-02"], 2, "leave out --start"],
      [["export", "fixtures/list", "-o", join(folder, "a.xls")], 2, "This is written as .xlsx or .xml"],
      [["export", join(folder, "told-en", "none")], 1, "file-unreadable"],
    ];
    for (const [args, status, said] of cases) {
      const result = await leadpath(...args);
      expect([result.status, result.stderr.includes(said)], result.stderr).toEqual([status, true]);
    }
  });
});
