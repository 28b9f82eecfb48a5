import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The folder of the package: code is bundled and compiled into folders of different depth, so it is looked for upwards.
 */
const root = packageFolder(new URL("./", import.meta.url));

/** A file or folder that comes with the package, by its path in it. */
export function packageFile(path: string): URL {
  return new URL(path, root);
}

/** The bytes of a file that comes with the package. */
export function readPackageFile(path: string): Promise<Uint8Array> {
  return readFile(packageFile(path));
}

/** The bytes of a file of another package that this one needs, such as its WebAssembly. */
export function readInstalledFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(createRequire(import.meta.url).resolve(path));
}

function packageFolder(folder: URL): URL {
  const parent = new URL("../", folder);
  return existsSync(new URL("package.json", folder)) || parent.href === folder.href ? folder : packageFolder(parent);
}
