import { formatVersion } from "../../model/index.ts";
import type { Terminal } from "./terminal.ts";

/** Prints a result as the one JSON document of a command; its schema is in documents.ts. */
export function printJson(result: object, terminal: Terminal): void {
  terminal.print(`${JSON.stringify({ leadpath: formatVersion, ...result }, null, 2)}\n`);
}
