import { formatVersion } from "../../model/index.ts";
import type { Terminal } from "./terminal.ts";

/** What a command adds to the version of the format for a document; its lists need not be writable. */
type DocumentContent<Document> = Document extends unknown ? ReadableOnly<Omit<Document, "leadpath">> : never;
type ReadableOnly<Value> = Value extends object ? { readonly [Key in keyof Value]: ReadableOnly<Value[Key]> } : Value;

/**
 * Prints a result as the one JSON document of a command, whose type must be named: it is inferred from the published
 * schema.
 */
export function printJson<Document extends { readonly leadpath: typeof formatVersion } = never>(
  result: DocumentContent<Document>,
  terminal: Pick<Terminal, "print">,
): void {
  terminal.print(`${JSON.stringify({ leadpath: formatVersion, ...(result as object) }, null, 2)}\n`);
}
