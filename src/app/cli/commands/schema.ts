import { z } from "zod";
import { catalogJsonSchema } from "../../../formats/index.ts";
import { nearest } from "../../../model/index.ts";
import { documents } from "../documents.ts";
import { wrongUsage } from "../exit.ts";
import type { Terminal } from "../terminal.ts";
import { words } from "../words.ts";

/** Prints the JSON Schema of the catalog file, or of what a command prints with `--json`. */
export async function schema(name: string, options: { readonly draft07?: true }, terminal: Terminal): Promise<void> {
  const target = options.draft07 ? "draft-7" : "2020-12";
  terminal.print(`${JSON.stringify(schemaOf(name, target), null, 2)}\n`);
}

function schemaOf(name: string, target: "draft-7" | "2020-12"): unknown {
  if (name === "catalog") return catalogJsonSchema(target);
  const known = Object.keys(documents);
  const document = known.includes(name) ? documents[name as keyof typeof documents] : undefined;
  if (!document) throw wrongUsage(words.whichDocument(name, ["catalog", ...known], nearest(name, ["catalog", ...known])));
  return {
    $id: `urn:leadpath:${name}:1:${target}`,
    ...z.toJSONSchema(document, { target: target === "draft-7" ? target : "draft-2020-12" }),
  };
}
