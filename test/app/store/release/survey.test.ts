import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashContent } from "../../../../src/app/host/hash-content.ts";
import { getBlobPath, putBlob } from "../../../../src/app/store/release/blobs.ts";
import { createManifest, readManifest } from "../../../../src/app/store/release/manifest.ts";
import { fillRelease, makeRelease, readShownRelease, showRelease } from "../../../../src/app/store/release/release.ts";
import { addResults } from "../../../../src/app/store/release/results.ts";
import { surveyFolder } from "../../../../src/app/store/release/survey.ts";
import { lengthenRecords, wholeRelease, writeList } from "../../cli/publish/site-list.ts";
import { spawnLeadpath } from "../../cli/run-cli.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Paths = [store: string, releases: string, spare: string, results: string];

/** A site with a release of three files, all of which are in the store. */
async function threeFiles() {
  const [store, releases, spare, results] = ["store", "releases", "spare", "results.jsonl"].map((name) => join(root, name)) as Paths;
  const folder = { root, store, releases, spare, results };
  const files = ["one", "two", "three"].map((content) => ({ path: `zh/${content}.html`, ...putBlob(folder.store, content) }));
  const manifest = createManifest(files);
  await makeRelease(folder.releases, folder.store, manifest);
  await addResults(folder.results, new Map([["a".repeat(64), files]]));
  const [one, two, three] = files.map(({ hash }) => hash) as [string, string, string];
  return { folder, manifest, release: join(folder.releases, manifest.id), hashes: { one, two, three } };
}

test("a survey tells what the store has lost, or has in another size, when nothing is in its place yet", async () => {
  const { folder, release, hashes } = await threeFiles();
  await rm(release, { recursive: true });
  expect(await surveyFolder(folder)).toEqual({ lost: new Set(), spare: undefined });
  await rm(getBlobPath(folder.store, hashes.one));
  await writeFile(getBlobPath(folder.store, hashes.three), "longer than it was");
  expect(await surveyFolder(folder)).toEqual({ lost: new Set([hashes.one, hashes.three]), spare: undefined });
});

test("a spare copy is looked at where no release is to spare", async () => {
  const { folder, manifest } = await threeFiles();
  await showRelease(root, manifest);
  expect((await surveyFolder(folder)).spare).toBeUndefined();
  await fillRelease(folder.spare, folder.store, manifest);
  expect(await surveyFolder(folder)).toEqual({ lost: new Set(), spare: { folder: folder.spare, amiss: new Set(), isFree: true } });
  await rm(join(folder.spare, "zh/one.html"));
  expect((await surveyFolder(folder)).spare?.amiss).toEqual(new Set(["zh/one.html"]));
});

test("a spare copy in whose folder something else lies becomes no release", async () => {
  const { folder, manifest } = await threeFiles();
  await showRelease(root, manifest);
  await fillRelease(folder.spare, folder.store, manifest);
  await writeFile(join(folder.spare, "mine.txt"), "");
  const { spare } = await surveyFolder(folder);
  expect(spare).toMatchObject({ folder: folder.spare, isFree: false });
  const next = createManifest([...manifest.files, { path: "zh/four.html", ...putBlob(folder.store, "four") }]);
  await makeRelease(folder.releases, folder.store, next, { spare: { folder: folder.spare, files: manifest.files }, seen: spare });
  expect(await readdir(join(folder.releases, next.id))).not.toContain("mine.txt");
});

test("of a release that is not shown it tells what is amiss, and only that must be in the store", async () => {
  const { folder, release, hashes } = await threeFiles();
  expect(await surveyFolder(folder)).toEqual({ lost: new Set(), spare: { folder: release, amiss: new Set(), isFree: true } });
  await rm(getBlobPath(folder.store, hashes.one));
  await rm(join(release, "zh/two.html"));
  await rm(getBlobPath(folder.store, hashes.two));
  expect(await surveyFolder(folder)).toEqual({
    lost: new Set([hashes.two]),
    spare: { folder: release, amiss: new Set(["zh/two.html"]), isFree: true },
  });
  await writeFile(join(release, "mine.txt"), "");
  expect(await surveyFolder(folder)).toEqual({
    lost: new Set([hashes.one, hashes.two]),
    spare: { folder: release, amiss: new Set(["zh/two.html"]), isFree: false },
  });
});

