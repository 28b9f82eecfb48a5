// How the studio is built: classic scripts, so that its page opens from a folder as well, where browsers load no
// modules. Each keeps a module as a function, of which the page and its workers are put together, as
// src/app/studio/work/script-modules.ts tells; what several of them need is a module of its own.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { readBrowserSolver } from "./browser-solver.js";
import { missingLicences } from "./missing-licences.js";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/app/studio");

/**
 * Workers, each with the modules that it loads while it works: they are in it from the start.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const workers = {
  lanes: ["chinese-days"],
  flowchart: ["elk", "chinese-days"],
  reckoning: [],
  dates: ["chinese-days"],
  solver: ["solver-engine"],
};

/** Modules of what several need, from the bottom up: each takes what those before it left, with all that it needs. */
const shared = [
  { name: "elk", test: /node_modules\/elkjs\// },
  { name: "solver-engine", test: /node_modules\/highs\// },
  { name: "chinese-days", test: /node_modules\/chinese-days\// },
  { name: "model", test: /src\/(model|process)\//, minShareCount: 2 },
  { name: "drawing", test: /src\/picture\/(text|draw)\//, minShareCount: 2 },
  { name: "layout", test: /src\/picture\/layout\/|studio\/work\/draw-picture/, minShareCount: 2 },
  { name: "analysis", test: /src\/(analysis\/(simulate|compare)|pages\/charts\/risk)/, minShareCount: 2 },
  { name: "optimization", test: /src\/(analysis\/optimize|pages\/charts)\//, minShareCount: 2 },
  { name: "tables", test: /src\/formats\/(table|xml|csv)\//, minShareCount: 2 },
  { name: "work", test: /src\/app\/studio\//, minShareCount: 2 },
];

/** Its WebAssembly comes as a text by itself, which the page hands to the worker. */
const solverWithoutAddress = {
  name: "solver-without-address",
  /** @param {string} id */
  load: (id) =>
    id.endsWith("/highs.mjs")
      ? readBrowserSolver([
          ['new URL("highs.wasm",import.meta.url).href', '"highs.wasm"'],
          ["var _scriptName=import.meta.url", 'var _scriptName=""'],
        ])
      : undefined,
};

/**
 * What a build writes.
 * @param {Pick<import("vite").BuildOptions, "lib" | "rolldownOptions">} options
 */
async function bundle(options) {
  const result = await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    plugins: [missingLicences, solverWithoutAddress],
    // The package itself, so that its licence is among those that the build gathers.
    resolve: { alias: { highs: join(root, "node_modules/highs/build/highs.mjs") } },
    build: { write: false, target: "es2022", license: { fileName: "LICENSES.md" }, ...options },
  });
  return [result].flat().flatMap((each) => ("output" in each ? each.output : []));
}

/** The modules of the page and of its workers, and what is to be said of the packages in them. */
async function bundleModules() {
  return bundle({
    lib: {
      entry: {
        studio: join(folder, "main.tsx"),
        ...Object.fromEntries(Object.keys(workers).map((name) => [name, join(folder, "workers", `${name}.ts`)])),
      },
      formats: ["cjs"],
    },
    rolldownOptions: {
      external: ["@resvg/resvg-wasm"],
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", codeSplitting: { groups: shared } },
    },
  });
}

/** What puts modules together: the first script of the page. */
async function bundleStart() {
  const [start] = await bundle({
    rolldownOptions: { input: join(folder, "work/script-modules.ts"), output: { format: "iife", entryFileNames: "modules.js" } },
  });
  if (start?.type !== "chunk") throw new Error("The first script of the studio was not built");
  return `(globalThis.leadpathStart=function(){${start.code.trimEnd()}
})();
`;
}

/**
 * The script that keeps a module.
 * @param {import("vite").Rolldown.OutputChunk} chunk
 */
function writeModuleScript({ name, code, imports, dynamicImports }) {
  let loads = 0;
  // Modules that come later: what a worker has of them, or a script that the page adds.
  const body = code.replace(/Promise\.resolve\(\)\.then\((?=\(\)\s*=>\s*(?:[\w$.]+\()*require\("\.\/([\w-]+)\.js"\))/g, (_, each) => {
    loads++;
    return `load("${each}").then(`;
  });
  if (loads < dynamicImports.length) throw new Error(`${name}.js loads ${dynamicImports.length} modules, but ${loads} were found`);
  const needs = [...imports.map((path) => path.replace(/\.js$/, "")), ...(workers[name] ?? [])];
  return `leadpathModules.define(${JSON.stringify(name)},${JSON.stringify(needs)},function(exports,require,load){${body.trimEnd()}\n});\n`;
}

/**
 * The page with its scripts, for which the browser asks at once.
 * @param {string} page
 * @param {import("vite").Rolldown.OutputChunk} main
 */
function insertScripts(page, main) {
  const scripts = ["modules.js", ...main.imports, main.fileName];
  return page.replace("<!-- scripts -->", scripts.map((name) => `<script defer src="${name}"></script>`).join("\n"));
}

/** The sheet of the page, after it those of its parts, and then what is said of all of them. */
async function studioStyle() {
  const last = "view/page/forced-colours.css";
  const parts = (await readdir(folder, { recursive: true })).filter((name) => /^view.*\.css$/.test(name) && name !== last).sort();
  const sheets = ["style.css", ...parts, last].map((each) => readFile(join(folder, each), "utf8"));
  return (await Promise.all(sheets)).join("");
}

/** The files of the studio by name. */
export async function studioFiles() {
  const files = new Map([["modules.js", await bundleStart()]]);
  for (const each of await bundleModules()) {
    if (each.type === "chunk") files.set(each.fileName, writeModuleScript(each));
    else if (each.fileName === "LICENSES.md") files.set(each.fileName, String(each.source));
    if (each.type === "chunk" && each.name === "studio")
      files.set("index.html", insertScripts(await readFile(join(folder, "page.html"), "utf8"), each));
  }
  const style = await studioStyle();
  files.set("studio.css", style);
  files.set("sharing.js", writeTextScript("sharing", JSON.stringify({ style, modules: ["studio", ...Object.keys(workers)] })));
  const wasm = await readFile(join(root, "node_modules/highs/build/highs.wasm"));
  files.set("highs.js", writeTextScript("highs", wasm.toString("base64")));
  files.set("reference.js", writeTextScript("reference", await readFile(join(root, "fixtures/urban-renewal.yaml"), "utf8")));
  return files;
}

/**
 * A script that keeps a text for the page to find.
 * @param {string} name
 * @param {string} text
 */
function writeTextScript(name, text) {
  return `(globalThis.leadpathTexts??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`;
}

/** Writes them to dist/studio. */
export async function writeStudio() {
  const target = join(root, "dist/studio");
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [name, text] of await studioFiles()) await writeFile(join(target, name), text);
}
