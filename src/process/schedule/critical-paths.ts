import { type Binding, type Bindings, type ChainEnd, computeCountedLoad } from "./bindings.ts";

/** A chain of binding links from a start to the total. */
export interface CriticalPath {
  /** Step numbers from first to last. */
  readonly steps: readonly number[];
  /** The binding between each step and the next. */
  readonly bindings: readonly Binding[];
  /** Whether the last step's own time reaches the total. */
  readonly leavesFinish: boolean;
}

/** How many critical paths are listed. */
const maxListedPaths = 10;

/**
 * The number of critical paths and the first of them. First comes the one with the most counted time; going backwards
 * from the total, the predecessor with more counted time behind it goes first, on ties the one declared first.
 */
export function findCriticalPaths(
  bindings: Bindings,
  order: ArrayLike<number>,
  isCritical: (step: number) => boolean,
  counted: readonly number[],
): { count: number; first: CriticalPath[] } {
  const { begins } = bindings;
  const into = bindings.into.map((list) => list.filter(({ from }) => isCritical(from)));
  const most: number[] = new Array(into.length).fill(0);
  const count: number[] = new Array(into.length).fill(0);
  const sumLoad = (each: Binding) => (most[each.from] ?? 0) + computeCountedLoad(each, counted);
  for (let p = 0; p < order.length; p++) {
    const step = order[p] as number;
    const list = into[step] ?? [];
    const own = begins[step] ? 1 : 0;
    count[step] = list.reduce((sum, { from }) => capPathCount(sum + (count[from] ?? 0)), own);
    most[step] = list.reduce((best, each) => Math.max(best, sumLoad(each)), own ? 0 : Number.NEGATIVE_INFINITY);
  }
  for (const list of into) list.sort((a, b) => sumLoad(b) - sumLoad(a) || a.from - b.from);
  const computeTotal = ({ step, leavesFinish }: ChainEnd) => (most[step] ?? 0) + (leavesFinish ? (counted[step] ?? 0) : 0);
  const ends = bindings.ends.filter(({ step }) => isCritical(step)).sort((a, b) => computeTotal(b) - computeTotal(a) || a.step - b.step);

  const first: CriticalPath[] = [];
  for (const end of ends) {
    for (const chain of listChains(end.step, into, begins, sumLoad, maxListedPaths - first.length)) {
      first.push({ steps: [...chain.map(({ from }) => from), end.step], bindings: chain, leavesFinish: end.leavesFinish });
    }
  }
  return { count: ends.reduce((sum, { step }) => capPathCount(sum + (count[step] ?? 0)), 0), first };
}

/** Parallel work doubles the number of paths again and again; beyond 2^53 - 1 it is no longer exact and stays there. */
function capPathCount(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

/** The rest of a chain, from a step to its end. */
interface ChainTail {
  readonly binding: Binding;
  readonly beyond: ChainTail | undefined;
}

/**
 * The first chains of bindings that end in a step, best predecessor first; a chain that begins at a step counts as
 * nothing behind it.
 */
function listChains(
  step: number,
  into: readonly (readonly Binding[])[],
  begins: readonly boolean[],
  behind: (binding: Binding) => number,
  most: number,
): Binding[][] {
  const chains: Binding[][] = [];
  const waiting: { step: number; tail: ChainTail | undefined; isWhole?: true }[] = most > 0 ? [{ step, tail: undefined }] : [];
  for (let next = waiting.pop(); next && chains.length < most; next = waiting.pop()) {
    const { tail } = next;
    if (next.isWhole) {
      chains.push(unrollTail(tail));
      continue;
    }
    const list = into[next.step] ?? [];
    const better = list.filter((each) => behind(each) >= 0);
    // The stack gives back the last first, so the best goes on last.
    for (const binding of list.slice(better.length).reverse()) waiting.push({ step: binding.from, tail: { binding, beyond: tail } });
    if (begins[next.step]) waiting.push({ step: next.step, tail, isWhole: true });
    for (const binding of better.reverse()) waiting.push({ step: binding.from, tail: { binding, beyond: tail } });
  }
  return chains;
}

function unrollTail(tail: ChainTail | undefined): Binding[] {
  const bindings: Binding[] = [];
  for (let rest = tail; rest; rest = rest.beyond) bindings.push(rest.binding);
  return bindings;
}
