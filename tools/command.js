// How the command is built: one bundle of what every command needs, so that it starts in half the time of two hundred
// separate files. Heavy packages that only drawing needs stay outside and load when something is drawn; so does the
// optional one.
import { chmodSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The entries of threads. */
export const threads = [
  "src/app/node/threads/solver-worker.ts",
  "src/app/node/threads/case-worker.ts",
  "src/app/node/threads/load-worker.ts",
  "src/app/store/list/parts/part-worker.ts",
  "src/app/store/production/site-worker.ts",
  "src/app/store/release/survey-worker.ts",
];

/** @type {import("vite").InlineConfig} */
export const command = {
  configFile: false,
  root,
  logLevel: "error",
  ssr: { noExternal: true, external: ["elkjs", "@svgdotjs/svg.js", "@resvg/resvg-wasm", "date-holidays", "highs"] },
  build: {
    ssr: true,
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: ["src/app/cli/main.ts", ...threads],
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  plugins: [
    {
      name: "executable",
      writeBundle: () => chmodSync(join(root, "dist/cli/main.js"), 0o755),
    },
  ],
};
