import { guards } from "../../model/index.ts";
import type { CandidateOptions, ReckonedClock } from "./types.ts";

const clocks: readonly ReckonedClock[] = ["experienced", "counted"];

/** @throws RangeError when the clock or a guard is none that there is: it would quietly stand for another, or for no measures */
export function requireKnownWords({ clock = "experienced", allow = [] }: CandidateOptions): void {
  if (!clocks.includes(clock)) throw new RangeError(`clock must be ${clocks.join(" or ")}, not ${String(clock)}`);
  const unknown = allow.find((each) => !guards.includes(each));
  if (unknown !== undefined) throw new RangeError(`allow takes ${guards.join(", ")}, not ${String(unknown)}`);
}
