import { type Curve, type CurvePart, listBitPositions, toMeasureBits } from "./curve.ts";
import type { EventNetwork } from "./event-network.ts";

/** Curves of networks that were seen, with the measures numbered among those of the network. */
export type ModuleMemo = Map<string, Curve>;

/** The curve of a network, computed once for all that differ by which measures they have, and not by their order, alone. */
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
