import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readBuiltAssets } from "../../../../src/app/host/assets.ts";

test("the solver that is put together from its package is the script that is built beside the page", async () => {
  const assets = await readBuiltAssets();
  const names = await readdir("dist/studio");
  expect([...(assets?.keys() ?? [])]).toEqual(names.toSorted());
  for (const name of names)
    expect(Buffer.from(assets?.get(name)?.bytes ?? []).equals(await readFile(`dist/studio/${name}`)), name).toBe(true);
});
