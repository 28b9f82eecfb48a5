import type { Step } from "../model/index.ts";
import { type Connection, lineKind } from "./chart.ts";
import type { Block } from "./content.ts";
import type { Placed, Plan } from "./layered.ts";
import type { Point } from "./picture.ts";
import type { SizedNode } from "./sized-node.ts";

/** A chart to be placed in which every outcome of a decision has one line: where it leads to several steps, to a junction. */
export interface Forked {
  readonly nodes: readonly SizedNode[];
  readonly connections: readonly Connection[];
  readonly labels: Plan["labels"];
  /** By number of the connection before: those that it became, one after the other. */
  readonly parts: readonly (readonly number[])[];
}

/**
 * Puts a junction, a box without size, behind each outcome that leads to several steps with the same label. GB/T 1526-1989 (9.3.1.2) has several
 * ways out of a symbol as several lines or as one line that branches.
 */
export function withForks(nodes: readonly SizedNode[], connections: readonly Connection[], labels: readonly (Block | undefined)[]): Forked {
  const groups = new Map<string, number[]>();
  for (const [number, each] of connections.entries()) {
    if (each.outcome === undefined) continue;
    const key = JSON.stringify([each.from, each.outcome, each.label, lineKind(each)]);
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  const forks = [...groups.values()].filter(({ length }) => length > 1);
  const junctions = new Map<string, SizedNode[]>();
  const forked: { connections: Connection[]; labels: Plan["labels"][number][]; parts: number[][] } = {
    connections: [],
    labels: [],
    parts: [],
  };
  const add = (connection: Connection, label: Plan["labels"][number]) => {
    forked.labels.push(label);
    return forked.connections.push(connection) - 1;
  };
  const trunks = new Map<number, { readonly id: string; readonly trunk: number }>();
  const byId = new Map(nodes.map((node) => [node.step.id, node]));
  for (const [number, each] of connections.entries()) {
    const fork = forks.find((numbers) => numbers.includes(number));
    if (fork === undefined) {
      forked.parts.push([add(each, labels[number])]);
      continue;
    }
    const first = fork[0] as number;
    if (number === first) {
      const decision = byId.get(each.from) as SizedNode;
      // No id of a step ends like this.
      const id = `${each.from} junction ${number}`;
      junctions.set(each.from, [...(junctions.get(each.from) ?? []), junction(id, decision)]);
      trunks.set(first, { id, trunk: add({ ...each, to: id }, labels[number]) });
    }
    const { id, trunk } = trunks.get(first) as { id: string; trunk: number };
    const { outcome: _, ...rest } = each;
    forked.parts.push([trunk, add({ ...rest, from: id, label: "" }, undefined)]);
  }
  return { ...forked, nodes: nodes.flatMap((node) => [node, ...(junctions.get(node.step.id) ?? [])]) };
}

function junction(id: string, { step: { unit, phase } }: SizedNode): SizedNode {
  const step: Step = {
    id,
    kind: "task",
    clock: "counted",
    after: [],
    ...(unit !== undefined && { unit }),
    ...(phase !== undefined && { phase }),
  };
  return { step, isJunction: true, width: 0, height: 0, text: { width: 0, height: 0, rows: [] } };
}

/** The places of the chart before, from those of the forked one: lines through their junctions, and the label where they are one. */
export function unforked(placed: Placed, { nodes, parts }: Forked): Placed {
  const boxes = new Map(placed.boxes);
  for (const { step, isJunction } of nodes) if (isJunction) boxes.delete(step.id);
  const labelled = new Set<number>();
  return {
    ...placed,
    boxes,
    routes: parts.map((numbers) => straightened(numbers.flatMap((number) => placed.routes[number] ?? []))),
    labels: parts.map(([first]) => {
      if (first === undefined || labelled.has(first)) return undefined;
      labelled.add(first);
      return placed.labels[first];
    }),
  };
}

/** Without points that are no corners. */
function straightened(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) corners.pop();
    corners.push(point);
  }
  return corners;
}
