import type { Text } from "../../model/index.ts";

/** A text in all its languages. */
export function textsOf(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
}
