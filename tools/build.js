// After tsc, which builds the library: removes what deleted sources left in dist/, then builds the solver for
// pages, the command and the library for Node, the script of sites, the studio and the fonts.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { writeBrowserSolver } from "./browser-solver.js";
import { writeFonts } from "./fonts.js";
import { program } from "./program.js";
import { siteScript } from "./site.js";
import { writeStudio } from "./studio.js";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

rmSync(join(dist, "browser"), { recursive: true, force: true });
for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  const source = /\.(d\.ts|js)$/.test(path) ? join(root, "src", path.replace(/\.(d\.ts|js)$/, ".ts")) : undefined;
  if (source !== undefined && !existsSync(source)) rmSync(join(dist, path), { force: true });
}
writeBrowserSolver();
await build(program);
await build(siteScript);
await writeStudio();
await writeFonts();
