import { type Binding, type Bindings, type End, load } from "./bindings.ts";

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
  const { begins } = bindings;
  const into = bindings.into.map((list) => list.filter(({ from }) => isCritical(from)));
  const most: number[] = new Array(into.length).fill(0);
  const count: number[] = new Array(into.length).fill(0);
  const behind = (each: Binding) => (most[each.from] ?? 0) + load(each, counted);
  for (let p = 0; p < order.length; p++) {
    const step = order[p] as number;
    const list = into[step] ?? [];
    const own = begins[step] ? 1 : 0;
    count[step] = list.reduce((sum, { from }) => sum + (count[from] ?? 0), own);
    most[step] = Math.max(...(own ? [0] : []), ...list.map(behind));
  }
  for (const list of into) list.sort((a, b) => behind(b) - behind(a) || a.from - b.from);
  const total = ({ step, leavesFinish }: End) => (most[step] ?? 0) + (leavesFinish ? (counted[step] ?? 0) : 0);
  const ends = bindings.ends.filter(({ step }) => isCritical(step)).sort((a, b) => total(b) - total(a) || a.step - b.step);

  const first: CriticalPath[] = [];
  for (const end of ends) {
    for (const chain of chainsInto(end.step, into, begins, behind, listed - first.length)) {
      first.push({ steps: [...chain.map(({ from }) => from), end.step], bindings: chain, leavesFinish: end.leavesFinish });
    }
  }
  return { count: ends.reduce((sum, { step }) => sum + (count[step] ?? 0), 0), first };
}

/** The first chains of bindings that end in a step, best predecessor first; a chain that begins at a step counts as nothing behind it. */
function chainsInto(
  step: number,
  into: readonly (readonly Binding[])[],
  begins: readonly boolean[],
  behind: (binding: Binding) => number,
  most: number,
): Binding[][] {
  const chains: Binding[][] = [];
  const waiting: { step: number; chain: readonly Binding[]; done?: true }[] = most > 0 ? [{ step, chain: [] }] : [];
  for (let next = waiting.pop(); next && chains.length < most; next = waiting.pop()) {
    const { chain } = next;
    if (next.done) {
      chains.push([...chain].reverse());
      continue;
    }
    // The stack gives back the last first, so the best goes on last.
    const better = (into[next.step] ?? []).filter((each) => behind(each) >= 0);
    const worse = (into[next.step] ?? []).filter((each) => behind(each) < 0);
    for (const binding of worse.reverse()) waiting.push({ step: binding.from, chain: [...chain, binding] });
    if (begins[next.step]) waiting.push({ step: next.step, chain, done: true });
    for (const binding of better.reverse()) waiting.push({ step: binding.from, chain: [...chain, binding] });
  }
  return chains;
}
