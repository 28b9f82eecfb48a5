import { addGroupEntry, createKey, type Step } from "../../../model/index.ts";
import { type Connection, getLineKind } from "../chart/chart.ts";
import type { TextBlock } from "../chart/content.ts";
import type { Point } from "../picture.ts";
import type { SizedNode } from "../sized-node.ts";
import type { LayeredPlan, PlacedChart } from "./layered.ts";

/** A chart to be placed in which lines that are to leave a decision as one lead over a node that is not shown. */
export interface ForkedChart {
  readonly nodes: readonly SizedNode[];
  readonly connections: readonly Connection[];
  readonly labels: LayeredPlan["labels"];
  /** By number of the connection before: those that it became, one after the other. */
  readonly parts: readonly (readonly number[])[];
}

export interface UnforkedPlacement extends PlacedChart {
  /** By number of the connection: which line out of its box it is a branch of. */
  readonly exits: readonly number[];
}

/**
 * A decision with more outcomes than this has one line out, which branches: a diamond with room for all of them would
 * be flat and wide.
 */
const mostExits = 6;

/**
 * GB/T 1526-1989 (9.3.1.2) has several ways out of a symbol as several lines or as one line that branches. It branches
 * at a point behind an outcome that leads to several steps, and along a bar behind a decision with many outcomes, where
 * each label stands at its branch.
 */
export function insertForks(
  nodes: readonly SizedNode[],
  connections: readonly Connection[],
  labels: readonly (TextBlock | undefined)[],
): ForkedChart {
  const plain = { nodes, connections, labels, parts: connections.map((_, number) => [number]) };
  const atPoints = branchGroups(
    plain,
    groupOutcomes(connections, ({ from, outcome, label }) => [from, outcome, label], 1),
    "junction",
  );
  return branchGroups(
    atPoints,
    groupOutcomes(atPoints.connections, ({ from }) => [from], mostExits),
    "bar",
  );
}

/** The outcomes that are alike and drawn alike, by number of the connection, where there are more than `most`. */
function groupOutcomes(connections: readonly Connection[], alike: (connection: Connection) => readonly unknown[], most: number) {
  const groups = new Map<string, number[]>();
  for (const [number, each] of connections.entries()) {
    if (each.outcome === undefined) continue;
    const key = createKey(getLineKind(each), ...alike(each));
    addGroupEntry(groups, key, number);
  }
  return [...groups.values()].filter(({ length }) => length > most);
}

function branchGroups(chart: ForkedChart, groups: readonly (readonly number[])[], fork: NonNullable<SizedNode["fork"]>): ForkedChart {
  const firstOf = new Map(groups.flatMap((numbers) => numbers.map((number) => [number, numbers[0] as number] as const)));
  const connections: Connection[] = [];
  const labels: LayeredPlan["labels"][number][] = [];
  const trunks = new Map<number, number>();
  const forks = new Map<string, SizedNode[]>();
  const add = (connection: Connection, label: LayeredPlan["labels"][number]) => {
    labels.push(label);
    return connections.push(connection) - 1;
  };
  const became = chart.connections.map((each, number): readonly number[] => {
    const first = firstOf.get(number);
    const label = chart.labels[number];
    if (first === undefined) return [add(each, label)];
    // No id of a step has a space in it.
    const id = `${each.from} ${fork} ${first}`;
    if (first === number) {
      const decision = chart.nodes.find(({ step }) => step.id === each.from) as SizedNode;
      addGroupEntry(forks, each.from, createForkNode(id, decision, fork));
      trunks.set(first, add({ ...each, to: id }, fork === "bar" ? undefined : label));
    }
    const { outcome: _, ...branch } = each;
    return [trunks.get(first) as number, add({ ...branch, from: id }, fork === "bar" ? label : undefined)];
  });
  return {
    nodes: chart.nodes.flatMap((node) => [node, ...(forks.get(node.step.id) ?? [])]),
    connections,
    labels,
    parts: chart.parts.map((numbers) => numbers.flatMap((number) => became[number] ?? [])),
  };
}

function createForkNode(id: string, { step: { unit, phase } }: SizedNode, fork: NonNullable<SizedNode["fork"]>): SizedNode {
  const step: Step = {
    id,
    kind: "task",
    clock: "counted",
    after: [],
    ...(unit !== undefined && { unit }),
    ...(phase !== undefined && { phase }),
  };
  return { step, fork, width: 0, height: 0, text: { width: 0, height: 0, rows: [] } };
}

/**
 * The places of the chart before, from those of the forked one: lines over their forks, and a label once where they
 * have it in common.
 */
export function removeForks(placed: PlacedChart, { nodes, parts, labels }: ForkedChart): UnforkedPlacement {
  const boxes = new Map(placed.boxes);
  for (const { step, fork } of nodes) if (fork) boxes.delete(step.id);
  const labelled = new Set<number>();
  return {
    ...placed,
    boxes,
    exits: parts.map(([first]) => first as number),
    routes: parts.map((numbers) => dropCollinearPoints(numbers.flatMap((number) => placed.routes[number] ?? []))),
    labels: parts.map((numbers) => {
      const at = numbers.find((number) => labels[number] !== undefined);
      if (at === undefined || labelled.has(at)) return undefined;
      labelled.add(at);
      return placed.labels[at];
    }),
  };
}

/** Without points that are no corners. */
function dropCollinearPoints(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) corners.pop();
    corners.push(point);
  }
  return corners;
}
