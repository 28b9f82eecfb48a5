import type { Part, PlainPart } from "../../formats/index.ts";

/** What a file gives, without the tree in which its places are found. */
export function partJson({ problems, outline, content }: Part): string {
  return JSON.stringify({ problems, outline, ...(content && { content }) } satisfies PlainPart);
}
