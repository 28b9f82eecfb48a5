// After tsc: removes what deleted sources left in dist/, and makes the command executable.
import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  const source = /\.(d\.ts|js)$/.test(path) ? join(root, "src", path.replace(/\.(d\.ts|js)$/, ".ts")) : undefined;
  if (source !== undefined && !existsSync(source)) rmSync(join(dist, path));
}

const command = join(dist, "cli/main.js");
if (existsSync(command)) chmodSync(command, 0o755);
