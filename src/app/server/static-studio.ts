import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type SourceText, shortenFileNames } from "../../formats/index.ts";
import { type Assets, createAsset, insertCatalog, makeFolder, writeFilesAtomically } from "../host/index.ts";

/** Where the page finds the files that it was built with. */
const catalogName = "catalog.js";

/**
 * Writes the page with files in it, or without any, which shows the reference case; it opens from the folder or from
 * any web server. Files go by their own names, with those of folders only where that tells them apart.
 * @throws CommandFailure when a place cannot be written or is one of the inputs
 */
export async function writeStudio(
  folder: string,
  assets: Assets,
  { files, process }: { readonly files: ReadonlyMap<string, SourceText>; readonly process?: string | undefined },
): Promise<void> {
  const names = shortenFileNames([...files.keys()]);
  const listed = [...files.values()].map(({ text }, at) => ({ file: names[at], text }));
  const script = `globalThis.leadpathCatalog = ${JSON.stringify({ ...(process !== undefined && { process }), files: listed })};\n`;
  const page = listed.length === 0 ? assets : insertCatalog(assets, `<script src="${catalogName}"></script>`);
  const all = listed.length === 0 ? page : new Map(page).set(catalogName, createAsset(catalogName, script));
  await makeFolder(folder);
  // The page comes last: when it is there, so is all that it needs.
  const inOrder = [...all].sort(([one], [other]) => Number(one === "index.html") - Number(other === "index.html"));
  await writeFilesAtomically(new Map(inOrder.map(([name, { bytes }]) => [join(folder, name), bytes])), [...files.keys()]);
  if (listed.length === 0) await rm(join(folder, catalogName), { force: true });
}
