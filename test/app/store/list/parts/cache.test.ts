import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPartCache } from "../../../../../src/app/store/list/parts/cache.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const source = { file: "a.yaml", sum: "1" };
/** What a file of one document gives, named by it. */
const partOf = (name: string) => ({
  problems: [],
  outline: { documents: 1 },
  content: { leadpath: 1, units: [], phases: [], documents: [{ id: "a", name }], processes: [], laws: [], items: [], bundles: [] },
});
const jsonOf = (name: string) => JSON.stringify(partOf(name));
const open = (reader = "one") => openPartCache({ LEADPATH_CACHE: folder }, reader);

describe("the cache of read files", () => {
  test("gives back what was put, to the same reader of the same file only", () => {
    open()?.put(source, jsonOf("材料"));
    expect(open()?.get(source)).toEqual(partOf("材料"));
    expect(open("two")?.get(source)).toBeUndefined();
    expect(open()?.get({ ...source, sum: "2" })).toBeUndefined();
    expect(open()?.get({ ...source, file: "b.yaml" })).toBeUndefined();
  });

  test.each([
    ["cut off", (entry: Buffer) => entry.subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    ["changed", (entry: Buffer) => Buffer.concat([entry.subarray(0, 64), Buffer.from(jsonOf("村料"), "utf16le")])],
  ])("gives nothing of an entry that is %s, and takes it anew", async (_, damage) => {
    open()?.put(source, jsonOf("材料"));
    const [name = ""] = await readdir(folder);
    await writeFile(join(folder, name), damage(await readFile(join(folder, name))));
    expect(open()?.get(source)).toBeUndefined();
    open()?.put(source, jsonOf("材料"));
    expect(open()?.get(source)).toEqual(partOf("材料"));
    expect(await readdir(folder)).toEqual([name]);
  });

  test("loses what was used least recently when it is too large, and nothing that is not its own", async () => {
    const cache = open();
    const texts = ["old", "used", "new"];
    const names: string[] = [];
    for (const [age, text] of texts.entries()) {
      cache?.put({ ...source, sum: text }, jsonOf(text));
      const name = (await readdir(folder)).find((each) => !names.includes(each)) as string;
      names.push(name);
      // Files with holes: large without taking room.
      if (text !== "used") await truncate(join(folder, name), 300 * 2 ** 20);
      const hoursAgo = Date.now() / 1_000 - 3_600 * (texts.length - age);
      await utimes(join(folder, name), hoursAgo, hoursAgo);
    }
    await writeFile(join(folder, "mine.txt"), "");
    expect(cache?.get({ ...source, sum: "used" })).toEqual(partOf("used"));
    expect((await stat(join(folder, names[1] as string))).mtimeMs).toBeGreaterThan(Date.now() - 600_000);
    cache?.trim();
    expect((await readdir(folder)).sort()).toEqual([names[1], names[2], "mine.txt"].sort());
  });

  test("is left out when it is switched off, and does no harm where it cannot be written", async () => {
    expect(openPartCache({ LEADPATH_CACHE: "off" }, "one")).toBeUndefined();
    await writeFile(join(folder, "file"), "");
    const blocked = openPartCache({ LEADPATH_CACHE: join(folder, "file") }, "one");
    blocked?.put(source, jsonOf("材料"));
    blocked?.trim();
    expect(blocked?.get(source)).toBeUndefined();
  });
});
