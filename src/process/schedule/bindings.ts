import type { LinkType } from "../../model/index.ts";
import { hasFinishSource, hasFinishTarget, type ProcessNetwork } from "../graph/index.ts";
import type { ProcessTimes } from "./process-times.ts";

/**
 * A binding link between two shown steps, possibly through hidden pass-throughs: the early start of `to` follows from
 * that of `from`. The time between the two starts is the duration of `from` if it is left at its finish, less that of
 * `to` if that is entered at its finish, plus lags.
 */
export interface Binding {
  readonly from: number;
  readonly to: number;
  readonly leavesFinish: boolean;
  readonly entersFinish: boolean;
}

/**
 * Binding links into each shown step, by step number, predecessors in declaration order; and where a chain may begin
 * and end. A chain runs over starts and finishes: it begins at a start that no binding link enters, and ends at a
 * finish that reaches the total and that no binding link to a critical step leaves.
 */
export interface Bindings {
  readonly into: readonly (readonly Binding[])[];
  /** By step number. */
  readonly begins: readonly boolean[];
  readonly ends: readonly ChainEnd[];
}

export interface ChainEnd {
  readonly step: number;
  /** Its own time reaches the total; otherwise a lag behind its start does. */
  readonly leavesFinish: boolean;
}

type CountedLoads = readonly number[];

/** One of several bindings between the same two steps counts: the one that puts most counted time on the path. */
export function collectBindings(network: ProcessNetwork, times: ProcessTimes, counted: CountedLoads): Bindings {
  const { steps } = network;
  const successors = listBindingLinks(network, times);
  const isInstant = (step: number) => times.earlyStart[step] === times.earlyFinish[step];
  const into: Binding[][] = steps.map(() => []);
  const startEntered: boolean[] = steps.map(() => false);
  const ends: ChainEnd[] = [];
  for (let step = 0; step < steps.length; step++) {
    if (steps[step]?.passThrough) continue;
    const best = new Map<number, Binding>();
    const goesOn = { fromStart: false, fromFinish: false };
    const tail = followHiddenSteps(step, network, times, successors, (binding) => {
      const other = best.get(binding.to);
      if (!other || computeCountedLoad(binding, counted) > computeCountedLoad(other, counted)) best.set(binding.to, binding);
      if (!binding.entersFinish || isInstant(binding.to)) startEntered[binding.to] = true;
      if (times.critical[binding.to]) goesOn[binding.leavesFinish || isInstant(step) ? "fromFinish" : "fromStart"] = true;
    });
    for (const binding of best.values()) into[binding.to]?.push(binding);
    if (times.earlyFinish[step] === times.finish && !goesOn.fromFinish) ends.push({ step, leavesFinish: true });
    else if (tail !== undefined && !goesOn.fromFinish && !goesOn.fromStart) ends.push({ step, leavesFinish: tail });
  }
  const begins = steps.map((_, step) => into[step]?.length === 0 || (times.earlyStart[step] === 0 && !startEntered[step]));
  return { into, begins, ends };
}

/** Counted time that a binding puts on a path. */
export function computeCountedLoad({ from, to, leavesFinish, entersFinish }: Binding, counted: CountedLoads): number {
  return (leavesFinish ? (counted[from] ?? 0) : 0) - (entersFinish ? (counted[to] ?? 0) : 0);
}

interface BindingLink {
  readonly to: number;
  readonly leavesFinish: boolean;
  readonly entersFinish: boolean;
}

function listBindingLinks({ network, steps, links }: ProcessNetwork, { binds }: ProcessTimes): BindingLink[][] {
  const successors: BindingLink[][] = steps.map(() => []);
  for (let p = 0; p < network.size; p++) {
    const to = network.order[p] as number;
    for (let k = network.start[p] as number; k < (network.start[p + 1] as number); k++) {
      if (!binds(k)) continue;
      const from = network.order[network.source[k] as number] as number;
      const type = (links[network.link[k] as number] as (typeof links)[number]).link.link;
      successors[from]?.push({ to, leavesFinish: hasFinishSource(type), entersFinish: hasFinishTarget(type) });
    }
  }
  return successors;
}

/**
 * Walks from a shown step over hidden ones to the next shown ones; returns how the step is left if a hidden one reaches
 * the total.
 */
function followHiddenSteps(
  step: number,
  { steps }: ProcessNetwork,
  { earlyFinish, finish }: ProcessTimes,
  successors: readonly (readonly BindingLink[])[],
  found: (binding: Binding) => void,
): boolean | undefined {
  let tail: boolean | undefined;
  const seen = new Set<string>();
  const waiting = (successors[step] ?? []).map((link) => ({ link, leavesFinish: link.leavesFinish }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { link, leavesFinish } = next;
    if (!steps[link.to]?.passThrough) {
      found({ from: step, to: link.to, leavesFinish, entersFinish: link.entersFinish });
      continue;
    }
    const key = `${link.to}/${leavesFinish}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (earlyFinish[link.to] === finish) tail = tail === true || leavesFinish;
    for (const beyond of successors[link.to] ?? []) waiting.push({ link: beyond, leavesFinish });
  }
  return tail;
}

/** The type of link that binds. */
export function getBindingType({ leavesFinish, entersFinish }: Binding): LinkType {
  return `${leavesFinish ? "F" : "S"}${entersFinish ? "F" : "S"}`;
}
