import { type Curve, createFixedCurve, mergeParallelCurves } from "./curve.ts";

/**
 * Events and what lies between them, each arc with the curve of what it may take: an event comes when all that leads to it is over. Arcs lead from lower
 * to higher numbers; the first event is the start, the last one the finish. Changed in place while it is reduced.
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
