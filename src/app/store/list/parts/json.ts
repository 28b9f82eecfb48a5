import type { PlainPart } from "../../../../formats/index.ts";

/** What a file gives, without the tree in which its places are found. */
export function writePartJson({ problems, outline, content }: PlainPart): string {
  return JSON.stringify({ problems, outline, ...(content && { content }) } satisfies PlainPart);
}
