import { expect, test } from "vitest";
import { readTables } from "../../../src/formats/index.ts";

test("after five thousand problems the rest is counted, not built", () => {
  const text = `code,name,type,unit\n${"A,n,wrong,U\n".repeat(12_345)}`;
  const { problems } = readTables([{ file: "items.csv", bytes: new TextEncoder().encode(text) }]);
  expect(problems).toHaveLength(5_001);
  expect(problems.at(-1)).toMatchObject({ code: "more-problems", severity: "error", file: "items.csv" });
  expect(problems.at(-1)?.message.en).toMatch(/^… and \d+ more, which are counted and not listed$/);
  expect(Number(/\d+/.exec(problems.at(-1)?.message.en ?? "")?.[0])).toBeGreaterThanOrEqual(12_345 - 5_000);
});
