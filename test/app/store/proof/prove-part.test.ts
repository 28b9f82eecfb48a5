import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findTakenPaths } from "../../../../src/app/store/proof/prove-files.ts";
import { provePartResult } from "../../../../src/app/store/proof/prove-part.ts";
import { getBlobPath, putBlob } from "../../../../src/app/store/release/blobs.ts";

const key = "a".repeat(64);
let root = "";
let from = "";
let to = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "leadpath-"));
  [from, to] = [join(root, "from"), join(root, "to")];
  mkdirSync(from);
  mkdirSync(to);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function give(path = "zh/index.html", content = "<!doctype html>") {
  return { key, files: [{ path, ...putBlob(from, content) }] };
}

test("a part as it was made is taken over, as a file of its own", () => {
  const given = give();
  expect(provePartResult(given, key, from, to)).toEqual({ result: given });
  const [{ hash } = { hash: "" }] = given.files;
  expect(readFileSync(getBlobPath(to, hash), "utf8")).toBe("<!doctype html>");
  expect(statSync(getBlobPath(to, hash)).nlink).toBe(1);
});

test.each([
  ["another shape", { key, files: [{ path: "zh/index.html", hash: "short", size: 1 }] }, "shape"],
  ["more than was asked for", { ...give0(), more: true }, "shape"],
  ["no part at all", null, "shape"],
  ["a path that leads out", { ...give0(), files: [{ ...file0(), path: "../../../x.html" }] }, "shape"],
  ["the key of another part", { ...give0(), key: "b".repeat(64) }, "key"],
  ["two files that some systems take for one", { key, files: [file0("zh/a.html"), file0("zh/A.html")] }, "path-taken"],
])("%s is refused", (_, given, fault) => {
  expect(provePartResult(given, key, from, to)).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ fault })]) });
});

function file0(path = "zh/index.html") {
  return { path, hash: "c".repeat(64), size: 1 };
}

function give0() {
  return { key, files: [file0()] };
}

test.each<[string, (blob: string) => void, string]>([
  ["that is not there", (blob) => rmSync(blob), "missing"],
  ["that was cut off", (blob) => truncateSync(blob, 3), "size"],
  ["that was overwritten", (blob) => writeFileSync(blob, "<!DOCTYPE HTML>"), "content"],
  [
    "that is a link to the same content",
    (blob) => {
      writeFileSync(join(root, "elsewhere"), readFileSync(blob));
      rmSync(blob);
      symlinkSync(join(root, "elsewhere"), blob);
    },
    "special",
  ],
  [
    "that is a folder",
    (blob) => {
      rmSync(blob);
      mkdirSync(blob);
    },
    "special",
  ],
  [
    "that is a pipe",
    (blob) => {
      rmSync(blob);
      execFileSync("sh", ["-c", `mkfifo "$1"`, "sh", blob]);
    },
    "special",
  ],
])("content %s is refused, and nothing is written", (_, damage, fault) => {
  const given = give();
  const [{ hash } = { hash: "" }] = given.files;
  damage(getBlobPath(from, hash));
  expect(provePartResult(given, key, from, to)).toEqual({ faults: [{ path: "zh/index.html", fault }] });
  expect(existsSync(dirname(getBlobPath(to, hash)))).toBe(false);
});

test("of files that cannot stand beside each other all are told", () => {
  const [one, other] = ["1".repeat(64), "2".repeat(64)];
  const at = (path: string, hash = one) => ({ path, hash, size: 1 });
  const listTaken = (...files: readonly ReturnType<typeof at>[]) => findTakenPaths(files).map(({ path }) => path);
  expect(listTaken(at("zh/a.html"), at("zh/b.html"), at("zh/a.html"))).toEqual([]);
  expect(listTaken(at("zh/a.html"), at("zh/a.html", other))).toEqual(["zh/a.html"]);
  expect(listTaken(at("zh/a.html/b.html"), at("zh/a.html"))).toEqual(["zh/a.html", "zh/a.html/b.html"]);
  expect(listTaken(at("zh/items/b.html"), at("zh/Items/c.html"))).toEqual(["zh/Items/c.html", "zh/items/b.html"]);
});
