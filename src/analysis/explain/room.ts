import { daysOf, minutesOf } from "../../model/index.ts";
import { entersFinish, leavesFinish, type ProcessNetwork } from "../../process/graph/index.ts";
import type { Analysis } from "../../process/schedule/index.ts";
import { idOf } from "./path-steps.ts";
import type { Absorber, Room, StepExplanation } from "./types.ts";

/**
 * The way from a step to the total that leaves it the least float, and where on it that float is: who waits for what, which steps in calendar
 * days take up a slip, and what is left at the end. The parts sum to the float. Removed steps are passed through.
 */
export function roomAfter(
  number: number,
  { network, times, bindings }: Analysis,
): Pick<StepExplanation, "room" | "absorbed" | "beforeEnd"> {
  const leaving = exitsFrom(network);
  const room: Room[] = [];
  const absorbed: Absorber[] = [];
  let at = number;
  let slip = times.totalFloat[at] as number;
  let waits = 0;
  while (slip > 0 || network.steps[at]?.passThrough) {
    const exit = tightest(at, leaving[at] ?? [], times);
    const taken = slip - exit.slip;
    if (taken !== 0) absorbed.push({ id: idOf(at, network), days: daysOf(taken) });
    if (exit.to === undefined) return { room, absorbed, beforeEnd: daysOf(waits + exit.slip) };
    waits += exit.slack;
    at = exit.to;
    slip = exit.slip - exit.slack;
    if (network.steps[at]?.passThrough) continue;
    const reasons = (bindings.into[at] ?? []).map(({ from }) => idOf(from, network));
    if (waits > 0) room.push({ id: idOf(at, network), waits: daysOf(waits), for: reasons });
    waits = 0;
  }
  return { room, absorbed, beforeEnd: 0 };
}

/** Minutes by which an end of a step can slip on a way onwards, and how much of that the next step waits for something else. */
interface Exit {
  /** The next step; none at the total. */
  readonly to?: number;
  readonly slip: number;
  readonly slack: number;
}

type Leaving = Pick<ProcessNetwork["links"][number], "to" | "link">;

/** The way onwards that bounds the late start of a step. */
function tightest(at: number, leaving: readonly Leaving[], times: Analysis["times"]): Exit {
  const { earlyStart, earlyFinish, lateFinish, totalFloat } = times;
  const exits = (isFromFinish: boolean) =>
    leaving
      .filter(({ link }) => leavesFinish(link.link) === isFromFinish)
      .map(({ to, link }): Exit => {
        const isIntoFinish = entersFinish(link.link);
        const left = (isFromFinish ? earlyFinish : earlyStart)[at] as number;
        const slack = ((isIntoFinish ? earlyFinish : earlyStart)[to] as number) - left - minutesOf(link.lag);
        const beyond = isIntoFinish ? (lateFinish[to] as number) - (earlyFinish[to] as number) : (totalFloat[to] as number);
        return { to, slack, slip: slack + beyond };
      });
  const fromStart = least(exits(false));
  // A step in calendar days can slip by another time than its finish can, so only the start is compared.
  if (fromStart && fromStart.slip <= (totalFloat[at] as number)) return fromStart;
  return least([...exits(true), { slip: times.finish - (earlyFinish[at] as number), slack: 0 }]) as Exit;
}

/** The first of those with the least slip. */
function least(exits: readonly Exit[]): Exit | undefined {
  return exits.reduce<Exit | undefined>((best, each) => (best === undefined || each.slip < best.slip ? each : best), undefined);
}

function exitsFrom({ steps, links }: ProcessNetwork): readonly (readonly Leaving[])[] {
  const leaving: Leaving[][] = steps.map(() => []);
  for (const each of links) leaving[each.from]?.push(each);
  return leaving;
}
