import { addGroupEntry } from "../../../model/index.ts";
import type { Connection } from "../chart/chart.ts";
import type { Point, Rectangle } from "../picture.ts";

/** Where a connection is attached to its two boxes. */
export interface Attachment {
  readonly out: BoxExit;
  /** Returns may come to a side; everything else comes to the middle of the top. */
  readonly into: "NORTH" | "EAST" | "WEST";
  /** Where it comes to the upper border: pixels to the right of the middle. */
  readonly beside: number;
}

export interface BoxExit {
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

/** The usual attachment: from the middle of the lower border to the middle of the upper one. */
export const straightAttachment: Attachment = { out: { side: "SOUTH", shift: 0 }, into: "NORTH", beside: 0 };

/** How much of the lower border of a decision takes exits; the vertices at the sides have their own. */
const decisionExitReach = 0.8;

/**
 * Where each connection leaves its box: the main one in the middle below, the others beside it in the order in which
 * the sketch took them, so that they need not cross. Of a decision two of the others leave from the vertices at the
 * sides.
 */
export function assignAttachments(
  connections: readonly Connection[],
  decisions: ReadonlySet<string>,
  spine: ReadonlySet<Connection>,
  sketch: Sketch,
): readonly Attachment[] {
  const attachments = connections.map(() => straightAttachment);
  for (const [id, numbers] of groupExitsByBox(connections)) {
    const box = sketch.boxes.get(id);
    if (box === undefined) continue;
    const main =
      numbers.find((number) => spine.has(connections[number] as Connection)) ??
      numbers.find((number) => connections[number]?.kind === "link");
    const others = numbers
      .filter((number) => number !== main)
      .map((number) => ({
        number,
        returns: connections[number]?.kind === "return",
        lean: measureRouteLean(sketch.routes[number] ?? [], box.x + box.width / 2),
      }));
    const [sides, rest] = decisions.has(id) ? assignSideExits(others) : [new Map<number, "EAST" | "WEST">(), others];
    for (const [number, side] of sides) {
      const { kind, to } = connections[number] as Connection;
      attachments[number] = {
        ...straightAttachment,
        out: { side, shift: 0 },
        into: kind === "return" && !decisions.has(to) ? side : "NORTH",
      };
    }
    for (const [number, shift] of computeExitShifts(rest, decisions.has(id)))
      attachments[number] = { ...straightAttachment, out: { side: "SOUTH", shift } };
  }
  return attachments;
}

function groupExitsByBox(connections: readonly Connection[]): ReadonlyMap<string, number[]> {
  const exits = new Map<string, number[]>();
  for (const [number, { from }] of connections.entries()) addGroupEntry(exits, from, number);
  return exits;
}

interface ExitCandidate {
  readonly number: number;
  readonly returns: boolean;
  /** How far to the right of the middle of the box its route runs on the whole. */
  readonly lean: number;
}

function measureRouteLean(route: readonly Point[], middle: number): number {
  return route.length === 0 ? 0 : route.reduce((sum, point) => sum + point.x - middle, 0) / route.length;
}

/**
 * Returns first, because one from below would have to turn round; then the outermost. Each takes the vertex on its
 * side, or the other one if only that is free. The rest finds none.
 */
function assignSideExits(others: readonly ExitCandidate[]): [ReadonlyMap<number, "EAST" | "WEST">, readonly ExitCandidate[]] {
  const chosen = new Map<number, "EAST" | "WEST">();
  const free = new Set<"EAST" | "WEST">(["EAST", "WEST"]);
  const rest: ExitCandidate[] = [];
  const byRank = [...others].sort(
    (one, two) => Number(two.returns) - Number(one.returns) || Math.abs(two.lean) - Math.abs(one.lean) || one.number - two.number,
  );
  for (const other of byRank) {
    const wanted = other.lean < 0 ? "WEST" : "EAST";
    const side = free.has(wanted) ? wanted : [...free][0];
    if (side === undefined) {
      rest.push(other);
    } else {
      chosen.set(other.number, side);
      free.delete(side);
    }
  }
  return [chosen, rest];
}

/** Places beside the middle of the lower border, in the order of the leans. */
function computeExitShifts(others: readonly ExitCandidate[], isDecision: boolean): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>();
  for (const sign of [-1, 1]) {
    const group = others.filter(({ lean }) => (lean < 0 ? -1 : 1) === sign).sort((one, two) => Math.abs(one.lean) - Math.abs(two.lean));
    const reach = isDecision ? decisionExitReach : group.length / (group.length + 1);
    for (const [index, { number }] of group.entries()) shifts.set(number, (sign * reach * (index + 1)) / group.length);
  }
  return shifts;
}

/** The least width of a decision whose exits below leave room for the labels between them. */
export function computeExitWidth(
  numbers: readonly number[],
  attachments: readonly Attachment[],
  labelWidth: (number: number) => number,
): number {
  const below = numbers.filter((number) => attachments[number]?.out.side === "SOUTH");
  const gaps = below.map((number) => Math.abs(attachments[number]?.out.shift ?? 0)).filter((shift) => shift > 0);
  return gaps.length === 0 ? 0 : (2 * (Math.max(...below.map(labelWidth)) + 14)) / Math.min(...gaps);
}
