import type { Limit, Step, StopEffect } from "../../../model/index.ts";
import { convertLimitMinutes, getStopEffect } from "../../../process/schedule/index.ts";

/** A limit by positions; −1 stands for the beginning of the case, and for its end. */
export interface CaseLimit {
  readonly from: number;
  readonly to: number;
  /** Neither of its steps is missing on the route. */
  readonly isOnRoute: boolean;
  /** The clock that tells what counts: 0 is that on which all time does. */
  readonly clock: number;
  readonly restarts: readonly number[];
  readonly beginnings: readonly number[];
  /** Minutes of working time, and with its extension. */
  readonly minutes: number;
  readonly extended: number;
}

/**
 * The clocks of limits, and what each asks of a position: 1 where its time does not count. The first clock stops for
 * nothing.
 */
export interface CaseLimits {
  readonly limits: readonly CaseLimit[];
  readonly pauses: readonly Uint8Array[];
}

/** The limits of a process on steps by position; those that stop for the same steps share a clock. */
export function buildCaseLimits(
  limits: readonly Limit[],
  steps: readonly Step[],
  isBefore: (one: number, other: number) => boolean,
): CaseLimits {
  const positions = new Map(steps.map(({ id }, position) => [id, position]));
  const pauses = [new Uint8Array(steps.length)];
  const known = new Map([[String(pauses[0]), 0]]);
  const getClock = (limit: Limit) => {
    const mask = Uint8Array.from(steps, (step) => (getStopEffect(limit, step) === "pause" ? 1 : 0));
    const key = String(mask);
    if (!known.has(key)) known.set(key, pauses.push(mask) - 1);
    return known.get(key) as number;
  };
  const found = limits.map((limit): CaseLimit => {
    const [from = -1, to = -1] = [limit.from, limit.to].map((id) => (id === undefined ? -1 : (positions.get(id) ?? -1)));
    const listStops = (effect: StopEffect) =>
      (limit.stops ?? []).flatMap((stop) => {
        const position = stop.effect === effect ? positions.get(stop.step) : undefined;
        return position === undefined || steps[position]?.passThrough || (to >= 0 && !isBefore(position, to)) ? [] : [position];
      });
    const minutes = convertLimitMinutes(limit);
    return {
      from,
      to,
      isOnRoute: [limit.from, limit.to].every((id) => id === undefined || positions.has(id)),
      clock: getClock(limit),
      restarts: listStops("restart"),
      beginnings: listStops("not-started"),
      minutes,
      extended: minutes + (limit.extension ? convertLimitMinutes(limit.extension) : 0),
    };
  });
  return { limits: found, pauses };
}
