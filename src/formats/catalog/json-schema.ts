import * as z from "zod/mini";
import { catalogSchema, formatVersion, requireArgument } from "../../model/index.ts";

/**
 * The catalog format as a JSON Schema, for editors and other programs. It describes the shape of a file; references,
 * cycles and the like are the matter of check/.
 * @example
 * ```ts
 * import { buildCatalogJsonSchema } from "leadpath";
 * buildCatalogJsonSchema("draft-7").$schema; // → "http://json-schema.org/draft-07/schema#"
 * ```
 */
export function buildCatalogJsonSchema(target: "2020-12" | "draft-7"): Record<string, unknown> {
  requireArgument("target", target, ["2020-12", "draft-7"]);
  const schema = z.toJSONSchema(catalogSchema, {
    target: target === "draft-7" ? "draft-07" : "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === "object" && jsonSchema.additionalProperties !== undefined) jsonSchema.patternProperties = { "^x-": {} };
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: `urn:leadpath:catalog:${formatVersion}:${target}`,
    title: `leadpath catalog, format ${formatVersion}`,
    description: "Units, phases, documents, and processes with their steps, limits, measures and scenarios",
    ...rest,
  };
}
