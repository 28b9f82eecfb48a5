import { existsSync } from "node:fs";

/** The folder of the package: code is bundled and compiled into folders of different depth, so it is looked for upwards. */
const root = packageFolder(new URL("./", import.meta.url));

/** A file or folder that comes with the package, by its path in it. */
export function packageFile(path: string): URL {
  return new URL(path, root);
}

function packageFolder(folder: URL): URL {
  const parent = new URL("../", folder);
  return existsSync(new URL("package.json", folder)) || parent.href === folder.href ? folder : packageFolder(parent);
}
