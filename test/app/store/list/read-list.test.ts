import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readList } from "../../../../src/app/store/list/read-list.ts";
import { fullList } from "../../../support/full-list/full-list.ts";
import { smallList } from "../../../support/list.ts";
import { leadpath, spawnLeadpath } from "../../cli/run-cli.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leadpath-list-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Iterable<{ readonly file: string; readonly text: string }>, into = folder): Promise<string[]> {
  const written: string[] = [];
  for (const { file, text } of files) {
    const path = join(into, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    written.push(path);
  }
  return written;
}

describe("a folder is read as one catalog", () => {
  test.each([
    ["zh", "0 个错误"],
    ["en", "0 errors"],
  ])("by check, in %s", async (lang, words) => {
    const { status, stdout } = await leadpath("check", "fixtures/list", "--lang", lang);
    expect(status).toBe(0);
    expect(stdout.replaceAll("\n", " ")).toContain(words);
  });

  test("as its files one by one, with every place", async () => {
    const broken = smallList().map(({ file, text }) => ({
      file: `inner/${file}`,
      text: text.replace("unit: market\n", "unit: markt\n").replace("days: 3,", "days: -3,"),
    }));
    const files = await write(broken);
    const whole = await leadpath("check", folder, "--json");
    expect(whole.stdout).toBe((await leadpath("check", ...files, "--json")).stdout);
    expect(whole.status).toBe(1);
    const { problems } = JSON.parse(whole.stdout) as { problems: { code: string; file: string; line: number }[] };
    expect(new Set(problems.map(({ code }) => code).filter((code) => code.includes("-")))).toEqual(
      new Set(["unknown-unit", "out-of-range"]),
    );
    const market = broken.find(({ file }) => file === "inner/market.yaml")?.text.split("\n") ?? [];
    for (const { code, file, line } of problems)
      if (code === "unknown-unit")
        expect([file, market[line - 1]]).toEqual([join(folder, "inner/market.yaml"), expect.stringContaining("markt")]);
  });

  test("with the folders in it, without what is hidden, and not around in circles", async () => {
    await write([
      { file: "b.yaml", text: "leadpath: 1\nunits: [{id: b}]\n" },
      { file: "a/deep/c.yml", text: "leadpath: 1\nunits: [{id: c}]\n" },
      { file: ".hidden/d.yaml", text: "no" },
      { file: ".e.yaml", text: "no" },
      { file: "f.json", text: "no" },
    ]);
    await symlink(folder, join(folder, "circle"));
    await symlink(folder, join(folder, "circle.yaml"));
    await symlink(join(folder, "b.yaml"), join(folder, "z.yaml"));
    const { catalog, problems, sources } = await readList([folder]);
    expect(problems).toEqual([]);
    expect([...sources.keys()]).toEqual(["a/deep/c.yml", "b.yaml", "z.yaml"].map((file) => join(folder, file)));
    expect(catalog.units.map(({ id }) => id)).toEqual(["c", "b", "b"]);
  });

  test.each(["zh", "en"])("but an empty one is told, in %s", async (lang) => {
    const { status, stdout } = await leadpath("check", folder, "--lang", lang);
    expect(status).toBe(1);
    expect(stdout).toContain(lang === "zh" ? "没有 YAML 文件" : "no YAML file");
  });
});

test("a long list is the same read by threads, from the cache, from a damaged one and without", async () => {
  const files = await write(fullList({ items: 1_400 }), join(folder, "list"));
  const cache = join(folder, "cache");
  const check = () => spawnLeadpath(["check", join(folder, "list"), "--json"], { LEADPATH_CACHE: cache }).stdout;
  const without = (await leadpath("check", ...files, "--json")).stdout;
  expect(JSON.parse(without)).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ line: expect.any(Number) })]) });
  expect(check() === without).toBe(true);
  const names = await readdir(cache);
  expect(names).toHaveLength(files.length);
  const [first = "", second = ""] = names;
  const entry = await readFile(join(cache, first));
  await writeFile(join(cache, second), entry.subarray(0, 100));
  expect(check() === without).toBe(true);
  // What the cache says is what is told.
  const message = { zh: "来自缓存", en: "From the cache" };
  const other = JSON.stringify({
    ...JSON.parse(entry.toString("utf16le", 64)),
    problems: [{ code: "syntax", severity: "error", path: [], message, remedy: message }],
  });
  const bytes = Buffer.from(other, "utf16le");
  await writeFile(join(cache, first), Buffer.concat([Buffer.from(createHash("sha256").update(first).update(bytes).digest("hex")), bytes]));
  expect(check()).toContain("From the cache");
});

test("a file of more than a megabyte is read in pieces, of which those that changed are read again", async () => {
  const isWanted = ({ file }: { readonly file: string }) => file === "administrative/A001.yaml" || !file.includes("/");
  const files = await write([...fullList({ items: 4_000 })].filter(isWanted), join(folder, "list"));
  const long = join(folder, "list", "administrative", "A001.yaml");
  const cache = join(folder, "cache");
  const entries = () => readdir(cache).then(({ length }) => length);
  const checked = async () => {
    const { stdout } = spawnLeadpath(["check", join(folder, "list"), "--json"], { LEADPATH_CACHE: cache });
    expect(stdout === (await leadpath("check", ...files, "--json")).stdout).toBe(true);
    return stdout;
  };
  await checked();
  const first = await entries();
  expect(first).toBeGreaterThan(files.length + 10);
  const text = await readFile(long, "utf8");
  await writeFile(long, text.replace("    liability: [", "    level: city\n    liability: ["));
  const twice = await checked();
  expect(twice).toContain("duplicate");
  await writeFile(long, text.replace("    liability: [", "    note: 另见，\n    liability: ["));
  const second = await entries();
  await checked();
  // The piece with the entry, and the file.
  expect((await entries()) - second).toBe(2);
});
