// How the script of published pages is built: one small file for browsers, with the search in it.
import { join } from "node:path";
import { missingLicences } from "./missing-licences.js";

const root = join(import.meta.dirname, "..");

/** @type {import("vite").InlineConfig} */
export const siteScript = {
  configFile: false,
  root,
  logLevel: "error",
  publicDir: false,
  plugins: [missingLicences],
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    target: "es2022",
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: "src/pages/site/client/main.ts",
      output: { format: "iife", entryFileNames: "site.js" },
    },
  },
};
