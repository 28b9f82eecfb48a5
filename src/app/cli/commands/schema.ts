import { z } from "zod";
import { buildCatalogJsonSchema } from "../../../formats/index.ts";
import { findNearestName } from "../../../model/index.ts";
import { commandDocuments } from "../../../pages/report/index.ts";
import { createUsageFailure, type Terminal } from "../../host/index.ts";
import { cliWords } from "../words/words.ts";

/** Prints the JSON Schema of the catalog file, or of what a command prints with `--json`. */
export async function runSchema(name: string, options: { readonly draft07?: true }, terminal: Terminal): Promise<void> {
  const target = options.draft07 ? "draft-7" : "2020-12";
  terminal.print(`${JSON.stringify(buildNamedSchema(name, target), null, 2)}\n`);
}

function buildNamedSchema(name: string, target: "draft-7" | "2020-12"): unknown {
  if (name === "catalog") return buildCatalogJsonSchema(target);
  const known = Object.keys(commandDocuments);
  const document = known.includes(name) ? commandDocuments[name as keyof typeof commandDocuments] : undefined;
  if (!document)
    throw createUsageFailure(cliWords.whichDocument(name, ["catalog", ...known], findNearestName(name, ["catalog", ...known])));
  return {
    $id: `urn:leadpath:${name}:1:${target}`,
    ...z.toJSONSchema(document, { target: target === "draft-7" ? target : "draft-2020-12" }),
  };
}
