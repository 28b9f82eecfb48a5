import type { Box, TextLine } from "../../layout/index.ts";

/** Whether a line of a box is struck through: what a reform replaced, and the name of a step that it removed. */
export function isStruck({ role }: TextLine, box: Pick<Box, "change"> | undefined): boolean {
  return role === "old-days" || role === "old-unit" || (role === "name" && box?.change === "removed");
}
