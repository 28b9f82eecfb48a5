import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../../host/index.ts";

/**
 * Changes whenever the program in a folder does, by itself the one that runs: what one version made is not taken for
 * what another would make.
 */
export function computeProgramFingerprint(folder: string = import.meta.dirname): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (/\.[jt]s$/.test(name)) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

/** The version of the program, for people. */
export function readProgramVersion(): string {
  return (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { readonly version: string }).version;
}
