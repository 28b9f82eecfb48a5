import { addCurves, type Curve, type CurvePart, createFixedCurve, mergeParallelCurves } from "./curve.ts";

/**
 * Events and what lies between them, each arc with the curve of what it may take: an event comes when all that leads to
 * it is over. Arcs lead from lower to higher numbers; the first event is the start, the last one the finish. Changed in
 * place while it is reduced.
 */
export interface EventNetwork {
  /** By event, the arcs that leave it, by the event that they lead to. */
  readonly leaving: readonly Map<number, Curve>[];
  /** By event, the arcs that enter it, by the event that they come from. */
  readonly entering: readonly Map<number, Curve>[];
  /** What measures cost that bear on no length any more; their minutes are infinitely few. */
  free: Curve;
  /** How many of the best sets are followed. */
  readonly depth: number;
}

export function createEventNetwork(size: number, depth: number): EventNetwork {
  const createMaps = () => Array.from({ length: size }, () => new Map<number, Curve>());
  return { leaving: createMaps(), entering: createMaps(), free: createFixedCurve(Number.NEGATIVE_INFINITY), depth };
}

export function copyEventNetwork({ leaving, entering, free, depth }: EventNetwork): EventNetwork {
  return { leaving: leaving.map((each) => new Map(each)), entering: entering.map((each) => new Map(each)), free, depth };
}

/** Adds an arc beside those that are there. What is sure to be spent on it no longer bears on its length. */
export function addArc(network: EventNetwork, from: number, to: number, curve: Curve): void {
  const beside = network.leaving[from]?.get(to);
  setArc(network, from, to, beside ? mergeParallelCurves(beside, curve, network.depth) : curve);
}

export function setArc(network: EventNetwork, from: number, to: number, curve: Curve): void {
  const [only, another] = curve;
  const isSettled = only !== undefined && another === undefined;
  if (isSettled) addFreeCosts(network, curve);
  const placed = isSettled ? createFixedCurve(only.minutes) : curve;
  network.leaving[from]?.set(to, placed);
  network.entering[to]?.set(from, placed);
}

export function removeArc({ leaving, entering }: EventNetwork, from: number, to: number): void {
  leaving[from]?.delete(to);
  entering[to]?.delete(from);
}

/** Keeps the costs of a curve whose minutes no longer matter. */
export function addFreeCosts(network: EventNetwork, curve: Curve): void {
  if (curve.length === 1 && curve[0]?.cost === 0) return;
  const costs = curve.slice(0, network.depth).map((part) => ({ ...part, minutes: Number.NEGATIVE_INFINITY }));
  network.free = mergeParallelCurves(network.free, costs, network.depth);
}

/** The same network without the events that have no arcs. */
export function compactNetwork({ leaving, entering, free, depth }: EventNetwork): EventNetwork {
  const last = leaving.length - 1;
  const isLeft = leaving.map((arcs, event) => event === 0 || event === last || arcs.size + (entering[event]?.size ?? 0) > 0);
  const numbers: number[] = [];
  let size = 0;
  for (const each of isLeft) numbers.push(each ? size++ : -1);
  const network = createEventNetwork(size, depth);
  leaving.forEach((arcs, from) => {
    for (const [to, curve] of arcs) addArc(network, numbers[from] as number, numbers[to] as number, curve);
  });
  network.free = free;
  return network;
}

/** What lies between two events, from the lower number to the higher one. */
export interface CurveArc {
  readonly from: number;
  readonly to: number;
  readonly curve: Curve;
}

/**
 * The network of arcs between so many events, without those before and behind which every length is fixed: their times
 * are in the lengths of the arcs that lead on from them, and back to them.
 */
export function buildOpenNetwork(size: number, arcs: readonly CurveArc[], depth: number): EventNetwork {
  const last = size - 1;
  const heads = computeFixedTimes(size, arcs);
  const tails = computeFixedTimes(
    size,
    arcs.map(({ from, to, curve }) => ({ from: last - to, to: last - from, curve })),
  ).reverse();
  const kept = arcs.flatMap(({ from, to, curve }): CurveArc[] => {
    const [head, next] = [heads[from], heads[to]];
    const [before, tail] = [tails[from], tails[to]];
    const isCounted = (next !== undefined && to !== last) || (before !== undefined && head === undefined);
    if (!isOpenCurve(curve) && isCounted) return [];
    const around = createFixedCurve((head ?? 0) + (tail ?? 0));
    return [{ from: head === undefined ? from : 0, to: tail === undefined ? to : last, curve: addCurves(curve, around, depth) }];
  });
  const events = [...new Set([0, last, ...kept.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other);
  const numbers = new Map(events.map((event, number) => [event, number]));
  const network = createEventNetwork(events.length, depth);
  for (const { from, to, curve } of kept) addArc(network, numbers.get(from) as number, numbers.get(to) as number, curve);
  return network;
}

/** By event, the longest way from the first one; undefined where the length of some way to it is open. */
function computeFixedTimes(size: number, arcs: readonly CurveArc[]): (number | undefined)[] {
  const times = new Array<number | undefined>(size).fill(Number.NEGATIVE_INFINITY);
  times[0] = 0;
  for (const { from, to, curve } of [...arcs].sort((one, other) => one.from - other.from)) {
    const [time, reached] = [times[from], times[to]];
    if (time === undefined || reached === undefined || isOpenCurve(curve)) times[to] = undefined;
    else times[to] = Math.max(reached, time + (curve[0] as CurvePart).minutes);
  }
  return times;
}

function isOpenCurve([first, second]: Curve): boolean {
  return second !== undefined || (first as CurvePart).cost > 0;
}
