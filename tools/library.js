// How the library is built for Node: its doors as one bundle in chunks that they share, because a thousand separate
// files take half a second to load. Bundlers of pages take the separate files (the condition `default` of
// package.json), of which they drop what is not used.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { threads } from "./command.js";

const root = join(import.meta.dirname, "..");
const { exports: doors } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The sources of the doors by the names of their bundles: dist/bundled/list.js is built from src/list.ts. */
const sources = Object.values(doors)
  .filter((door) => door.node !== undefined)
  .map((door) => [basename(door.node, ".js"), door.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "src/$1.ts")]);

/** What runs in threads: all lies in one folder, so that each thread is found beside whoever starts it. */
const workers = threads.map((file) => [basename(file, ".ts"), file]);

/** @type {import("vite").InlineConfig} */
export const library = {
  configFile: false,
  root,
  logLevel: "error",
  ssr: { noExternal: true, external: ["elkjs", "@svgdotjs/svg.js", "@resvg/resvg-wasm", "chinese-days", "date-holidays", "highs"] },
  build: {
    ssr: true,
    outDir: "dist/bundled",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: Object.fromEntries([...sources, ...workers]),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
};
