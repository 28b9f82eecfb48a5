import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

test("the table has thirty bad inputs, and the tests that it names are there", async () => {
  const page = await readFile(new URL("README.md", import.meta.url), "utf8");
  const rows = page.split("\n").filter((line) => /^\| \d+ /.test(line));
  expect(rows.map((row) => Number(row.split("|")[1]))).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  const named = rows.flatMap((row) => [...(row.split("|")[4] ?? "").matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ""));
  expect(named.filter((file) => !existsSync(new URL(file, import.meta.url)))).toEqual([]);
});
