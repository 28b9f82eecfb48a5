import { readdir, readFile } from "node:fs/promises";
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
  return new Map(await Promise.all(names.map(async (name) => [name, createAsset(name, await readFile(new URL(name, folder)))] as const)));
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
