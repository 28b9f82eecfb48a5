import type { LaneChart } from "./lane-chart.ts";

/**
 * A chart with its flow made clear: which edges go back, which exit of a decision runs on, and which node comes after
 * which.
 */
export interface LaneFlow {
  readonly chart: LaneChart;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lane: Int32Array;
  readonly isDecision: Uint8Array;
  /** Edges by the node that they leave and that they reach, in declaration order. */
  readonly exits: readonly (readonly number[])[];
  readonly entries: readonly (readonly number[])[];
  readonly isBack: Uint8Array;
  readonly isMain: Uint8Array;
  /** Edges of one kind to one node have the same number: their lines may become one. */
  readonly stream: Int32Array;
  /** Nodes so that every edge that does not go back leads to a later one; otherwise as declared. */
  readonly order: readonly number[];
}

export function buildLaneFlow(chart: LaneChart): LaneFlow {
  const { nodes, edges } = chart;
  const exits: number[][] = nodes.map(() => []);
  const entries: number[][] = nodes.map(() => []);
  edges.forEach(({ from, to }, edge) => {
    exits[from]?.push(edge);
    entries[to]?.push(edge);
  });
  const ends = {
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    exits,
    entries,
  };
  const isBack = findBackEdges(chart, ends);
  const order = orderFlowNodes(ends, isBack);
  return {
    ...ends,
    chart,
    lane: Int32Array.from(nodes, (node) => node.lane),
    isDecision: Uint8Array.from(nodes, (node) => Number(node.isDecision)),
    isBack,
    isMain: pickMainExits(chart, ends, isBack, order),
    stream: numberStreams(chart),
    order,
  };
}

type FlowEnds = Pick<LaneFlow, "from" | "to" | "exits" | "entries">;

/**
 * Returns, and inside each strongly connected component of the rest the edges that go up in declaration order. (The
 * back edges of a depth-first search instead cost 0.12 crossings a chart: a rework loop that comes back into one of
 * several parallel branches turns the wrong edge.)
 */
function findBackEdges({ edges }: LaneChart, ends: FlowEnds): Uint8Array {
  const isBack = Uint8Array.from(edges, ({ isReturn, from, to }) => Number(isReturn || from === to));
  const component = numberComponents(ends, isBack);
  edges.forEach(({ from, to }, edge) => {
    if (component[from] === component[to] && to <= from) isBack[edge] = 1;
  });
  return isBack;
}

/** The number of the strongly connected component of each node (Tarjan's algorithm, without recursion). */
function numberComponents({ to, exits }: FlowEnds, isBack: Uint8Array): Int32Array {
  const count = exits.length;
  const component = new Int32Array(count).fill(-1);
  const visit = new Int32Array(count);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const nextExit = new Int32Array(count);
  const stack: number[] = [];
  let visits = 0;
  let found = 0;
  const open = (node: number, path: number[]) => {
    visit[node] = low[node] = ++visits;
    stack.push(node);
    onStack[node] = 1;
    path.push(node);
  };
  const lower = (node: number, value: number) => {
    if (value < (low[node] as number)) low[node] = value;
  };
  for (let root = 0; root < count; root++) {
    if (visit[root]) continue;
    const path: number[] = [];
    open(root, path);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = exits[node]?.[(nextExit[node] as number)++];
      if (edge !== undefined) {
        const next = to[edge] as number;
        if (isBack[edge]) continue;
        if (!visit[next]) open(next, path);
        else if (onStack[next]) lower(node, low[next] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent, low[node] as number);
      if (low[node] !== visit[node]) continue;
      let member: number;
      do {
        member = stack.pop() as number;
        onStack[member] = 0;
        component[member] = found;
      } while (member !== node);
      found++;
    }
  }
  return component;
}

function orderFlowNodes({ to, exits, entries }: FlowEnds, isBack: Uint8Array): readonly number[] {
  const waiting = Int32Array.from(entries, (list) => list.filter((edge) => !isBack[edge]).length);
  const ready = [...waiting.keys()].filter((node) => waiting[node] === 0);
  const order: number[] = [];
  while (ready.length > 0) {
    const next = ready.reduce((best, node) => Math.min(best, node));
    ready.splice(ready.indexOf(next), 1);
    order.push(next);
    for (const edge of exits[next] ?? []) {
      const target = to[edge] as number;
      if (!isBack[edge] && --(waiting[target] as number) === 0) ready.push(target);
    }
  }
  return order;
}

function numberStreams({ edges }: LaneChart): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(edges, ({ to, kind }) => {
    const key = `${to} ${kind}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/**
 * The exit of each decision that runs straight on: the one with the longest way to an end. Where that is not the main
 * outcome, it still bends and crosses less than the main outcome would: 0.61 against 0.64 bends an edge, 0.34 against
 * 0.37 crossings a chart on 100 flows.
 */
function pickMainExits({ nodes, edges }: LaneChart, { to, exits }: FlowEnds, isBack: Uint8Array, order: readonly number[]): Uint8Array {
  const tail = new Int32Array(nodes.length);
  for (const node of order.toReversed()) {
    for (const edge of exits[node] ?? []) {
      if (!isBack[edge]) tail[node] = Math.max(tail[node] as number, (tail[to[edge] as number] as number) + 1);
    }
  }
  const isMain = new Uint8Array(edges.length);
  const getTailLength = (edge: number) => tail[to[edge] as number] as number;
  nodes.forEach(({ isDecision }, node) => {
    const [first, ...others] = (exits[node] ?? []).filter((edge) => !isBack[edge]);
    if (isDecision && first !== undefined)
      isMain[others.reduce((best, edge) => (getTailLength(edge) > getTailLength(best) ? edge : best), first)] = 1;
  });
  return isMain;
}
