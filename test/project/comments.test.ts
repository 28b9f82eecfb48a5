import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listProjectFiles } from "./project-files.ts";

const maxColumns = 120;
const commentPattern = /^\s*(\*|\/\*|\/\/)|\s\/\/ /;

test(`no comment is wider than ${maxColumns} columns`, () => {
  const wide = listProjectFiles(["src", "test", "tools", "bench"]).flatMap((file) =>
    readFileSync(join(process.cwd(), file), "utf8")
      .split("\n")
      .flatMap((line, index) => (commentPattern.test(line) && [...line].length > maxColumns ? [`${file}:${index + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
