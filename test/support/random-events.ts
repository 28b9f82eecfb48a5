import fc from "fast-check";
import { type CurvePart, mergeCurves } from "../../src/analysis/optimize/curves/curve.ts";
import { addArc, createEventNetwork, type EventNetwork } from "../../src/analysis/optimize/curves/event-network.ts";

/** An arc between two events, with what each of the lengths that it may have costs; the first costs nothing. */
export interface RandomArc {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly CurvePart[];
}

/**
 * Arcs between five or six events, from most to the next one and to the one after that: few of them are in rows or side
 * by side.
 */
export function randomArcs(): fc.Arbitrary<RandomArc[]> {
  const length = fc.record({ minutes: fc.nat(9), effort: fc.nat(3) });
  const arc = fc.record({
    isThere: fc.constantFrom(true, true, true, true, true, false),
    lengths: fc.array(length, { minLength: 1, maxLength: 3 }),
  });
  return fc.integer({ min: 5, max: 6 }).chain((events) => {
    const ends = Array.from({ length: events - 1 }, (_, from) =>
      [from + 1, from + 2].filter((to) => to < events).map((to) => [from, to] as const),
    ).flat();
    return fc.array(arc, { minLength: ends.length, maxLength: ends.length }).map((arcs) => {
      let measure = 0;
      return arcs.flatMap(({ isThere, lengths }, index): RandomArc[] => {
        const [from, to] = ends[index] as readonly [number, number];
        const parts = lengths.map(({ minutes, effort }, place): CurvePart => {
          if (place === 0) return { cost: 0, minutes: minutes + 6, set: 0n };
          return { cost: effort * 100 + 1, minutes, set: 1n << BigInt(measure++) };
        });
        return isThere || to === from + 1 ? [{ from, to, parts }] : [];
      });
    });
  });
}

export function networkFrom(arcs: readonly RandomArc[], depth: number): EventNetwork {
  const network = createEventNetwork(Math.max(...arcs.map(({ to }) => to)) + 1, depth);
  for (const { from, to, parts } of arcs) addArc(network, from, to, mergeCurves([parts], depth));
  return network;
}

/** Each way to give every arc one of its lengths, and the longest way from the first event to the last. */
export function everyLength(arcs: readonly RandomArc[]): CurvePart[] {
  const inOrder = [...arcs].sort((one, other) => one.from - other.from);
  const last = Math.max(...arcs.map(({ to }) => to));
  const choices = inOrder.reduce<CurvePart[][]>((all, { parts }) => all.flatMap((chosen) => parts.map((part) => [...chosen, part])), [[]]);
  return choices.map((chosen) => {
    const times = new Array<number>(last + 1).fill(0);
    inOrder.forEach(({ from, to }, index) => {
      times[to] = Math.max(times[to] as number, (times[from] as number) + (chosen[index] as CurvePart).minutes);
    });
    return {
      cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
      minutes: times[last] as number,
      set: chosen.reduce((all, { set }) => all | set, 0n),
    };
  });
}
