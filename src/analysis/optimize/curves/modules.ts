import { type Curve, type CurvePart, listBitPositions, toMeasureBits } from "./curve.ts";
import { addArc, createEventNetwork, type EventNetwork, removeArc } from "./event-network.ts";

/** Events between two others through which alone anything leads to and from them. */
interface NetworkModule {
  readonly first: number;
  readonly last: number;
  readonly inside: readonly number[];
}

/**
 * The module with the fewest events among those that are not the whole network; none is a mere row of arcs, or arcs
 * side by side.
 */
export function findSmallestModule(network: EventNetwork): NetworkModule | undefined {
  const end = network.leaving.length - 1;
  let smallest: NetworkModule | undefined;
  for (const [first, leaving] of network.leaving.entries()) {
    if (leaving.size < 2) continue;
    for (let last = first + 3; last <= end; last++) {
      if ((network.entering[last]?.size ?? 0) < 2 || (first === 0 && last === end)) continue;
      for (const inside of listInnerParts(network, first, last, smallest?.inside.length ?? Number.POSITIVE_INFINITY)) {
        if (inside.length > 1 && (!smallest || inside.length < smallest.inside.length)) smallest = { first, last, inside };
      }
    }
  }
  return smallest;
}

/**
 * Connected events behind the first to and from which nothing leads but by the two; parts of `most` events and more are
 * given up.
 */
function listInnerParts({ leaving, entering }: EventNetwork, first: number, last: number, most: number): number[][] {
  const parts: number[][] = [];
  /** By event, the part that it was met in. */
  const met = new Map<number, number[]>();
  const spread = (part: number[]): boolean => {
    for (const event of part) {
      for (const arcs of [leaving[event], entering[event]] as const) {
        for (const other of (arcs as Map<number, Curve>).keys()) {
          if (other === first || other === last || met.get(other) === part) continue;
          // What leads on to a part that was given up is none either.
          if (other < first || other > last || met.has(other) || part.length + 1 >= most) return false;
          met.set(other, part);
          part.push(other);
        }
      }
    }
    return true;
  };
  for (const begin of (leaving[first] as Map<number, Curve>).keys()) {
    if (begin >= last || met.has(begin)) continue;
    const part = [begin];
    met.set(begin, part);
    if (spread(part)) parts.push(part);
  }
  return parts;
}

/** The module as a network of its own, which it leaves. */
export function extractModule(network: EventNetwork, { first, last, inside }: NetworkModule): EventNetwork {
  const events = [first, ...[...inside].sort((one, other) => one - other), last];
  const numbers = new Map(events.map((event, number) => [event, number]));
  const own = createEventNetwork(events.length, network.depth);
  for (const event of inside) {
    for (const [from, curve] of [...(network.entering[event] as Map<number, Curve>)]) {
      addArc(own, numbers.get(from) as number, numbers.get(event) as number, curve);
      removeArc(network, from, event);
    }
  }
  for (const [from, curve] of [...(network.entering[last] as Map<number, Curve>)]) {
    if (!inside.includes(from)) continue;
    addArc(own, numbers.get(from) as number, events.length - 1, curve);
    removeArc(network, from, last);
  }
  return own;
}

/** Curves of networks that were seen, with the measures numbered among those of the network. */
export type ModuleMemo = Map<string, Curve>;

/**
 * The curve of a network, computed once for all that differ by which measures they have, and not by their order, alone.
 */
export async function memoizeCurve(
  network: EventNetwork,
  memo: ModuleMemo,
  compute: (network: EventNetwork) => Promise<Curve | undefined>,
): Promise<Curve | undefined> {
  const { key, measures, ahead } = identifyNetwork(network);
  const before = memo.get(key);
  if (before)
    return before.map((part) => ({
      ...part,
      minutes: part.minutes + ahead,
      set: toMeasureBits(listBitPositions(part.set).map((each) => measures[each] as number)),
    }));
  const curve = await compute(network);
  if (!curve) return undefined;
  const numbers = new Map(measures.map((each, number) => [each, number]));
  memo.set(
    key,
    curve.map((part) => ({
      ...part,
      minutes: part.minutes - ahead,
      set: toMeasureBits(listBitPositions(part.set).map((each) => numbers.get(each) as number)),
    })),
  );
  return curve;
}

/** What makes a network another one: arcs and their curves, less what all ways begin and end with. */
function identifyNetwork({ leaving, entering, free }: EventNetwork) {
  const last = leaving.length - 1;
  const curves = [free, ...leaving.flatMap((arcs) => [...arcs.values()])];
  const measures = [...new Set(curves.flatMap((curve) => curve.flatMap(({ set }) => listBitPositions(set))))].sort(
    (one, other) => one - other,
  );
  const numbers = new Map(measures.map((each, number) => [each, number]));
  const ahead = computeLeastMinutes(leaving[0] as Map<number, Curve>, last);
  const behind = computeLeastMinutes(entering[last] as Map<number, Curve>, 0);
  const formatPart = ({ cost, minutes, set }: CurvePart, less: number) =>
    `${cost}/${minutes - less}/${listBitPositions(set)
      .map((each) => numbers.get(each))
      .join(".")}`;
  const arcs = leaving.flatMap((each, from) =>
    [...each]
      .sort(([one], [other]) => one - other)
      .map(([to, curve]) => {
        const less = (from === 0 ? ahead : 0) + (to === last ? behind : 0);
        return `${from}>${to}:${curve.map((part) => formatPart(part, less)).join()}`;
      }),
  );
  return { key: [leaving.length, free.map((part) => formatPart(part, 0)).join(), ...arcs].join(";"), measures, ahead: ahead + behind };
}

function computeLeastMinutes(arcs: ReadonlyMap<number, Curve>, direct: number): number {
  const sides = [...arcs].filter(([event]) => event !== direct || arcs.size === 1);
  return Math.min(...sides.flatMap(([, curve]) => curve.map(({ minutes }) => minutes)));
}
