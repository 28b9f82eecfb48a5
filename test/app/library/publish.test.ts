import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish } from "leadpath/node";
import { afterAll, expect, test } from "vitest";
import { root } from "../../project/run.ts";

const folder = mkdtempSync(join(tmpdir(), "leadpath-publish-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the site of a list stands whole in its folder", async () => {
  const { isNew, heldBack } = await publish(join(root, "fixtures/list"), join(folder, "site"));
  expect({ isNew, heldBack }).toEqual({ isNew: true, heldBack: [] });
  expect(existsSync(join(folder, "site/current/index.html"))).toBe(true);
});

test("a list that is none is refused, and no folder is made", async () => {
  await expect((publish as (list: unknown, folder: string) => Promise<unknown>)(3, join(folder, "none"))).rejects.toThrow(RangeError);
  expect(existsSync(join(folder, "none"))).toBe(false);
});
