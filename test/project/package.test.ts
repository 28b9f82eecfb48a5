import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { root, run } from "./run.ts";

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly node?: string; readonly default?: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly hasInstallScript?: true; readonly integrity?: string; readonly resolved?: string }>
  >;
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, folder).length + 1)
        .replaceAll("\\", "/"),
    );
}

/** What package.json says of the subpaths that are imported. */
function readDoors(): Manifest["exports"] {
  return (JSON.parse(read("package.json")) as Manifest).exports;
}

test("the package holds the built library and command, the script of sites, the studio, the fonts, the example catalogs and the papers, and nothing else", () => {
  const { status, stdout, output } = run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  expect(status, output).toBe(0);
  const [pack] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>);
  const library = filesUnder("src").filter((path) => !/^(app\/(studio|server|cli)|pages\/site\/client)\//.test(path));
  const built = library.flatMap((path) => [`dist/${path.replace(/\.ts$/, ".d.ts")}`, `dist/${path.replace(/\.ts$/, ".js")}`]);
  const catalogs = ["", "list/"].flatMap((folder) =>
    readdirSync(join(root, "fixtures", folder)).flatMap((name) => (name.endsWith(".yaml") ? `${folder}${name}` : [])),
  );
  const papers = [
    "fixtures/list-tables/items.csv",
    "fixtures/list-tables/steps.csv",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "README.zh.md",
    "SECURITY.md",
    "package.json",
    ...filesUnder("docs").flatMap((name) => (name.startsWith("api/") ? [] : `docs/${name}`)),
  ];
  const fonts = ["LICENSE", "bold.woff", "regular.woff"].map((name) => `dist/fonts/${name}`);
  const site = ["LICENSES.md", "site.js"].map((name) => `dist/site/${name}`);
  const studio = [
    "LICENSES.md",
    "index.html",
    "studio.css",
    "modules.js",
    "studio.js",
    "lanes.js",
    "flowchart.js",
    "reckoning.js",
    "dates.js",
    "solver.js",
    "model.js",
    "work.js",
    "tables.js",
    "drawing.js",
    "layout.js",
    "analysis.js",
    "optimization.js",
    "solver-engine.js",
    "chinese-days.js",
    "elk.js",
    "rolldown-runtime.js",
    "reference.js",
    "sharing.js",
  ];
  const files = (pack?.files ?? []).map((file) => file.path);
  const program = files.filter((path) => path.startsWith("dist/cli/"));
  const doors = Object.values(readDoors()).flatMap((door) => (door.node === undefined ? [] : [door.node.slice("./".length)]));
  const entries = [...doors, "dist/cli/main.js", "dist/cli/LICENSES.md"];
  expect(program).toEqual(expect.arrayContaining(entries));
  expect(program.filter((path) => !entries.includes(path) && !/^dist\/cli\/([\w-]+-[\w-]{8}|[\w-]+-worker)\.js$/.test(path))).toEqual([]);
  expect(files.filter((path) => !program.includes(path)).sort()).toEqual(
    [
      ...built,
      "dist/browser/highs.js",
      ...site,
      ...studio.map((name) => `dist/studio/${name}`),
      ...fonts,
      ...catalogs.map((name) => `fixtures/${name}`),
      ...papers,
    ].sort(),
  );
});

test("Node gets the same names as a bundler", async () => {
  const names = async (path: string) => Object.keys(await import(pathToFileURL(join(root, path)).href)).sort();
  for (const { node, default: separate } of Object.values(readDoors())) {
    if (node !== undefined && separate !== undefined) expect(await names(node), node).toEqual(await names(separate));
  }
});

test("every dependency is named in the changelog", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Manifest;
  const changelog = read("CHANGELOG.md");
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !changelog.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});

/** Optional beneath bullmq: its script only looks whether a binary, which is a package too, is there. */
const scriptsWithoutNeed = ["node_modules/msgpackr-extract"];

test("every dependency is pinned by its content, comes from whatever registry is set, and needs no install script", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as Lock;
  for (const [path, each] of Object.entries(packages)) {
    if (path === "") continue;
    expect(each.integrity, path).toMatch(/^sha512-/);
    expect(each.resolved, path).toBeUndefined();
    if (!scriptsWithoutNeed.includes(path)) expect(each.hasInstallScript, path).toBeUndefined();
  }
});
