import { type Step, textsOf } from "../model/index.ts";

/** The unit and the post of a step, as one key. */
export function deskOf({ unit, post }: Step): string {
  return JSON.stringify([unit, ...textsOf(post).map((text) => text.trim())]);
}