test("a folder with long records is looked at by a thread, and what is amiss is put right", async () => {
  const site = join(root, "site");
  const published = async (days: number, ...more: readonly string[]) => {
    const { status, stderr } = spawnLeadpath(["publish", await writeList(join(root, "list"), days), "-o", site, "--threads", "1", ...more]);
    expect(status, stderr).toBe(0);
    return await wholeRelease(site);
  };
  await published(5);
  const second = await published(6);
  const third = await published(7);
  expect(await readdir(join(site, "releases"))).toHaveLength(2);
  await lengthenRecords(site);
  // The release that becomes the next one, content that a part has given, and the release that is shown.
  await rm(join(site, "releases", second as string, "index.html"));
  const files = (await readManifest(join(site, "releases", third as string))) ?? [];
  const entrance = files.find(({ path }) => path === "index.html");
  await rm(getBlobPath(join(site, ".leadpath", "store"), entrance?.hash as string));
  await writeFile(join(site, "releases", third as string, "assets", "site.css"), "");
  await published(8);
  expect(await readShownRelease(site)).not.toBe(third);
  await lengthenRecords(site);
  await writeFile(join(site, "current", "zh", "index.html"), "torn");
  const spoiled = await readShownRelease(site);
  expect(await published(8, "--comments-to", "mailto:a@b.cn")).not.toBe(spoiled);
  expect(await published(8)).toBe(spoiled);
  expect(await readFile(join(site, "current", "zh", "index.html"), "utf8")).not.toBe("torn");
});

test("what the shown release and the store have lost, and only the one before has, is made anew by the second run", async () => {
  const [site, list] = [join(root, "site"), join(root, "list")];
  const published = () => spawnLeadpath(["publish", list, "-o", site, "--threads", "1"]).status;
  await writeList(list, 5);
  published();
  await writeList(list, 6);
  published();
  await lengthenRecords(site);
  const shown = await wholeRelease(site);
  const style = (await readManifest(join(site, "current")))?.find(({ path }) => path === "assets/site.css");
  await rm(join(site, "current", "assets", "site.css"));
  await rm(getBlobPath(join(site, ".leadpath", "store"), style?.hash ?? ""));
  await appendFile(join(list, "list.yaml"), "# the same\n");
  expect(published()).not.toBe(0);
  expect(published()).toBe(0);
  expect(await wholeRelease(site)).toBe(shown);
});

test("the second release begins as a copy of the first that was made with it, and leaves that as it was", async () => {
  const site = join(root, "site");
  const copy = join(site, ".leadpath", "spare");
  const published = async (days: number) => {
    const { status, stderr } = spawnLeadpath(["publish", await writeList(join(root, "list"), days), "-o", site, "--threads", "1"]);
    expect(status, stderr).toBe(0);
    return (await wholeRelease(site)) as string;
  };
  const first = await published(5);
  const { ino } = await stat(copy);
  expect(await readManifest(copy)).toEqual(await readManifest(join(site, "current")));
  await lengthenRecords(site);
  const second = await published(6);
  expect(second).not.toBe(first);
  expect((await stat(join(site, "releases", second))).ino).toBe(ino);
  expect((await readdir(join(site, "releases"))).sort()).toEqual([first, second].sort());
  expect(existsSync(copy)).toBe(false);
  const files = (await readManifest(join(site, "releases", first))) ?? [];
  for (const { path, hash } of files) expect(hashContent(await readFile(join(site, "releases", first, path))), path).toBe(hash);
});

test("a spare copy stays while nothing changes, and goes when a release is there to spare", async () => {
  const [site, list] = [join(root, "site"), join(root, "list")];
  const copy = join(site, ".leadpath", "spare");
  const published = (...more: readonly string[]) => spawnLeadpath(["publish", list, "-o", site, "--threads", "1", ...more]).status;
  await writeList(list, 5);
  expect(published()).toBe(0);
  const former = await readShownRelease(site);
  await appendFile(join(list, "list.yaml"), "# the same\n");
  expect(published()).toBe(0);
  expect(existsSync(copy)).toBe(true);
  await writeList(list, 6);
  expect(published()).toBe(0);
  await fillRelease(copy, join(site, ".leadpath", "store"), createManifest((await readManifest(join(site, "current"))) ?? []));
  await writeFile(join(copy, "mine.txt"), "");
  await appendFile(join(list, "list.yaml"), "# the same\n");
  expect(published()).toBe(0);
  expect(await readdir(copy)).toEqual(["mine.txt"]);
  expect((await readdir(join(site, "releases"))).sort()).toEqual([former, await readShownRelease(site)].sort());
});
