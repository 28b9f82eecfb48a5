import { join } from "node:path";
import { expect, test } from "vitest";
import { readFiles } from "../../../src/app/library/index.ts";
import { root } from "../../project/run.ts";

test("a file is read as a catalog without problems", async () => {
  const { catalog, problems } = await readFiles(join(root, "fixtures/licence.yaml"));
  expect(catalog.processes.map(({ id }) => id)).toEqual(["licence"]);
  expect(problems).toEqual([]);
});

test("something else than paths is refused", async () => {
  await expect((readFiles as (paths: unknown) => Promise<unknown>)(3)).rejects.toThrow(RangeError);
});
