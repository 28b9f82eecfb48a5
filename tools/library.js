// How the library is built for Node: its doors as one bundle in chunks that they share, because a thousand separate files take half a second to load.
// Bundlers of pages take the separate files (the condition `default` of package.json), of which they drop what is not used.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const { exports: doors } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The sources of the doors by the names of their bundles: dist/doors/list.js is built from src/doors/list.ts into dist/bundled/doors/list.js. */
const sources = Object.values(doors)
  .filter((door) => door.node !== undefined)
  .map((door) => [door.node.replace(/^\.\/dist\/bundled\/|\.js$/g, ""), door.default.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts")]);

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
      input: Object.fromEntries(sources),
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
};
