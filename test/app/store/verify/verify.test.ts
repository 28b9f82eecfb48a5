import { existsSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashContent } from "../../../../src/app/host/hash-content.ts";
import { getBlobPath, putBlob } from "../../../../src/app/store/release/blobs.ts";
import { createManifest } from "../../../../src/app/store/release/manifest.ts";
import { fillRelease, makeRelease, showRelease } from "../../../../src/app/store/release/release.ts";
import { addResults } from "../../../../src/app/store/release/results.ts";
import { locateSite } from "../../../../src/app/store/site/site-folder.ts";
import { inspectSite } from "../../../../src/app/store/verify/inspect-site.ts";
import { repairSite } from "../../../../src/app/store/verify/repair-site.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A site with a release of two files, and a spare copy of it. */
async function makeSite() {
  const site = locateSite(root);
  const files = ["one", "two"].map((content) => ({ path: `zh/${content}.html`, ...putBlob(site.store, content) }));
  const manifest = createManifest(files);
  await makeRelease(site.releases, site.store, manifest);
  await fillRelease(site.spare, site.store, manifest);
  await showRelease(root, manifest);
  await addResults(site.results, new Map(files.map((file) => [hashContent(file.path), [file]])));
  const [one] = files as [(typeof files)[number]];
  return { site, one, release: join(site.releases, manifest.id), blob: getBlobPath(site.store, one.hash), id: manifest.id };
}

async function look(site: ReturnType<typeof locateSite>) {
  const inspection = await inspectSite(site, () => undefined);
  return { inspection, told: inspection.flaws.map(({ kind, path }) => `${kind} ${path}`).sort() };
}

test("a site as it was made has no flaw, and all of its files are read", async () => {
  const { site } = await makeSite();
  const { told, inspection } = await look(site);
  expect(told).toEqual([]);
  expect(inspection.files).toBe(6);
});

test("damage of the same size is found under every name of the file; without a sound copy its part is made anew", async () => {
  const { site, blob, id, one } = await makeSite();
  writeFileSync(blob, "0ne");
  const { told, inspection } = await look(site);
  const store = `.leadpath/store/${one.hash.slice(0, 2)}/${one.hash.slice(2)}`;
  expect(told).toEqual([`damaged ${store}`, "damaged .leadpath/spare/zh/one.html", `damaged releases/${id}/zh/one.html`].sort());
  const repair = await repairSite(site, inspection);
  expect(repair.mended).toEqual([]);
  expect(repair.parts).toEqual([["zh/one.html"]]);
  expect(existsSync(blob)).toBe(false);
});

test("what has a sound copy is put back from it", async () => {
  const { site, blob, release } = await makeSite();
  unlinkSync(blob);
  unlinkSync(join(release, "zh", "one.html"));
  writeFileSync(join(release, "zh", "one.html"), "0ne");
  const { told, inspection } = await look(site);
  expect(told).toHaveLength(2);
  expect((await repairSite(site, inspection)).left).toEqual([]);
  expect(readFileSync(join(release, "zh", "one.html"), "utf8")).toBe("one");
  expect((await look(site)).told).toEqual([]);
});

test.each<[string, (made: Awaited<ReturnType<typeof makeSite>>) => void, string, boolean]>([
  [
    "a file that is not ours",
    ({ release }) => writeFileSync(join(release, "zh", "mine.html"), ""),
    "foreign releases/ID/zh/mine.html",
    false,
  ],
  [
    "a manifest that was changed",
    ({ release }) => writeFileSync(join(release, "manifest.json"), "{}"),
    "damaged releases/ID/manifest.json",
    true,
  ],
  ["a link to a release that is none", ({ site }) => rmSync(join(site.root, "current")), "missing current", false],
  [
    "a torn line",
    ({ site }) => writeFileSync(site.results, `${readFileSync(site.results, "utf8")}["`),
    "record .leadpath/results.jsonl",
    true,
  ],
  [
    "a poisoned record of inputs",
    ({ site }) => writeFileSync(join(site.workshop, "inputs.json"), '{"__proto__":[]}'),
    "record .leadpath/inputs.json",
    true,
  ],
  [
    "a poisoned record of items",
    ({ site }) => writeFileSync(join(site.workshop, "known.json"), "[".repeat(99_999)),
    "record .leadpath/known.json",
    true,
  ],
  [
    "a damaged record of what is internal",
    ({ site }) => writeFileSync(join(site.workshop, "internal.json"), "{}"),
    "record .leadpath/internal.json",
    true,
  ],
  ["a draft", ({ site }) => writeFileSync(join(site.store, "1-0-0.draft"), ""), "leftover .leadpath/store/1-0-0.draft", true],
])("%s is told", async (_, damage, flaw, isMended) => {
  const made = await makeSite();
  damage(made);
  const { told, inspection } = await look(made.site);
  expect(told).toContain(flaw.replace("ID", made.id));
  expect((await repairSite(made.site, inspection)).left.length === 0).toBe(isMended);
  if (isMended) expect((await look(made.site)).told).toEqual([]);
});
