import type { Link, Step } from "../../src/model/index.ts";

/** A network told the slow way: whole numbers, steps by number. */
export interface PlainNetwork {
  readonly minutes: readonly number[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly type: Link["link"]; readonly lag: number }[];
}

/** The network of steps that all exist, in days. */
export function plainNetwork(steps: readonly Step[]): PlainNetwork {
  const number = new Map(steps.map((step, index) => [step.id, index]));
  return {
    minutes: steps.map((step) => step.days ?? 0),
    links: steps.flatMap((step, to) =>
      step.after.map((link) => ({ from: number.get(link.step) as number, to, type: link.link, lag: link.lag })),
    ),
  };
}

const leaves = { FS: "finish", SS: "start", FF: "finish", SF: "start" } as const;
const enters = { FS: "start", SS: "start", FF: "finish", SF: "finish" } as const;

/** Earliest starts, by relaxing every link until nothing moves (Bellman and Ford). */
export function earliestStarts({ minutes, links }: PlainNetwork): number[] {
  const start = minutes.map(() => 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, type, lag } of links) {
      const left = at(start, minutes, from, leaves[type]) + lag;
      const least = enters[type] === "start" ? left : left - (minutes[to] as number);
      if (least > (start[to] as number)) {
        start[to] = least;
        moved = true;
      }
    }
  }
  return start;
}

/** Latest starts that keep every finish at or before the total, by relaxing every link backwards. */
export function latestStarts({ minutes, links }: PlainNetwork, total: number): number[] {
  const start = minutes.map((each) => total - each);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { from, to, type, lag } of links) {
      const entered = at(start, minutes, to, enters[type]) - lag;
      const most = leaves[type] === "start" ? entered : entered - (minutes[from] as number);
      if (most < (start[from] as number)) {
        start[from] = most;
        moved = true;
      }
    }
  }
  return start;
}

/**
 * How far each step can slip from its early start before it moves the early start or finish of a successor, or the
 * total if it has none.
 */
export function freeFloats(network: PlainNetwork, start: readonly number[], total: number): number[] {
  const { minutes, links } = network;
  return minutes.map((each, step) => {
    const gaps = links
      .filter(({ from }) => from === step)
      .map(({ to, type, lag }) => at(start, minutes, to, enters[type]) - at(start, minutes, step, leaves[type]) - lag);
    return gaps.length > 0 ? Math.min(...gaps) : total - (start[step] as number) - each;
  });
}

export interface Chain {
  readonly steps: readonly number[];
  /** Time of the counted steps along it. */
  readonly counted: number;
}

/**
 * Every chain of binding links over starts and finishes, each sequence of steps once with the most counted time that
 * its links allow: from a start at 0 that nothing binds to a finish that is the total and from which no critical step
 * is bound. A step adds its days where it is left at its finish and takes them away where it is entered there; start
 * and finish of a step without days are one.
 */
export function criticalChains(network: PlainNetwork, counted: readonly number[]): Chain[] {
  const { minutes, links } = network;
  const start = earliestStarts(network);
  const total = Math.max(0, ...minutes.map((each, step) => (start[step] as number) + each));
  const late = latestStarts(network, total);
  const binding = links.filter(
    ({ from, to, type, lag }) => at(start, minutes, from, leaves[type]) + lag === at(start, minutes, to, enters[type]),
  );
  const isCritical = (step: number) => start[step] === late[step];
  const atFinish = (step: number, event: "start" | "finish") => event === "finish" || minutes[step] === 0;
  const atStart = (step: number, event: "start" | "finish") => event === "start" || minutes[step] === 0;

  const found = new Map<string, Chain>();
  const keep = (steps: readonly number[], amount: number) => {
    const key = steps.join();
    if (amount > (found.get(key)?.counted ?? Number.NEGATIVE_INFINITY)) found.set(key, { steps, counted: amount });
  };
  const grow = (steps: readonly number[], amount: number) => {
    const last = steps.at(-1) as number;
    const next = binding.filter(({ from, to }) => from === last && isCritical(to));
    const reaches = at(start, minutes, last, "finish") === total;
    if (reaches && !next.some(({ type }) => atFinish(last, leaves[type]))) keep(steps, amount + (counted[last] as number));
    for (const { to, type } of next) {
      const left = leaves[type] === "finish" ? (counted[last] as number) : 0;
      const entered = enters[type] === "finish" ? (counted[to] as number) : 0;
      grow([...steps, to], amount + left - entered);
    }
  };
  minutes.forEach((_, step) => {
    const entered = binding.some(({ to, type }) => to === step && atStart(step, enters[type]));
    if (isCritical(step) && start[step] === 0 && !entered) grow([step], 0);
  });
  return [...found.values()];
}

/** The chain with the most counted time; ties: going backwards, the step declared first. */
export function bestChain(chains: readonly Chain[]): Chain | undefined {
  return [...chains].sort((a, b) => b.counted - a.counted || compareBackwards(a.steps, b.steps))[0];
}

function compareBackwards(a: readonly number[], b: readonly number[]): number {
  for (let back = 1; back <= Math.min(a.length, b.length); back++) {
    const difference = (a.at(-back) as number) - (b.at(-back) as number);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

function at(start: readonly number[], minutes: readonly number[], step: number, event: "start" | "finish"): number {
  return (start[step] as number) + (event === "finish" ? (minutes[step] as number) : 0);
}
