// How the studio is built: classic scripts, so that its page opens from a folder as well, where browsers load no
// modules. What runs in workers is text in scripts of its own, which load when first needed.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { missingLicences } from "./missing-licences.js";

const root = join(import.meta.dirname, "..");

/** Workers by name, with the packages that each leaves out because it never comes to need them. */
const workers = {
  lanes: ["elkjs/lib/elk.bundled.js", "highs", "@resvg/resvg-wasm", "chinese-days"],
  flowchart: ["highs", "@resvg/resvg-wasm", "chinese-days"],
  reckoning: ["elkjs/lib/elk.bundled.js", "highs", "@resvg/resvg-wasm", "chinese-days"],
  dates: ["elkjs/lib/elk.bundled.js", "highs", "@resvg/resvg-wasm"],
  solver: ["elkjs/lib/elk.bundled.js", "@resvg/resvg-wasm", "chinese-days"],
};

/**
 * One script with everything in it.
 * @param {string} input
 * @param {readonly string[]} external
 */
async function script(input, external) {
  const result = await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    plugins: [missingLicences],
    // The package itself, so that its licence is among those that the build gathers.
    resolve: { alias: { highs: join(root, "node_modules/highs/build/highs.mjs") } },
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: 0,
      license: { fileName: "LICENSES.md" },
      modulePreload: false,
      rolldownOptions: {
        input,
        external: [...external],
        output: { format: "iife", entryFileNames: "script.js", assetFileNames: "[name][extname]" },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error(`${input} was not built`);
  return output.output;
}

/** What the scripts say of the packages that are in them, each once. */
const licences = new Set();

/** The sheet of the page, and after it those of parts of the page. */
async function studioStyle() {
  const sheets = ["style.css", "view/picture/stage.css"].map((each) => readFile(join(root, "src/app/studio", each), "utf8"));
  return (await Promise.all(sheets)).join("");
}

/** The files of the studio by name. */
export async function studioFiles() {
  const page = await readFile(join(root, "src/app/studio/page.html"), "utf8");
  const main = await script("src/app/studio/main.tsx", ["elkjs/lib/elk.bundled.js", "highs", "@resvg/resvg-wasm", "chinese-days"]);
  const files = new Map([["index.html", page]]);
  files.set("studio.js", codeOf(main));
  files.set("studio.css", await studioStyle());
  for (const [name, external] of Object.entries(workers)) {
    files.set(`${name}.js`, textScript(name, codeOf(await script(`src/app/studio/workers/${name}.ts`, external))));
  }
  const wasm = await readFile(join(root, "node_modules/highs/build/highs.wasm"));
  files.set("highs.js", textScript("highs", wasm.toString("base64")));
  files.set("reference.js", textScript("reference", await readFile(join(root, "fixtures/urban-renewal.yaml"), "utf8")));
  files.set("LICENSES.md", `${[...licences].join("\n\n")}\n`);
  return files;
}

/** @param {import("vite").Rolldown.RolldownOutput["output"]} output */
function codeOf([chunk, ...others]) {
  for (const each of others) {
    if (each.type === "asset" && each.fileName === "LICENSES.md")
      for (const part of String(each.source).split(/\n(?=## )/)) licences.add(part.trim());
  }
  return chunk.code;
}

/**
 * A script that keeps a text for the page to find.
 * @param {string} name
 * @param {string} text
 */
function textScript(name, text) {
  return `(globalThis.leadpathTexts??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`;
}

/** Writes them to dist/studio. */
export async function writeStudio() {
  const folder = join(root, "dist/studio");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of await studioFiles()) await writeFile(join(folder, name), text);
}
