import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run } from "./run.ts";

interface Manifest {
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

test("the package holds the built library and command, the script of sites, the studio, the fonts, the example catalogs and the papers, and nothing else", () => {
  const { status, stdout, output } = run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  expect(status, output).toBe(0);
  const [pack] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>);
  const library = filesUnder("src").filter((path) => !/^(app\/(cli|studio)|pages\/site\/client)\//.test(path));
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
    "package.json",
    ...filesUnder("docs").map((name) => `docs/${name}`),
  ];
  const fonts = ["LICENSE", "bold.woff", "regular.woff"].map((name) => `dist/fonts/${name}`);
  const site = ["LICENSES.md", "site.js"].map((name) => `dist/site/${name}`);
  const studio = [
    "LICENSES.md",
    "index.html",
    "studio.css",
    "studio.js",
    "lanes.js",
    "flowchart.js",
    "reckoning.js",
    "dates.js",
    "solver.js",
    "highs.js",
    "reference.js",
  ];
  const files = (pack?.files ?? []).map((file) => file.path);
  const command = files.filter((path) => path.startsWith("dist/cli/"));
  expect(command).toEqual(expect.arrayContaining(["dist/cli/main.js", "dist/cli/LICENSES.md"]));
  expect(command.filter((path) => !/^dist\/cli\/(main\.js|LICENSES\.md|[a-z][a-z0-9]*-[\w-]+\.js)$/.test(path))).toEqual([]);
  // What the door for Node needs of the command is compiled beside it.
  const shared = files.filter((path) => path.startsWith("dist/app/cli/"));
  expect(shared.filter((path) => !existsSync(join(root, path.replace(/^dist/, "src").replace(/(\.d\.ts|\.js)$/, ".ts"))))).toEqual([]);
  expect(files.filter((path) => !command.includes(path) && !shared.includes(path)).sort()).toEqual(
    [
      ...built,
      ...site,
      ...studio.map((name) => `dist/studio/${name}`),
      ...fonts,
      ...catalogs.map((name) => `fixtures/${name}`),
      ...papers,
    ].sort(),
  );
});

test("every dependency is named in the changelog", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Manifest;
  const changelog = read("CHANGELOG.md");
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !changelog.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});

test("every dependency is pinned by its content, comes from whatever registry is set, and needs no install script", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as Lock;
  for (const [path, each] of Object.entries(packages)) {
    if (path === "") continue;
    expect(each.integrity, path).toMatch(/^sha512-/);
    expect(each.resolved, path).toBeUndefined();
    expect(each.hasInstallScript, path).toBeUndefined();
  }
});
