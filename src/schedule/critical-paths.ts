import { type Binding, type Bindings, load } from "./bindings.ts";

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
const listed = 10;

/**
 * The number of critical paths and the first of them. First comes the one with the most counted time; going backwards from the total,
 * the predecessor with more counted time behind it goes first, on ties the one declared first.
 */
export function criticalPaths(
  bindings: Bindings,
  order: ArrayLike<number>,
  isCritical: (step: number) => boolean,
  counted: readonly number[],
): { count: number; first: CriticalPath[] } {
  const into = bindings.into.map((list) => list.filter(({ from }) => isCritical(from)));
  const most: number[] = new Array(into.length).fill(0);
  const count: number[] = new Array(into.length).fill(0);
  for (let p = 0; p < order.length; p++) {
    const step = order[p] as number;
    const list = into[step] ?? [];
    count[step] = list.length === 0 ? 1 : list.reduce((sum, { from }) => sum + (count[from] ?? 0), 0);
    most[step] = list.length === 0 ? 0 : Math.max(...list.map((each) => (most[each.from] ?? 0) + load(each, counted)));
  }
  const behind = (each: Binding) => (most[each.from] ?? 0) + load(each, counted);
  for (const list of into) list.sort((a, b) => behind(b) - behind(a) || a.from - b.from);
  const total = (end: { step: number; leavesFinish: boolean }) => (most[end.step] ?? 0) + (end.leavesFinish ? (counted[end.step] ?? 0) : 0);
  const ends = bindings.last.filter(({ step }) => isCritical(step)).sort((a, b) => total(b) - total(a) || a.step - b.step);

  const first: CriticalPath[] = [];
  for (const end of ends) {
    for (const chain of chainsInto(end.step, into, listed - first.length)) {
      first.push({ steps: [...chain.map(({ from }) => from), end.step], bindings: chain, leavesFinish: end.leavesFinish });
    }
  }
  return { count: ends.reduce((sum, { step }) => sum + (count[step] ?? 0), 0), first };
}

/** The first chains of bindings that end in a step, best predecessor first. */
function chainsInto(step: number, into: readonly (readonly Binding[])[], most: number): Binding[][] {
  const chains: Binding[][] = [];
  const waiting: { step: number; chain: readonly Binding[] }[] = most > 0 ? [{ step, chain: [] }] : [];
  for (let next = waiting.pop(); next && chains.length < most; next = waiting.pop()) {
    const list = into[next.step] ?? [];
    if (list.length === 0) chains.push([...next.chain].reverse());
    for (const binding of [...list].reverse()) waiting.push({ step: binding.from, chain: [...next.chain, binding] });
  }
  return chains;
}
