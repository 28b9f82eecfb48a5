import { alg, Graph } from "@dagrejs/graphlib";
import { linkTypeNumbers } from "../src/process/graph/index.ts";
import type { RandomNetwork } from "./random-networks.ts";

/** What a run found: all contenders must find the same. */
export interface Outcome {
  readonly finish: number;
  /** Sums over all steps. */
  readonly totalFloat: number;
  readonly freeFloat: number;
}

interface Link {
  readonly type: number;
  readonly lag: number;
}

interface Times {
  readonly minutes: number;
  early: number;
  late: number;
  free: number;
}

/** Least minutes from start to start. */
function least({ type, lag }: Link, before: Times, after: Times): number {
  const leaves = type === linkTypeNumbers.FS || type === linkTypeNumbers.FF ? before.minutes : 0;
  const enters = type === linkTypeNumbers.FF || type === linkTypeNumbers.SF ? after.minutes : 0;
  return lag + leaves - enters;
}

/** The method on a multigraph of graphlib, by its usual interface; sorted once, before. */
export function onGraphlib({ minutes, from, to, type, lag }: RandomNetwork): () => Outcome {
  const graph = new Graph<string, Times, Link>({ multigraph: true });
  minutes.forEach((each, step) => {
    graph.setNode(String(step), { minutes: each, early: 0, late: 0, free: 0 });
  });
  from.forEach((source, k) => {
    graph.setEdge(String(source), String(to[k]), { type: type[k] as number, lag: lag[k] as number }, String(k));
  });
  const order = alg.topsort(graph);
  return () => {
    let finish = 0;
    for (const id of order) {
      const own = graph.node(id);
      own.early = 0;
      for (const edge of graph.inEdges(id) ?? []) {
        const before = graph.node(edge.v);
        own.early = Math.max(own.early, before.early + least(graph.edge(edge), before, own));
      }
      finish = Math.max(finish, own.early + own.minutes);
    }
    const sums = { totalFloat: 0, freeFloat: 0 };
    for (const id of order.toReversed()) {
      const own = graph.node(id);
      const edges = graph.outEdges(id) ?? [];
      own.late = finish - own.minutes;
      own.free = edges.length > 0 ? Number.POSITIVE_INFINITY : own.late - own.early;
      for (const edge of edges) {
        const after = graph.node(edge.w);
        const weight = least(graph.edge(edge), own, after);
        own.late = Math.min(own.late, after.late - weight);
        own.free = Math.min(own.free, after.early - own.early - weight);
      }
      sums.totalFloat += own.late - own.early;
      sums.freeFloat += own.free;
    }
    return { finish, ...sums };
  };
}

/** The method on plain objects in Maps by id, as npm packages do it; sorted once, before. */
export function onMaps({ minutes, from, to, type, lag }: RandomNetwork): () => Outcome {
  interface Step extends Times {
    readonly before: (Link & { readonly id: string })[];
    readonly after: (Link & { readonly id: string })[];
  }
  const steps = new Map<string, Step>();
  minutes.forEach((each, step) => {
    steps.set(String(step), { minutes: each, early: 0, late: 0, free: 0, before: [], after: [] });
  });
  from.forEach((source, k) => {
    const link = { type: type[k] as number, lag: lag[k] as number };
    steps.get(String(to[k]))?.before.push({ ...link, id: String(source) });
    steps.get(String(source))?.after.push({ ...link, id: String(to[k]) });
  });
  const waiting = new Map(Array.from(steps, ([id, { before }]) => [id, before.length]));
  const order = Array.from(steps.keys()).filter((id) => waiting.get(id) === 0);
  for (const id of order) {
    for (const link of steps.get(id)?.after ?? []) {
      const left = (waiting.get(link.id) ?? 0) - 1;
      waiting.set(link.id, left);
      if (left === 0) order.push(link.id);
    }
  }
  return () => {
    let finish = 0;
    for (const id of order) {
      const own = steps.get(id) as Step;
      own.early = 0;
      for (const link of own.before) {
        const before = steps.get(link.id) as Step;
        own.early = Math.max(own.early, before.early + least(link, before, own));
      }
      finish = Math.max(finish, own.early + own.minutes);
    }
    const sums = { totalFloat: 0, freeFloat: 0 };
    for (const id of order.toReversed()) {
      const own = steps.get(id) as Step;
      own.late = finish - own.minutes;
      own.free = own.after.length > 0 ? Number.POSITIVE_INFINITY : own.late - own.early;
      for (const link of own.after) {
        const after = steps.get(link.id) as Step;
        const weight = least(link, own, after);
        own.late = Math.min(own.late, after.late - weight);
        own.free = Math.min(own.free, after.early - own.early - weight);
      }
      sums.totalFloat += own.late - own.early;
      sums.freeFloat += own.free;
    }
    return { finish, ...sums };
  };
}
