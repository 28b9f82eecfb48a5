// How what runs in Node is built: the command and the doors of the library as one bundle in chunks that they share,
// because a thousand separate files take half a second to load. Bundlers of pages take the separate files of dist/
// (the condition `default` of package.json), of which they drop what is not used. Heavy packages that only drawing
// needs stay outside and load when something is drawn; so does the optional one.
import { chmodSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { missingLicences } from "./missing-licences.js";

const root = join(import.meta.dirname, "..");
const { exports: doors } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The sources of the doors by the names of their bundles: dist/cli/list.js is built from src/list.ts. */
const sources = Object.values(doors)
  .filter((door) => door.node !== undefined)
  .map((door) => [basename(door.node, ".js"), door.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "src/$1.ts")]);

/** What runs by itself: the command, and the entries of threads, each of which is found beside whoever starts it. */
const entries = [
  "src/app/cli/main.ts",
  "src/app/node/threads/solver-worker.ts",
  "src/app/node/threads/case-worker.ts",
  "src/app/node/threads/load-worker.ts",
  "src/app/cli/work/order-worker.ts",
  "src/app/store/list/parts/part-worker.ts",
  "src/app/store/production/site-worker.ts",
  "src/app/store/release/survey-worker.ts",
].map((file) => [basename(file, ".ts"), file]);

/** @satisfies {import("vite").InlineConfig} */
export const program = {
  configFile: false,
  root,
  logLevel: "error",
  ssr: {
    noExternal: true,
    external: ["elkjs", "@svgdotjs/svg.js", "@resvg/resvg-wasm", "chinese-days", "date-holidays", "highs", "bullmq", "ioredis"],
  },
  build: {
    ssr: true,
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: Object.fromEntries([...sources, ...entries]),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  plugins: [
    missingLicences,
    {
      name: "executable",
      writeBundle: () => chmodSync(join(root, "dist/cli/main.js"), 0o755),
    },
  ],
};
