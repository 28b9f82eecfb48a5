import { isInOpenRange } from "../../geometry/index.ts";
import type { Connection } from "../chart/chart.ts";
import type { Point } from "../picture.ts";
import type { Attachment } from "./exits.ts";
import type { PlacedChart } from "./layered.ts";

interface LayoutTrial {
  readonly attachments: readonly Attachment[];
  readonly placed: PlacedChart;
  readonly crossing: readonly ConnectionPair[];
  readonly close: readonly ConnectionPair[];
}

/** Two connections by number. */
type ConnectionPair = readonly [number, number];

/** A line that crosses another reads better than one that hugs it. */
function computeConflictCost({ crossing, close }: LayoutTrial): number {
  return crossing.length + 10 * close.length;
}

/**
 * Turns the exits of boxes over, left for right, as long as fewer lines cross for it: the layout is free to place what
 * follows on the other side, and only a whole layout tells what that does. Boxes whose lines cross are tried, one after
 * another, with `trials` layouts at most besides the first. `reordered`: the same with entries in the order in which
 * lines come to them.
 */
export async function reduceCrossings(
  connections: readonly Connection[],
  first: readonly Attachment[],
  place: (attachments: readonly Attachment[]) => Promise<PlacedChart>,
  reordered: (attachments: readonly Attachment[], placed: PlacedChart) => readonly Attachment[],
  trials: number,
): Promise<PlacedChart> {
  const tryLayout = async (attachments: readonly Attachment[]): Promise<LayoutTrial> => {
    const placed = await place(attachments);
    return { attachments, placed, ...findConflicts(connections, placed.routes) };
  };
  let best = await tryLayout(first);
  let left = trials;
  for (let improved = true; improved; ) {
    improved = false;
    for (const variant of listExitVariants(connections, best, reordered(best.attachments, best.placed))) {
      if (computeConflictCost(best) === 0 || left === 0) return best.placed;
      left--;
      const other = await tryLayout(variant);
      if (computeConflictCost(other) < computeConflictCost(best)) {
        best = other;
        improved = true;
        break;
      }
    }
  }
  return best.placed;
}

/**
 * The entries as they lie now, then the exits of each box with a line that crosses, turned over, then two of them
 * exchanged; those of the boxes with most such lines first.
 */
function listExitVariants(
  connections: readonly Connection[],
  { attachments, crossing, close }: LayoutTrial,
  reordered: readonly Attachment[],
): readonly (readonly Attachment[])[] {
  const conflicting = [...crossing, ...close].flat();
  const involved = new Set(conflicting);
  const counts = new Map<string, number>();
  for (const number of conflicting) {
    const { from, to } = connections[number] as Connection;
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const boxes = [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => listBoxExits(id, connections));
  const turned = boxes.map((exits) => new Map(exits.map((number) => [number, mirrorAttachment(attachments[number] as Attachment)])));
  const exchanged = boxes.flatMap((exits) =>
    exits.flatMap((one, index) =>
      exits.slice(index + 1).flatMap((other) => {
        if (!involved.has(one) && !involved.has(other)) return [];
        return [exchangeExits(one, other, connections, attachments)];
      }),
    ),
  );
  const entries = new Map(reordered.entries());
  return [entries, ...turned, ...exchanged].flatMap((changes) => {
    const isNew = [...changes].some(([number, each]) => !isSameAttachment(each, attachments[number] as Attachment));
    return isNew ? [attachments.map((each, number) => changes.get(number) ?? each)] : [];
  });
}

function listBoxExits(id: string, connections: readonly Connection[]): readonly number[] {
  return [...connections.keys()].filter((number) => connections[number]?.from === id);
}

function exchangeExits(
  one: number,
  other: number,
  connections: readonly Connection[],
  attachments: readonly Attachment[],
): ReadonlyMap<number, Attachment> {
  const takeExit = (number: number, place: number): Attachment => {
    const { out } = attachments[place] as Attachment;
    const { into, beside } = attachments[number] as Attachment;
    const comesToSide = connections[number]?.kind === "return" && into !== "NORTH" && out.side !== "SOUTH";
    return { out, into: comesToSide ? out.side : into, beside };
  };
  return new Map([
    [one, takeExit(one, other)],
    [other, takeExit(other, one)],
  ]);
}

function mirrorAttachment({ out, into, beside }: Attachment): Attachment {
  return { out: { side: mirrorSide(out.side), shift: 0 - out.shift }, into: mirrorSide(into), beside };
}

function mirrorSide<Side extends string>(side: Side): Side {
  const others: Readonly<Record<string, string>> = { EAST: "WEST", WEST: "EAST" };
  return (others[side] ?? side) as Side;
}

function isSameAttachment(one: Attachment, other: Attachment): boolean {
  return one.out.side === other.out.side && one.out.shift === other.out.shift && one.into === other.into && one.beside === other.beside;
}

interface ConnectionLeg {
  readonly number: number;
  readonly from: Point;
  readonly to: Point;
}

/**
 * The pairs of connections that cross, and those that run closer to each other than they should; where lines only
 * touch, one joins the other.
 */
function findConflicts(connections: readonly Connection[], routes: readonly (readonly Point[])[]): Pick<LayoutTrial, "crossing" | "close"> {
  const legs = routes.flatMap((points, number) =>
    points.slice(1).map((to, index): ConnectionLeg => ({ number, from: points[index] as Point, to })),
  );
  const level = legs.filter(({ from, to }) => from.y === to.y);
  const upright = legs.filter(({ from, to }) => from.x === to.x);
  const listPairs = (one: ConnectionLeg, others: readonly ConnectionLeg[], test: (one: ConnectionLeg, other: ConnectionLeg) => boolean) =>
    others.filter((other) => test(one, other)).map((other): ConnectionPair => [one.number, other.number]);
  const hasOtherTarget = (one: ConnectionLeg, other: ConnectionLeg) => connections[one.number]?.to !== connections[other.number]?.to;
  return {
    crossing: level.flatMap((one) => listPairs(one, upright, isCrossingConnection)),
    close: [level, upright].flatMap((all) =>
      all.flatMap((one, index) => listPairs(one, all.slice(index + 1), (a, b) => hasOtherTarget(a, b) && isCloseConnection(a, b))),
    ),
  };
}

function isCrossingConnection(one: ConnectionLeg, other: ConnectionLeg): boolean {
  return (
    one.number !== other.number && isInOpenRange(other.from.x, one.from.x, one.to.x) && isInOpenRange(one.from.y, other.from.y, other.to.y)
  );
}

/** Pixels. */
const leastDistance = 5;

function isCloseConnection(one: ConnectionLeg, other: ConnectionLeg): boolean {
  const [across, along] = one.from.x === one.to.x ? (["x", "y"] as const) : (["y", "x"] as const);
  const shared =
    Math.min(Math.max(one.from[along], one.to[along]), Math.max(other.from[along], other.to[along])) -
    Math.max(Math.min(one.from[along], one.to[along]), Math.min(other.from[along], other.to[along]));
  return shared > 1 && Math.abs(one.from[across] - other.from[across]) < leastDistance;
}
