import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getBlobPath, putBlob } from "../../../../src/app/store/release/blobs.ts";
import { createManifest } from "../../../../src/app/store/release/manifest.ts";
import type { SiteFile } from "../../../../src/app/store/release/part-result.ts";
import { clearRelease, makeRelease, readShownRelease, showRelease } from "../../../../src/app/store/release/release.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  await mkdir(join(root, "store"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function filesOf(contents: Readonly<Record<string, string>>): SiteFile[] {
  return Object.entries(contents).map(([path, content]) => ({ path, ...putBlob(join(root, "store"), content) }));
}

test("the order in which files were made does not matter", () => {
  const files = filesOf({ "zh/a.html": "甲", "index.html": "乙", "zh/B.html": "丙" });
  expect(createManifest(files)).toEqual(createManifest([...files].reverse()));
  expect(createManifest(files).files.map(({ path }) => path)).toEqual(["index.html", "zh/B.html", "zh/a.html"]);
  expect(createManifest(files).id).not.toBe(createManifest(filesOf({ "zh/a.html": "丁" })).id);
});

test("equal content is stored once and not written again", async () => {
  const [one, other] = filesOf({ a: "same", b: "same" }) as [SiteFile, SiteFile];
  expect(one.hash).toBe(other.hash);
  const before = await stat(getBlobPath(join(root, "store"), one.hash));
  filesOf({ c: "same" });
  expect((await stat(getBlobPath(join(root, "store"), one.hash))).mtimeMs).toBe(before.mtimeMs);
});

test("a release appears whole, and current leads to it", async () => {
  const manifest = createManifest(filesOf({ "index.html": "home", "zh/items/a.html": "甲" }));
  await makeRelease(join(root, "releases"), join(root, "store"), manifest);
  expect(await readShownRelease(root)).toBeUndefined();
  await showRelease(root, manifest);
  expect(await readShownRelease(root)).toBe(manifest.id);
  expect(await readFile(join(root, "current", "zh/items/a.html"), "utf8")).toBe("甲");
  const next = createManifest(filesOf({ "index.html": "new" }));
  await makeRelease(join(root, "releases"), join(root, "store"), next);
  await showRelease(root, next);
  expect(await readFile(join(root, "current", "index.html"), "utf8")).toBe("new");
});

test("what an interrupted run left of a release is made anew", async () => {
  const manifest = createManifest(filesOf({ "index.html": "home", "a.html": "a" }));
  const draft = join(root, "releases", `${manifest.id}.draft`);
  await mkdir(draft, { recursive: true });
  await writeFile(join(draft, "manifest.json"), manifest.text);
  await writeFile(join(draft, "a.html"), "torn");
  await makeRelease(join(root, "releases"), join(root, "store"), manifest);
  expect(await readFile(join(root, "releases", manifest.id, "a.html"), "utf8")).toBe("a");
});

test("what is left of a draft without its manifest keeps no release from being made", async () => {
  const [releases, store] = [join(root, "releases"), join(root, "store")];
  const old = createManifest(filesOf({ "index.html": "home" }));
  const next = createManifest(filesOf({ "index.html": "new home" }));
  await makeRelease(releases, store, old);
  await mkdir(join(releases, `${next.id}.draft`));
  await writeFile(join(releases, `${next.id}.draft`, "index.html"), "ho");
  await makeRelease(releases, store, next, { spare: { folder: join(releases, old.id), files: old.files } });
  expect(await readFile(join(releases, next.id, "index.html"), "utf8")).toBe("new home");
});

test("a release that is kept no longer becomes the new one; with anything else in it, it is left alone", async () => {
  const [releases, store] = [join(root, "releases"), join(root, "store")];
  const old = createManifest(filesOf({ "index.html": "home", "zh/a.html": "a", "old/b.html": "b" }));
  const next = createManifest(filesOf({ "index.html": "new home", "zh/a.html": "a", "en/c.html": "c" }));
  await makeRelease(releases, store, old);
  await makeRelease(releases, store, next, { spare: { folder: join(releases, old.id), files: old.files } });
  expect(await readdir(releases)).toEqual([next.id]);
  const folder = join(releases, next.id);
  const there = (await readdir(folder, { recursive: true })).sort();
  expect(there).toEqual(["en", "en/c.html", "index.html", "manifest.json", "zh", "zh/a.html"]);
  for (const [path, content] of Object.entries({
    "index.html": "new home",
    "zh/a.html": "a",
    "en/c.html": "c",
    "manifest.json": next.text,
  })) {
    expect(await readFile(join(folder, path), "utf8")).toBe(content);
  }
  expect(await readFile(getBlobPath(store, old.files[0]?.hash ?? ""), "utf8")).toBe("home");
  await writeFile(join(folder, "zh", "notes.txt"), "mine");
  await makeRelease(releases, store, old, { spare: { folder, files: next.files } });
  expect(await readFile(join(folder, "zh", "notes.txt"), "utf8")).toBe("mine");
  expect((await readdir(join(releases, old.id, "zh"))).sort()).toEqual(["a.html"]);
});

test("what is left of a release that was becoming another is taken away", async () => {
  const [releases, store] = [join(root, "releases"), join(root, "store")];
  const both = createManifest(filesOf({ "zh/a.html": "a", "zh/b.html": "b" }));
  await makeRelease(releases, store, both);
  const draft = join(releases, `${both.id}.draft`);
  await rename(join(releases, both.id), draft);
  await writeFile(join(draft, "zh", "a.html.draft"), "half");
  await writeFile(join(draft, "manifest.json.draft"), "half");
  await clearRelease(draft);
  expect(await readdir(releases)).toEqual([]);
});

test("only what the manifest names is taken away", async () => {
  const manifest = createManifest(filesOf({ "index.html": "home", "zh/a.html": "a", "en/a.html": "b" }));
  await makeRelease(join(root, "releases"), join(root, "store"), manifest);
  const folder = join(root, "releases", manifest.id);
  await writeFile(join(folder, "zh", "notes.txt"), "mine");
  await clearRelease(folder);
  expect(await readFile(join(folder, "zh", "notes.txt"), "utf8")).toBe("mine");
  await expect(stat(join(folder, "en"))).rejects.toThrow("ENOENT");
  await expect(stat(join(folder, "zh", "a.html"))).rejects.toThrow("ENOENT");
});

test("a manifest that names files outside its release takes nothing away there, and neither does a link", async () => {
  await writeFile(join(root, "precious"), "mine");
  const folder = join(root, "releases", "0123456789abcdef");
  await mkdir(folder, { recursive: true });
  const files = [{ path: "../../../precious", hash: "", size: 4 }];
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ leadpath: 1, files }));
  await clearRelease(folder);
  expect(await readFile(join(root, "precious"), "utf8")).toBe("mine");
  const elsewhere = join(root, "elsewhere");
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, "manifest.json"), JSON.stringify({ leadpath: 1, files: [{ path: "kept", hash: "", size: 4 }] }));
  await writeFile(join(elsewhere, "kept"), "mine");
  await symlink(elsewhere, join(root, "releases", "fedcba9876543210"));
  await clearRelease(join(root, "releases", "fedcba9876543210"));
  expect(await readFile(join(elsewhere, "kept"), "utf8")).toBe("mine");
});
