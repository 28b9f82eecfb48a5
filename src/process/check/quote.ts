import { maxIdLength } from "../../model/index.ts";

/** An id as a message shows it: cut to a readable length, with what cannot be seen as code points. */
export function formatQuotedId(id: string): string {
  const cut = id.length > maxIdLength ? `${id.slice(0, 20)}…` : id;
  return cut.replace(
    /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
