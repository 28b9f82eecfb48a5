import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { packageFile } from "./package-files.ts";

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files of the page by name; `index.html` is the page itself. */
export type Assets = ReadonlyMap<string, Asset>;

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** The page that is built into the package; nothing when it came without. */
export async function readBuiltAssets(): Promise<Assets | undefined> {
  const folder = packageFile("dist/studio/");
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes("index.html")) return undefined;
  const built = names.filter((name) => name !== solverScript).map(async (name) => [name, await readFile(new URL(name, folder))] as const);
  const solver = await writeSolverScript();
  const files = [...(await Promise.all(built)), ...(solver === undefined ? [] : [[solverScript, solver] as const])];
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, content]) => [name, createAsset(name, content)]));
}

/** The solver as a script that keeps its bytes for the page to find. */
const solverScript = "highs.js";

/**
 * Made of the package of the solver, so that leadpath comes without a copy of its 3.5 MB. Nothing where that package is
 * not installed: the page then says so when it needs a solver.
 */
async function writeSolverScript(): Promise<string | undefined> {
  const wasm = await readSolver().catch(() => undefined);
  return wasm && `(globalThis.leadpathTexts??={})["highs"]=${JSON.stringify(wasm.toString("base64"))};\n`;
}

async function readSolver(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve("highs/runtime"));
}

export function createAsset(name: string, content: string | Uint8Array): Asset {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { type: mediaTypes[extname(name)] ?? "application/octet-stream", bytes };
}

/** The page with something put in its place for the catalog: before the scripts, which look for it. */
export function insertCatalog(assets: Assets, element: string): Assets {
  const page = Buffer.from(assets.get("index.html")?.bytes ?? []).toString();
  return new Map(assets).set(
    "index.html",
    createAsset(
      "index.html",
      page.replace("<!-- catalog -->", () => element),
    ),
  );
}
