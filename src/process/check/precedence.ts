import { addGroupEntry } from "../../model/index.ts";
import { buildNetwork, findBlockedSteps, type Network } from "../graph/index.ts";
import { isReturnOutcome, listForwardLinks, numberSteps } from "./links.ts";
import type { ProcessContext } from "./rule.ts";

/** Two steps of which the one should come before the other. */
export interface StepPair {
  readonly earlier: string;
  readonly later: string;
}

/** Bits of an Int32Array element: so many earlier steps are followed through the network in one pass. */
const bits = 32;

/**
 * The pairs that are certainly the wrong way round. Steps on a cycle or behind one, and steps behind a link that is
 * itself at fault, are given the benefit of the doubt: their faults are told elsewhere. One pass over the links for
 * every 32 earlier steps.
 */
export function listMisorderedPairs<P extends StepPair>(context: ProcessContext, pairs: readonly P[]): P[] {
  if (pairs.length === 0) return [];
  const numbers = numberSteps(context.process.steps);
  const { network, position, cyclic } = buildAcyclicPart(context);
  const doubtful = markDoubtfulSteps(context);
  const wrong = new Set<P>();
  const queries = [...groupByEarlier(pairs, numbers)].filter(([earlier]) => !cyclic.has(earlier));
  for (let first = 0; first < queries.length; first += bits) {
    const batch = queries.slice(first, first + bits);
    const own = new Int32Array(network.size);
    for (const [bit, [earlier]] of batch.entries()) own[position[earlier] as number] = 1 << bit;
    const before = computePredecessorBits(network, own, doubtful);
    for (const [bit, [, group]] of batch.entries()) {
      for (const { pair, later } of group) {
        if (!cyclic.has(later) && ((before[position[later] as number] as number) & (1 << bit)) === 0) wrong.add(pair);
      }
    }
  }
  return pairs.filter((pair) => wrong.has(pair));
}

/** By position, the bits of all steps that come before. */
function computePredecessorBits({ size, order, start, source }: Network, own: Int32Array, doubtful: Uint8Array): Int32Array {
  const before = new Int32Array(size);
  for (let p = 0; p < size; p++) {
    let mask = doubtful[order[p] as number] === 1 ? -1 : 0;
    for (let k = start[p] as number; k < (start[p + 1] as number); k++) {
      const predecessor = source[k] as number;
      mask |= (before[predecessor] as number) | (own[predecessor] as number);
    }
    before[p] = mask;
  }
  return before;
}

function groupByEarlier<P extends StepPair>(
  pairs: readonly P[],
  numbers: ReadonlyMap<string, number>,
): Map<number, { pair: P; later: number }[]> {
  const groups = new Map<number, { pair: P; later: number }[]>();
  for (const pair of pairs) {
    const earlier = numbers.get(pair.earlier);
    const later = numbers.get(pair.later);
    if (earlier === undefined || later === undefined) continue;
    addGroupEntry(groups, earlier, { pair, later });
  }
  return groups;
}

function buildAcyclicPart(context: ProcessContext): { network: Network; position: Int32Array; cyclic: ReadonlySet<number> } {
  const size = context.process.steps.length;
  const all = listForwardLinks(context);
  const cyclic = findBlockedSteps(
    size,
    all.map(({ from }) => from),
    all.map(({ to }) => to),
  );
  const links = all.filter(({ to }) => !cyclic.has(to));
  const network = buildNetwork({
    minutes: new Float64Array(size),
    from: links.map(({ from }) => from),
    to: links.map(({ to }) => to),
  });
  const position = new Int32Array(size);
  for (let p = 0; p < size; p++) position[network.order[p] as number] = p;
  return { network, position, cyclic };
}

/** 1 for steps that follow something unknown or something that never comes. */
function markDoubtfulSteps({ process, steps }: ProcessContext): Uint8Array {
  return Uint8Array.from(process.steps, (step) =>
    step.after.some((link) => !steps.has(link.step) || isReturnOutcome(steps.get(link.step), link.outcome)) ? 1 : 0,
  );
}
