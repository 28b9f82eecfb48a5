import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blobPath, putBlob } from "../../../src/cli/publish/blobs.ts";
import { makeRelease, manifestIn, manifestOf, shownRelease } from "../../../src/cli/publish/release.ts";
import { addResults } from "../../../src/cli/publish/results.ts";
import { surveyOf } from "../../../src/cli/publish/survey.ts";
import { spawnLeadpath } from "../run-cli.ts";
import { wholeRelease, writeList } from "./site-list.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("a survey tells what is missing or has another size, in the store and in each release", async () => {
  const [store, releases, results] = [join(root, "store"), join(root, "releases"), join(root, "results.jsonl")];
  const files = ["one", "two", "three"].map((content) => ({ path: `${content}.html`, ...putBlob(store, content) }));
  const manifest = manifestOf(files);
  await makeRelease(releases, store, manifest);
  await addResults(results, new Map([["key", files]]));
  const folder = { store, results, releases };
  expect(await surveyOf(folder)).toEqual({ lost: new Set(), amiss: new Map([[manifest.id, new Set()]]) });
  const [one, two] = files.map(({ hash }) => hash) as [string, string];
  await rm(blobPath(store, one));
  await rm(join(releases, manifest.id, "two.html"));
  await writeFile(join(releases, manifest.id, "three.html"), "longer than it was");
  const { lost, amiss } = await surveyOf(folder);
  // The file of the release is another name of that in the store.
  expect(lost).toEqual(new Set([one, files[2]?.hash]));
  expect(lost).not.toContain(two);
  expect(amiss).toEqual(new Map([[manifest.id, new Set(["two.html", "three.html"])]]));
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
  await appendFile(join(site, ".leadpath", "results.jsonl"), `\n${" ".repeat(600_000)}`);
  // The release that becomes the next one, content that a part has given, and the release that is shown.
  await rm(join(site, "releases", second as string, "index.html"));
  const files = (await manifestIn(join(site, "releases", third as string))) ?? [];
  const entrance = files.find(({ path }) => path === "index.html");
  await rm(blobPath(join(site, ".leadpath", "store"), entrance?.hash as string));
  await writeFile(join(site, "releases", third as string, "assets", "site.css"), "");
  await published(8);
  expect(await shownRelease(site)).not.toBe(third);
  await appendFile(join(site, ".leadpath", "results.jsonl"), `\n${" ".repeat(600_000)}`);
  await writeFile(join(site, "current", "zh", "index.html"), "torn");
  const spoiled = await shownRelease(site);
  expect(await published(8, "--comments-to", "mailto:a@b.cn")).not.toBe(spoiled);
  expect(await published(8)).toBe(spoiled);
  expect(await readFile(join(site, "current", "zh", "index.html"), "utf8")).not.toBe("torn");
});
