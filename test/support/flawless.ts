import type { Quality } from "../../src/layout/index.ts";

/** What must be zero in every picture. */
export const flawless = {
  nodeHits: 0,
  labelHits: 0,
  edgeOverlaps: 0,
  closeLines: 0,
  boxOverlaps: 0,
  nonOrthogonal: 0,
  textOutside: 0,
  outside: 0,
} satisfies Partial<Quality>;

/** What must be zero in every picture with lanes whose decisions have at most three exits. */
export const flawlessLanes = { ...flawless, outsideLane: 0, offVertex: 0 } satisfies Partial<Quality>;
