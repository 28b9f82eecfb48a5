import type { Text } from "../model/index.ts";

/** A text in each of its languages. */
export function textsOf(text: Text | undefined): string[] {
  return text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
}
