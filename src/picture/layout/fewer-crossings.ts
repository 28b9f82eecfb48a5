import type { Connection } from "./chart.ts";
import type { Attachment } from "./exits.ts";
import type { Placed } from "./layered.ts";
import type { Point } from "./picture.ts";

interface Layout {
  readonly attachments: readonly Attachment[];
  readonly placed: Placed;
  readonly crossing: readonly Pair[];
  readonly close: readonly Pair[];
}

/** Two connections by number. */
type Pair = readonly [number, number];

/** A line that crosses another reads better than one that hugs it. */
function costOf({ crossing, close }: Layout): number {
  return crossing.length + 10 * close.length;
}

/**
 * Turns the exits of boxes over, left for right, as long as fewer lines cross for it: the layout is free to place what follows on the other
 * side, and only a whole layout tells what that does. Boxes whose lines cross are tried, one after another, with `trials` layouts at most
 * besides the first. `reordered`: the same with entries in the order in which lines come to them.
 */
export async function withFewerCrossings(
  connections: readonly Connection[],
  first: readonly Attachment[],
  place: (attachments: readonly Attachment[]) => Promise<Placed>,
  reordered: (attachments: readonly Attachment[], placed: Placed) => readonly Attachment[],
  trials: number,
): Promise<Placed> {
  const layout = async (attachments: readonly Attachment[]): Promise<Layout> => {
    const placed = await place(attachments);
    return { attachments, placed, ...conflictsOf(connections, placed.routes) };
  };
  let best = await layout(first);
  let left = trials;
  for (let improved = true; improved; ) {
    improved = false;
    for (const variant of variantsOf(connections, best, reordered(best.attachments, best.placed))) {
      if (costOf(best) === 0 || left === 0) return best.placed;
      left--;
      const other = await layout(variant);
      if (costOf(other) < costOf(best)) {
        best = other;
        improved = true;
        break;
      }
    }
  }
  return best.placed;
}

/** The entries as they lie now, then the exits of each box with a line that crosses, turned over, then two of them exchanged; those of the boxes with most such lines first. */
function variantsOf(
  connections: readonly Connection[],
  { attachments, crossing, close }: Layout,
  reordered: readonly Attachment[],
): readonly (readonly Attachment[])[] {
  const conflicting = [...crossing, ...close].flat();
  const involved = new Set(conflicting);
  const counts = new Map<string, number>();
  for (const number of conflicting) {
    const { from, to } = connections[number] as Connection;
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const boxes = [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => exitsOf(id, connections));
  const turned = boxes.map((exits) => new Map(exits.map((number) => [number, turnedOver(attachments[number] as Attachment)])));
  const exchanged = boxes.flatMap((exits) =>
    exits.flatMap((one, index) =>
      exits.slice(index + 1).flatMap((other) => {
        if (!involved.has(one) && !involved.has(other)) return [];
        return [exchangedExits(one, other, connections, attachments)];
      }),
    ),
  );
  const entries = new Map(reordered.entries());
  return [entries, ...turned, ...exchanged].flatMap((changes) => {
    const isNew = [...changes].some(([number, each]) => !isSame(each, attachments[number] as Attachment));
    return isNew ? [attachments.map((each, number) => changes.get(number) ?? each)] : [];
  });
}

function exitsOf(id: string, connections: readonly Connection[]): readonly number[] {
  return [...connections.keys()].filter((number) => connections[number]?.from === id);
}

function exchangedExits(
  one: number,
  other: number,
  connections: readonly Connection[],
  attachments: readonly Attachment[],
): ReadonlyMap<number, Attachment> {
  const taking = (number: number, place: number): Attachment => {
    const { out } = attachments[place] as Attachment;
    const { into, beside } = attachments[number] as Attachment;
    const comesToSide = connections[number]?.kind === "return" && into !== "NORTH" && out.side !== "SOUTH";
    return { out, into: comesToSide ? out.side : into, beside };
  };
  return new Map([
    [one, taking(one, other)],
    [other, taking(other, one)],
  ]);
}

function turnedOver({ out, into, beside }: Attachment): Attachment {
  return { out: { side: opposite(out.side), shift: 0 - out.shift }, into: opposite(into), beside };
}

function opposite<Side extends string>(side: Side): Side {
  const others: Readonly<Record<string, string>> = { EAST: "WEST", WEST: "EAST" };
  return (others[side] ?? side) as Side;
}

function isSame(one: Attachment, other: Attachment): boolean {
  return one.out.side === other.out.side && one.out.shift === other.out.shift && one.into === other.into && one.beside === other.beside;
}

interface Leg {
  readonly number: number;
  readonly from: Point;
  readonly to: Point;
}

/** The pairs of connections that cross, and those that run closer to each other than they should; where lines only touch, one joins the other. */
function conflictsOf(connections: readonly Connection[], routes: readonly (readonly Point[])[]): Pick<Layout, "crossing" | "close"> {
  const legs = routes.flatMap((points, number) => points.slice(1).map((to, index): Leg => ({ number, from: points[index] as Point, to })));
  const level = legs.filter(({ from, to }) => from.y === to.y);
  const upright = legs.filter(({ from, to }) => from.x === to.x);
  const pairs = (one: Leg, others: readonly Leg[], test: (one: Leg, other: Leg) => boolean) =>
    others.filter((other) => test(one, other)).map((other): Pair => [one.number, other.number]);
  const apart = (one: Leg, other: Leg) => connections[one.number]?.to !== connections[other.number]?.to;
  return {
    crossing: level.flatMap((one) => pairs(one, upright, cross)),
    close: [level, upright].flatMap((all) =>
      all.flatMap((one, index) => pairs(one, all.slice(index + 1), (a, b) => apart(a, b) && runClose(a, b))),
    ),
  };
}

function cross(one: Leg, other: Leg): boolean {
  return one.number !== other.number && isBetween(other.from.x, one.from.x, one.to.x) && isBetween(one.from.y, other.from.y, other.to.y);
}

/** Pixels. */
const leastDistance = 5;

function runClose(one: Leg, other: Leg): boolean {
  const [across, along] = one.from.x === one.to.x ? (["x", "y"] as const) : (["y", "x"] as const);
  const shared =
    Math.min(Math.max(one.from[along], one.to[along]), Math.max(other.from[along], other.to[along])) -
    Math.max(Math.min(one.from[along], one.to[along]), Math.min(other.from[along], other.to[along]));
  return shared > 1 && Math.abs(one.from[across] - other.from[across]) < leastDistance;
}

function isBetween(at: number, one: number, other: number): boolean {
  return at > Math.min(one, other) + 0.5 && at < Math.max(one, other) - 0.5;
}
