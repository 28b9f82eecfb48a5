import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./run.ts";

/** Licences that let a product of any licence use, change and ship what they cover, with their notice. */
const permissive = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0", "Unlicense", "BlueOak-1.0.0"]);

/**
 * Licences that ask for more, each for one package: that its own files, and changes of them, stay under it. All are
 * used as they were published.
 */
const weak: Readonly<Record<string, string>> = {
  // Of the two that it offers, EPL-2.0.
  elkjs: "EPL-2.0 OR GPL-3.0-or-later",
  "@resvg/resvg-wasm": "MPL-2.0",
  // An optional peer that users install themselves; its data ask to be credited.
  "date-holidays": "(ISC AND CC-BY-3.0)",
};

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: true;
}

interface Manifest {
  readonly license?: string;
  readonly files?: readonly string[];
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Content;
}

function isAllowed(name: string, license: string | undefined): boolean {
  return license !== undefined && (permissive.has(license) || weak[name] === license);
}

const lock = readJson<{ readonly packages: Readonly<Record<string, LockedPackage>> }>("package-lock.json").packages;
const peers = Object.keys(readJson<Manifest>("package.json").peerDependencies ?? {}).map((name) => `node_modules/${name}`);
const production = Object.entries(lock)
  .filter(([path, each]) => path !== "" && (each.dev !== true || peers.includes(path)))
  .map(([path, each]) => ({ path, name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length), ...each }));

/** A package in a LICENSES.md: what its head says, and the text below. */
interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly text: string;
}

const lists = ["cli", "site", "studio"].map((folder) => `dist/${folder}/LICENSES.md`);

function readBundledPackages(list: string): BundledPackage[] {
  return readFileSync(join(root, list), "utf8")
    .split(/^## (?=\S+ - \d)/m)
    .slice(1)
    .map((part) => {
      const [head = "", ...text] = part.split("\n");
      const [, name = "", version = "", license] = /^(\S+) - (\S+)(?: \((.+)\))?$/.exec(head) ?? [];
      return { name, version, license, text: text.join("\n").trim() };
    });
}

/** Says who holds the rights, and what may be done. */
function isLicenceText(text: string): boolean {
  return (
    /copyright|eclipse public license/i.test(text) && /permission is hereby granted|permission to use|redistribution|licen[cs]e/i.test(text)
  );
}

describe("what a user installs", () => {
  test.each(production)("$name has a licence that may be shipped, in the lock as in the package", ({ path, name, license }) => {
    expect(license, name).toBe(readJson<Manifest>(join(path, "package.json")).license);
    expect(isAllowed(name, license), `${name}: ${license}`).toBe(true);
  });

  test("has the text of its licence in the package, or in the bundles, or says in its README which it is", () => {
    const told = new Set(lists.flatMap(readBundledPackages).flatMap(({ name, text }) => (isLicenceText(text) ? [name] : [])));
    const silent = production.filter(({ path, name }) => {
      const files = readdirSync(join(root, path));
      if (told.has(name) || files.some((file) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(file))) return false;
      const readme = files.find((file) => /^readme\.md$/i.test(file));
      return readme === undefined || !/## License\s+\S/i.test(readFileSync(join(root, path, readme), "utf8"));
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe.each(lists)("%s", (list) => {
  const bundled = readBundledPackages(list);

  test("names packages that are locked, each with a licence that may be shipped and its whole text", () => {
    expect(bundled.length).toBeGreaterThan(0);
    for (const { name, version, license, text } of bundled) {
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
      expect(isAllowed(name, license), `${name}: ${license}`).toBe(true);
      expect(text.length, name).toBeGreaterThan(500);
      expect(isLicenceText(text), name).toBe(true);
    }
  });
});

test("each dependency is in a bundle whose list of licences names it, or is loaded from its own package", () => {
  const bundled = lists.flatMap(readBundledPackages).map(({ name }) => name);
  const loaded = readdirSync(join(root, "dist/cli"))
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => [
      ...readFileSync(join(root, "dist/cli", file), "utf8").matchAll(/(?:from|import|import\()\s*"((?:@[\w.-]+\/)?[\w.-]+)/g),
    ])
    .map(([, name = ""]) => name);
  expect(loaded).toContain("elkjs");
  const unlisted = production.map(({ name }) => name).filter((name) => !bundled.includes(name) && !loaded.includes(name));
  expect(unlisted).toEqual([]);
});

test("the solver for browsers has its licence at the head", () => {
  const head = readFileSync(join(root, "dist/browser/highs.js"), "utf8").slice(0, 3_000);
  expect(head).toMatch(/^\/\*! highs, changed by leadpath/);
  expect(isLicenceText(head)).toBe(true);
});

test("the fonts are under the SIL Open Font License, whose text lies beside them", () => {
  expect(lock["node_modules/@fontsource/noto-sans-sc"]?.license).toBe("OFL-1.1");
  expect(readFileSync(join(root, "dist/fonts/LICENSE"), "utf8")).toMatch(/SIL OPEN FONT LICENSE\s+Version 1\.1/);
});

test("fixtures of others are credited with their licence, and none of them is shipped", () => {
  const { files = [] } = readJson<Manifest>("package.json");
  expect(files.filter((each) => each.startsWith("fixtures"))).toEqual(["fixtures/*.yaml", "fixtures/list/*.yaml", "fixtures/list-tables"]);
  const foreign = readdirSync(join(root, "fixtures/schedules")).filter((name) => name !== "README.md");
  const credits = readFileSync(join(root, "fixtures/schedules/README.md"), "utf8");
  expect(foreign.length).toBeGreaterThan(0);
  for (const name of foreign) {
    const line = credits.split("\n").find((each) => each.includes(`\`${name}\``));
    expect(line, name).toMatch(/\(https:\/\/creativecommons\.org\/licenses\//);
  }
});

test("the project itself is under the licence that its manifest names", () => {
  expect(readJson<Manifest>("package.json").license).toBe("MIT");
  expect(existsSync(join(root, "LICENSE"))).toBe(true);
  expect(readFileSync(join(root, "LICENSE"), "utf8")).toMatch(/^MIT License/);
});
