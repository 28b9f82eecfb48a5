import { z } from "zod";
import type { PlainPart } from "../../../../formats/index.ts";

/** What a file gives, without the tree in which its places are found. */
export function writePartJson({ problems, outline, content }: PlainPart): string {
  return JSON.stringify({ problems, outline, ...(content && { content }) } satisfies PlainPart);
}

const messageSchema = z.looseObject({ zh: z.string(), en: z.string() });
const path = z.array(z.union([z.string(), z.number()]));
const entries = z.array(z.looseObject({}));
/** As far as the rules that come next rely on it. */
const partSchema = z.strictObject({
  problems: z.array(
    z.looseObject({ code: z.string(), severity: z.enum(["error", "warning"]), message: messageSchema, remedy: messageSchema, path }),
  ),
  outline: z.looseObject({}),
  content: z
    .looseObject({
      leadpath: z.int(),
      items: z.array(z.looseObject({ code: z.string() })),
      processes: z.array(z.looseObject({ id: z.string(), steps: z.array(z.looseObject({ id: z.string() })) })),
      units: entries,
      documents: entries,
      phases: entries,
    })
    .optional(),
});

/** Whether it is what a file may give. */
export function isPartJson(json: string): boolean {
  try {
    return partSchema.safeParse(JSON.parse(json)).success;
  } catch {
    return false;
  }
}
