// What bundlers of pages get in place of the package `highs` (the field `browser` of package.json leads there): its
// code without the import of `node:module` by which it loads its WebAssembly in Node, which some do not bundle even
// where it never runs. The WebAssembly itself stays in the package, under the name by which that offers it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const source = join(root, "node_modules/highs");

/** @type {readonly (readonly [from: string, to: string])[]} */
const withoutNode = [
  ['if(ENVIRONMENT_IS_NODE){const{createRequire}=await import("node:module");var require=createRequire(import.meta.url)}', "var require;"],
  ["var ENVIRONMENT_IS_NODE=globalThis.process?.versions?.node", "var ENVIRONMENT_IS_NODE=false"],
];

/**
 * The code of the package, changed; each change has to be there once: another version of the package may need others.
 * @param {readonly (readonly [from: string, to: string])[]} others
 */
export function readBrowserSolver(others) {
  let code = readFileSync(join(source, "build/highs.mjs"), "utf8");
  for (const [from, to] of [...withoutNode, ...others]) {
    const parts = code.split(from);
    if (parts.length !== 2) throw new Error(`highs.mjs has this ${parts.length - 1} times instead of once: ${from}`);
    code = parts.join(to);
  }
  return code;
}

/** Writes it to dist/browser, with its licence at the head, where bundlers keep it. */
export function writeBrowserSolver() {
  const code = readBrowserSolver([['new URL("highs.wasm",import.meta.url)', 'new URL("highs/runtime",import.meta.url)']]);
  const folder = join(root, "dist/browser");
  mkdirSync(folder, { recursive: true });
  const licence = readFileSync(join(source, "LICENSE"), "utf8").trim();
  writeFileSync(join(folder, "highs.js"), `/*! highs, changed by leadpath as tools/browser-solver.js says\n\n${licence}\n*/\n${code}`);
}
