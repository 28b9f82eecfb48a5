import type { Limit, Step, StopEffect } from "../../../model/index.ts";

/** What says when the clock of a limit runs. */
export type LimitClock = Pick<Limit, "from" | "to" | "stops">;

/**
 * What a step does to the clock of a limit: what is said of it, else that it pauses the clock where its time is not
 * counted. A step that was removed does nothing.
 */
export function getStopEffect({ stops = [] }: LimitClock, step: Step): StopEffect | undefined {
  if (step.passThrough) return undefined;
  return stops.find((stop) => stop.step === step.id)?.effect ?? (step.clock === "counted" ? undefined : "pause");
}
