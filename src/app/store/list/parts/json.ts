import * as z from "zod/mini";
import type { PlainPart } from "../../../../formats/index.ts";
import { formatVersion, type ProblemCode, problemCodes } from "../../../../model/index.ts";

/** What a file gives, without the tree in which its places are found. */
export function writePartJson({ problems, outline, content }: PlainPart): string {
  return JSON.stringify({ problems, outline, ...(content && { content }) } satisfies PlainPart);
}

const partCountSchema = z.int().check(z.minimum(0));
const partWordsSchema = z.strictObject({ zh: z.string(), en: z.string() });
const partPlaceFields = {
  message: partWordsSchema,
  path: z.array(z.union([z.string(), partCountSchema])),
  file: z.optional(z.string()),
  line: z.optional(partCountSchema),
  column: z.optional(partCountSchema),
};
const partListSchema = z.array(z.looseObject({}));

/**
 * What a part has to be. The entries of its long lists are not looked into: to check them against the format takes as
 * long as to read the whole list (1.2 s for 16,380 items).
 */
const partSchema = z.strictObject({
  problems: z.array(
    z.strictObject({
      ...partPlaceFields,
      code: z.enum(Object.keys(problemCodes) as ProblemCode[]),
      severity: z.enum(["error", "warning", "info"]),
      remedy: partWordsSchema,
      sheet: z.optional(partCountSchema),
      related: z.optional(z.array(z.strictObject(partPlaceFields))),
      items: z.optional(z.array(z.string())),
    }),
  ),
  outline: z.record(z.string(), partCountSchema),
  content: z.optional(
    z.looseObject({
      leadpath: z.literal(formatVersion),
      units: partListSchema,
      phases: partListSchema,
      documents: partListSchema,
      processes: partListSchema,
      laws: partListSchema,
      items: partListSchema,
      bundles: partListSchema,
    }),
  ),
});

/** The part that this is the JSON of; undefined when it is none. */
export function parsePartJson(json: string): PlainPart | undefined {
  const part: unknown = JSON.parse(json);
  return partSchema.safeParse(part).success ? (part as PlainPart) : undefined;
}

/** As far as the rules that come next rely on it. */
const foreignListsSchema = z.looseObject({
  items: z.array(z.looseObject({ code: z.string() })),
  processes: z.array(z.looseObject({ id: z.string(), steps: z.array(z.looseObject({ id: z.string() })) })),
});

/** Whether it is what a file may give, where another machine says so and no sum of our own does. */
export function isPartJson(json: string): boolean {
  try {
    const part = parsePartJson(json);
    return part !== undefined && (part.content === undefined || foreignListsSchema.safeParse(part.content).success);
  } catch {
    return false;
  }
}
