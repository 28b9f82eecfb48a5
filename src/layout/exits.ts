import type { Connection } from "./chart.ts";
import type { Point, Rectangle } from "./picture.ts";

/** Where a connection is attached. What is absent is as usual: out at the bottom, in at the top. */
export interface Attachment {
  readonly out?: Exit;
  /** The side of the target that a return comes to. */
  readonly into?: "EAST" | "WEST";
}

export interface Exit {
  readonly side: "SOUTH" | "EAST" | "WEST";
  /** Along the lower border: 0 in the middle, -1 and 1 at the corners. */
  readonly shift: number;
}

/** What a first layout, free to choose all sides, found for boxes and connections. */
export interface Sketch {
  readonly boxes: ReadonlyMap<string, Rectangle>;
  /** Corner points, by number of the connection. */
  readonly routes: readonly (readonly Point[])[];
}

/**
 * The vertex at which each connection leaves its decision: the main outcome below, the others at the side where the sketch took them, so that
 * they need not cross. What finds both sides taken leaves from the lower borders.
 */
export function attachmentsOf(connections: readonly Connection[], decisions: ReadonlySet<string>, sketch: Sketch): readonly Attachment[] {
  const attachments: Attachment[] = connections.map(() => ({}));
  for (const [id, numbers] of exitsByDecision(connections, decisions)) {
    const box = sketch.boxes.get(id) as Rectangle;
    const main = numbers.find((number) => connections[number]?.kind === "link");
    const others = numbers
      .filter((number) => number !== main)
      .map((number) => ({ number, lean: leaning(sketch.routes[number] ?? [], box.x + box.width / 2) }));
    if (main !== undefined) attachments[main] = { out: { side: "SOUTH", shift: 0 } };
    for (const [number, out] of chosenSides(others)) {
      const { kind, to } = connections[number] as Connection;
      const comesBack = kind === "return" && out.side !== "SOUTH" && !decisions.has(to);
      attachments[number] = { out, ...(comesBack && { into: out.side as "EAST" | "WEST" }) };
    }
  }
  return attachments;
}

function exitsByDecision(connections: readonly Connection[], decisions: ReadonlySet<string>): ReadonlyMap<string, number[]> {
  const exits = new Map<string, number[]>();
  connections.forEach(({ from }, number) => {
    if (decisions.has(from)) exits.set(from, [...(exits.get(from) ?? []), number]);
  });
  return exits;
}

/** How far to the right of the middle a route runs on the whole. */
function leaning(route: readonly Point[], middle: number): number {
  return route.length === 0 ? 0 : route.reduce((sum, point) => sum + point.x - middle, 0) / route.length;
}

interface Other {
  readonly number: number;
  readonly lean: number;
}

/** The outermost on each side takes the vertex there; a second one takes the other vertex if that is free. */
function chosenSides(others: readonly Other[]): ReadonlyMap<number, Exit> {
  const chosen = new Map<number, Exit>();
  const free = new Set<"EAST" | "WEST">(["EAST", "WEST"]);
  const rest: Other[] = [];
  for (const other of [...others].sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean) || a.number - b.number)) {
    const wanted = other.lean < 0 ? "WEST" : "EAST";
    const side = free.has(wanted) ? wanted : [...free][0];
    if (side === undefined) rest.push(other);
    else chosen.set(other.number, { side, shift: 0 });
    if (side !== undefined) free.delete(side);
  }
  for (const sign of [-1, 1]) {
    const group = rest.filter(({ lean }) => (lean < 0 ? -1 : 1) === sign).sort((a, b) => Math.abs(a.lean) - Math.abs(b.lean));
    for (const [index, { number }] of group.entries()) {
      chosen.set(number, { side: "SOUTH", shift: (sign * (index + 1)) / (group.length + 1) });
    }
  }
  return chosen;
}
