import { createKey, listTexts, type Step } from "../model/index.ts";

/** The unit and the post of a step, as one key. */
export function getDeskKey({ unit, post }: Step): string {
  return createKey(unit, ...listTexts(post).map((text) => text.trim()));
}
