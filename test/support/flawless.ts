import type { Quality } from "../../src/picture/layout/index.ts";
import type { Picture } from "../../src/picture/layout/picture.ts";

/** What must be zero in every picture. */
export const flawless = {
  nodeHits: 0,
  labelHits: 0,
  strayLabels: 0,
  headingHits: 0,
  edgeOverlaps: 0,
  closeLines: 0,
  mixedLines: 0,
  sharedExits: 0,
  looseEnds: 0,
  crampedArrows: 0,
  boxOverlaps: 0,
  nonOrthogonal: 0,
  textOutside: 0,
  outside: 0,
} satisfies Partial<Quality>;

/** What must be zero in every picture with lanes whose decisions have at most three exits. */
export const flawlessLanes = { ...flawless, outsideLane: 0, offVertex: 0 } satisfies Partial<Quality>;

/** How many exits of decisions find no vertex: a diamond has one for what comes in and three for what goes out. */
export function exitsBeyondVertices({ boxes, wires }: Picture): number {
  const decisions = boxes.filter(({ kind }) => kind === "decision");
  const exits = (id: string) => new Set(wires.filter(({ from }) => from === id).map(({ points }) => JSON.stringify(points[0])));
  return decisions.reduce((sum, { id }) => sum + Math.max(0, exits(id).size - 3), 0);
}
