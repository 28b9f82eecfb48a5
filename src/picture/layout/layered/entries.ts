import { type Connection, getLineKind } from "../chart/chart.ts";
import type { Point } from "../picture.ts";
import type { Attachment, Sketch } from "./exits.ts";

/** Pixels between lines of different kinds that arrive at one upper border, and from them to its corners. */
const entryStep = 14;
const entryCorner = 20;

/**
 * The attachments with the lines of each kind beside those of others where they arrive at the upper border of a box:
 * the spine or the first link in the middle, the others in the order in which they come in the sketch. A decision has
 * but its vertex.
 */
export function spreadEntries(
  connections: readonly Connection[],
  attachments: readonly Attachment[],
  decisions: ReadonlySet<string>,
  spine: ReadonlySet<Connection>,
  { boxes, routes }: Sketch,
): readonly Attachment[] {
  const entry = new Map<number, number>();
  for (const [id, { width }] of boxes) {
    if (decisions.has(id)) continue;
    const above = [...connections.keys()].filter((number) => connections[number]?.to === id && attachments[number]?.into === "NORTH");
    const getKind = (number: number) => getLineKind(connections[number] as Connection);
    const ordered = above
      .map((number) => ({ number, from: measureArrivalLean(routes[number] ?? []) }))
      .sort((one, other) => one.from - other.from)
      .map(({ number }) => number);
    const alike = groupAdjacentKinds(ordered, getKind);
    const groups =
      (alike.length - 1) * entryStep <= width - 2 * entryCorner ? alike : groupAdjacentKinds(gatherKinds(ordered, getKind), getKind);
    const main =
      groups.find((numbers) => numbers.some((number) => spine.has(connections[number] as Connection))) ??
      groups.find(([number]) => connections[number as number]?.kind === "link");
    const middle = main === undefined ? 0 : groups.indexOf(main);
    for (const [index, numbers] of groups.entries()) for (const number of numbers) entry.set(number, (index - middle) * entryStep);
  }
  return attachments.map((attachment, number) => ({ ...attachment, beside: entry.get(number) ?? 0 }));
}

/** Neighbours of one kind together. */
function groupAdjacentKinds(numbers: readonly number[], kindOf: (number: number) => string): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && kindOf(last[0] as number) === kindOf(number)) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** All of one kind together, in the order of their first. */
function gatherKinds(numbers: readonly number[], kindOf: (number: number) => string): readonly number[] {
  const kinds = [...new Set(numbers.map(kindOf))];
  return kinds.flatMap((kind) => numbers.filter((number) => kindOf(number) === kind));
}

/** How far to the right of its end a line is before its last two legs. */
function measureArrivalLean(route: readonly Point[]): number {
  const [before, end] = [route.at(-3) ?? route[0], route.at(-1)];
  return before && end ? before.x - end.x : 0;
}
