import { guardKinds } from "../../../model/index.ts";
import type { CandidateOptions, ReckonedClock } from "../types.ts";

const reckonedClocks: readonly ReckonedClock[] = ["experienced", "counted"];

/** @throws RangeError when the clock or a guard is none that there is: it would quietly stand for another, or for no measures */
export function requireKnownOptions({ clock = "experienced", allow = [] }: CandidateOptions): void {
  if (!reckonedClocks.includes(clock)) throw new RangeError(`clock must be ${reckonedClocks.join(" or ")}, not ${String(clock)}`);
  const unknown = allow.find((each) => !guardKinds.includes(each));
  if (unknown !== undefined) throw new RangeError(`allow takes ${guardKinds.join(", ")}, not ${String(unknown)}`);
}
