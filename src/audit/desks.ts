import type { Step } from "../model/index.ts";
import { textsOf } from "./texts.ts";

/** The unit and the post of a step, as one key. */
export function deskOf({ unit, post }: Step): string {
  return JSON.stringify([unit, ...textsOf(post).map((text) => text.trim())]);
}
