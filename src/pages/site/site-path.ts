import { languages } from "../../model/index.ts";
import { countBytes, foldFileName, isDeviceName } from "./file-names.ts";

/** Folders at the root of a site. Files at the root itself are few, and named below. */
const rootFolders: ReadonlySet<string> = new Set([
  "assets",
  "changes",
  "diagrams",
  "items",
  "search",
  "statistics",
  "studio",
  ...languages,
]);
const rootFiles: ReadonlySet<string> = new Set(["index.html"]);

/** Letters, marks, digits, `_` and `-`, as `createFileNames` leaves them, and the number of a page: no other dot. */
const folderPattern = /^[\p{L}\p{M}\p{N}_-]+$/u;
const filePattern = /^[\p{L}\p{M}\p{N}_-]+(?:\.\d+)?\.(?:css|html|js|json|md|png|svg|txt|wasm|woff2|xlsx|yaml)$/u;

/** The same of a whole path in ASCII, as most are; the names of devices are looked for by themselves. */
// Bounded: no path of more than 200 letters is matched, and a slash ends each run of them in one way alone.
const plainPath = new RegExp(
  String.raw`^(?:${[...rootFolders].join("|")})(?:/[\w-]+){0,2}/[\w-]+(?:\.\d+)?\.(?:css|html|js|json|md|png|svg|txt|wasm|woff2|xlsx|yaml)$`,
);
const plainDevice = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)(?=[./])/i;

/** Folders in which the deepest file of a site lies. */
const maxFolders = 3;
/** Longest name, in bytes of UTF-8: one of `createFileNames` with what drawings and languages add. */
const maxNameBytes = 200;

/**
 * Whether a site may have a file of this path, from its root and with `/`: a relative one in normal form, of a folder
 * and a name that its parts give. No such path leads out of the folder of a release, on whatever system.
 */
export function isSitePath(path: string): boolean {
  if (path.length <= maxNameBytes && plainPath.test(path)) return !plainDevice.test(path);
  const names = path.split("/");
  const file = names.pop() ?? "";
  if (names.length > maxFolders || path.normalize("NFC") !== path) return false;
  const [root] = names;
  if (root === undefined ? !rootFiles.has(file) : !rootFolders.has(root)) return false;
  return isFitName(file, filePattern) && names.every((name) => isFitName(name, folderPattern));
}

function isFitName(name: string, pattern: RegExp): boolean {
  return pattern.test(name) && isShortName(name) && !isDeviceName(name.split(".")[0] ?? "");
}

/** A code unit is three bytes at most: nearly all names are known to be short without counting. */
function isShortName(name: string): boolean {
  return name.length * 3 <= maxNameBytes || countBytes(name) <= maxNameBytes;
}

/** Paths that are the same where case and the form of letters do not matter have the same folded path. */
export function foldSitePath(path: string): string {
  return foldFileName(path);
}
